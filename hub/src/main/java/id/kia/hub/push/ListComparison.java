package id.kia.hub.push;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderMessage;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.sync.HeldOrder;
import id.kia.hub.fleet.FactStore;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.ListSink;
import id.kia.hub.fleet.SyncFact;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Compares kiosks' lists of orders with the hub's, after one of them was restored. Who knows of a
 * card is right about it; else the higher version is. What still could be printed where it must not
 * is taken back under a version above all that were named.
 */
public final class ListComparison implements ListSink {
  private final OrderStore orders;
  private final AdoptedStore adopted;
  private final FactStore facts;
  private final KioskLog log;
  private final InstantSource time;

  /** For one office. */
  public ListComparison(String office, KioskLog log, InstantSource time) {
    this.orders = new OrderStore(office);
    this.adopted = new AdoptedStore(office);
    this.facts = new FactStore(office);
    this.log = log;
    this.time = time;
  }

  /** An order in the list of one kiosk. */
  private record Listed(KioskId kiosk, HeldOrder order, OrderState state) {
    static Listed of(KioskId kiosk, HeldOrder order) {
      // A state of a newer kiosk is none that prints by itself.
      return new Listed(
          kiosk, order, OrderState.told(order.state()).orElse(OrderState.OUTCOME_UNKNOWN));
    }

    int version() {
      return order.version();
    }
  }

  @Override
  public void compare(Handle h, List<KioskList> lists) {
    Map<OrderId, List<Listed>> byOrder = new LinkedHashMap<>();
    for (KioskList list : lists) {
      for (HeldOrder order : list.orders()) {
        byOrder
            .computeIfAbsent(order.orderId(), id -> new ArrayList<>())
            .add(Listed.of(list.kiosk(), order));
      }
    }
    byOrder.forEach(
        (id, listed) ->
            orders
                .order(h, id)
                .ifPresentOrElse(known -> settle(h, known, listed), () -> adopt(h, listed)));
    lists.forEach(list -> list.unread().ifPresent(unread -> sayAgain(h, list, unread)));
  }

  private void settle(Handle h, PrintOrder known, List<Listed> listed) {
    Listed best = best(listed);
    boolean newer =
        best.state().stage().compareTo(known.state().stage()) > 0
            || (best.state().stage() == known.state().stage()
                && best.version() > known.version()
                && mayBeOpen(h, known, best));
    PrintOrder next =
        known.listed(
            newer ? best.kiosk() : known.kioskId(),
            newer ? best.state() : known.state(),
            listed.stream().mapToInt(Listed::version).max().orElse(0),
            listed.stream().mapToInt(one -> one.order().issueNumber()).max().orElse(0));
    for (Listed one : listed) {
      boolean isHome = one.kiosk().equals(next.kioskId());
      if (one.state().waits() && !(isHome && next.state().waitsAtKiosk())) {
        next = next.inState(next.state(), next.version() + 1);
        log.append(h, one.kiosk(), new OrderRecalled(next.orderId(), next.version()));
        facts.add(
            h,
            one.kiosk(),
            SyncFact.OLDER_STATE,
            next.orderId().toString(),
            one.state() + " v" + one.version(),
            time.millis());
      }
    }
    if (!next.equals(known)) {
      orders.keep(h, next, "", time.millis());
      orders.applicationState(h, next.applicationId(), next.state().ofApplication(), time.millis());
      if (next.issueNumber() > known.issueNumber()) {
        orders.slipLost(h, next.orderId());
      }
    }
  }

  /** Only one open order of an application may stand. */
  private boolean mayBeOpen(Handle h, PrintOrder known, Listed best) {
    return !best.state().open()
        || known.state().open()
        || !orders.hasOpen(h, known.applicationId());
  }

  private void adopt(Handle h, List<Listed> listed) {
    Listed best = best(listed);
    int version = listed.stream().mapToInt(Listed::version).max().orElse(0);
    for (Listed one : listed) {
      if (!one.equals(best) && one.state().waits()) {
        version++;
        log.append(h, one.kiosk(), new OrderRecalled(one.order().orderId(), version));
      }
    }
    if (!best.state().open() && best.state() != OrderState.HANDED_OVER) {
      return;
    }
    adopted.keep(h, best.kiosk(), best.order(), version, time.millis());
    facts.add(
        h,
        best.kiosk(),
        SyncFact.ADOPTED,
        best.order().orderId().toString(),
        best.state() + " v" + best.version(),
        time.millis());
  }

  /** What the kiosk had not read yet of what this hub remembers having said. */
  private void sayAgain(Handle h, KioskList list, Unread unread) {
    Map<OrderId, Integer> read = new LinkedHashMap<>();
    list.orders().forEach(order -> read.put(order.orderId(), order.version()));
    for (var message : log.said(h, list.kiosk(), unread.hub(), unread.after())) {
      if (message instanceof OrderMessage about) {
        Optional<PrintOrder> known =
            orders
                .order(h, about.orderId())
                .filter(order -> order.kioskId().equals(list.kiosk()))
                .filter(order -> order.state().open());
        if (known.isPresent() && about.version() > read.getOrDefault(about.orderId(), 0)) {
          log.append(h, list.kiosk(), about);
        }
      }
    }
  }

  private static Listed best(List<Listed> listed) {
    return listed.stream()
        .max(
            Comparator.comparing((Listed one) -> one.state().stage())
                .thenComparingInt(Listed::version))
        .orElseThrow();
  }
}
