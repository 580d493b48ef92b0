package id.kia.hub.pages;

import id.kia.hub.fleet.KioskLine;
import id.kia.hub.fleet.WantedList;
import id.kia.hub.push.AdoptedOrder;
import id.kia.hub.push.OrderMove;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a person must settle between hub and kiosks.
 *
 * @param lists that a restored hub waits for
 * @param doubled kiosks as which two machines speak
 * @param adopted orders that only their kiosks know
 * @param moves that wait for the old kiosk's answer
 * @param overridden orders that were ever moved without one
 * @param names of kiosks by id
 */
public record SyncModel(
    List<WantedList> lists,
    List<KioskLine> doubled,
    List<AdoptedOrder> adopted,
    List<OrderMove> moves,
    int overridden,
    Map<String, String> names) {

  static SyncModel of(OfficeDesks desks) {
    List<KioskLine> kiosks = desks.store().read(desks.kiosks()::all);
    return new SyncModel(
        desks.greetings().lists().stream()
            .filter(list -> list.state() == WantedList.State.WAITING)
            .toList(),
        kiosks.stream().filter(KioskLine::doubled).toList(),
        desks.orders().adopted().stream().filter(AdoptedOrder::blocks).toList(),
        desks.moves().waiting(),
        desks.moves().overridden(),
        kiosks.stream().collect(Collectors.toMap(KioskLine::id, KioskLine::name)));
  }

  /** Of a kiosk. */
  public String name(String kiosk) {
    return names.getOrDefault(kiosk, kiosk);
  }

  /** Who asked first to go on without a list, blank for nobody. */
  public String firstBy(WantedList list) {
    return list.firstBy().orElse("");
  }

  /** Who asked first to go on without an answer, blank for nobody. */
  public String overrideBy(OrderMove move) {
    return move.overrideBy().orElse("");
  }

  /** Whether there is nothing to settle. */
  public boolean isEmpty() {
    return lists.isEmpty()
        && doubled.isEmpty()
        && adopted.isEmpty()
        && moves.isEmpty()
        && overridden == 0;
  }
}
