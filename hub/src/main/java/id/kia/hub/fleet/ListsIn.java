package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import id.kia.contract.sync.HeldOrders;
import id.kia.contract.sync.Incarnation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Collects the lists of orders: of a kiosk in a new life, which is compared when it is whole, and
 * of all kiosks after a restoration of the hub, which are compared together when the last one is
 * here. Within the caller's transaction.
 */
final class ListsIn {
  private final HubLife hub;
  private final Kiosks kiosks;
  private final KioskLifeStore lives;
  private final ListedStore listed;
  private final ListSink comparison;

  ListsIn(String office, HubLife hub, Kiosks kiosks, ListSink comparison) {
    this.hub = hub;
    this.kiosks = kiosks;
    this.lives = new KioskLifeStore(office);
    this.listed = new ListedStore(office);
    this.comparison = comparison;
  }

  /** Whether the list of this kiosk in this life is missing. */
  boolean wanted(Handle h, KioskId kiosk, Incarnation life) {
    boolean ofRestored =
        hub.list(h, kiosk).filter(list -> list.state() != WantedList.State.LISTED).isPresent();
    return ofRestored || !lives.find(h, kiosk, life).orElseThrow().listed();
  }

  /** How many orders of the list are here with this part. */
  int take(Handle h, KioskId kiosk, HeldOrders part) {
    if (part.first()) {
      listed.forget(h, kiosk);
    }
    part.orders().forEach(order -> listed.add(h, kiosk, order));
    int held = listed.of(h, kiosk).size();
    if (part.last()) {
      lives.listed(h, kiosk, part.kiosk());
      whole(h, kiosk);
    }
    return held;
  }

  /** When nothing is waited for any more after a restoration: all lists together. */
  void compareIfWhole(Handle h) {
    if (hub.whole(h)) {
      compare(h, kiosks.all(h).stream().map(EnrolledKiosk::id).toList());
    }
  }

  private void whole(Handle h, KioskId kiosk) {
    Optional<WantedList.State> wanted = hub.list(h, kiosk).map(WantedList::state);
    if (wanted.isPresent() && wanted.get() != WantedList.State.LISTED) {
      hub.listed(h, kiosk);
    }
    if (wanted.equals(Optional.of(WantedList.State.WAITING))) {
      compareIfWhole(h);
    } else if (hub.whole(h)) {
      compare(h, List.of(kiosk));
    }
  }

  private void compare(Handle h, List<KioskId> all) {
    List<ListSink.KioskList> lists = new ArrayList<>();
    for (KioskId kiosk : all) {
      Optional<WantedList> wanted =
          hub.list(h, kiosk).filter(list -> list.state() == WantedList.State.LISTED);
      lists.add(
          new ListSink.KioskList(
              kiosk,
              listed.of(h, kiosk),
              wanted.flatMap(
                  list -> list.wasHub().map(was -> new ListSink.Unread(was, list.wasCursor())))));
      listed.forget(h, kiosk);
      hub.saidAgain(h, kiosk);
    }
    comparison.compare(h, lists);
  }
}
