package id.kia.hub.push;

import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.people.Audit;
import id.kia.hub.push.OrderStore.Application;
import id.kia.hub.push.PushOutcome.Done;
import id.kia.hub.push.PushOutcome.Refused;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Where the office sends orders to a kiosk and takes them back. Blocking; thread-safe.
 *
 * <p>Each call is one transaction; what is Done stands in the kiosk's log when it returns. What is
 * asked twice is refused the second time, so a doubled click sends nothing twice.
 */
public final class PushDesk {
  private static final int MAX_ISSUE = 0xFFFF;

  private final HubStore store;
  private final OrderStore orders;
  private final Kiosks kiosks;
  private final KioskLog log;
  private final OrderPaper paper;
  private final Audit audit;
  private final ZoneId zone;
  private final InstantSource time;

  /** For one office. */
  public PushDesk(
      HubStore store,
      Kiosks kiosks,
      KioskLog log,
      OrderPaper paper,
      Audit audit,
      ZoneId zone,
      InstantSource time) {
    this.store = store;
    this.orders = paper.orders();
    this.kiosks = kiosks;
    this.log = log;
    this.paper = paper;
    this.audit = audit;
    this.zone = zone;
    this.time = time;
  }

  /** Sends verified applications to one kiosk, in the order given. */
  public List<PushOutcome> push(KioskId kioskId, List<String> applicationIds, String staff) {
    List<PushOutcome> outcomes =
        store.write(
            h -> {
              Optional<EnrolledKiosk> kiosk = kiosks.find(h, kioskId);
              List<PushOutcome> all = new ArrayList<>();
              for (String id : applicationIds) {
                all.add(
                    kiosk
                        .map(to -> push(h, to, id, staff))
                        .orElse(new Refused(id, Refusal.UNKNOWN_KIOSK)));
              }
              return all;
            });
    ring(kioskId);
    return outcomes;
  }

  /** Asks a kiosk for an order back; it comes back when the kiosk says so. */
  public PushOutcome recall(OrderId id, String staff) {
    return move(
        id,
        staff,
        "RECALL",
        (h, order) -> {
          PrintOrder next = order.inState(OrderState.RECALLING, order.version() + 1);
          log.append(h, order.kioskId(), new OrderRecalled(id, next.version()));
          return Optional.of(next);
        });
  }

  /** Stops an order for now. */
  public PushOutcome hold(OrderId id, String staff) {
    return move(
        id,
        staff,
        "HOLD",
        (h, order) -> {
          PrintOrder next = order.inState(order.state(), order.version() + 1);
          log.append(h, order.kioskId(), new OrderHeld(id, next.version(), "OFFICE"));
          return Optional.of(next);
        });
  }

  /** Lets a held order go on. */
  public PushOutcome release(OrderId id, String staff) {
    return move(
        id,
        staff,
        "RELEASE",
        (h, order) -> {
          PrintOrder next = order.inState(order.state(), order.version() + 1);
          log.append(h, order.kioskId(), new OrderReleased(id, next.version()));
          return Optional.of(next);
        });
  }

  /** A new slip: the old code is superseded, the PIN stays. */
  public PushOutcome reissue(OrderId id, String staff) {
    return move(
        id,
        staff,
        "NEW_SLIP",
        (h, order) -> {
          Optional<EnrolledKiosk> kiosk = kiosks.find(h, order.kioskId());
          Optional<Application> application = orders.application(h, order.applicationId());
          if (kiosk.isEmpty() || application.isEmpty() || order.issueNumber() >= MAX_ISSUE) {
            return Optional.empty();
          }
          PrintOrder next = order.issuedAgain(order.version() + 1, paper.newTypedCode(order));
          log.append(h, order.kioskId(), paper.pushed(h, next, application.get(), kiosk.get()));
          return Optional.of(next);
        });
  }

  private PushOutcome push(Handle h, EnrolledKiosk kiosk, String id, String staff) {
    Optional<Application> found = orders.application(h, id);
    if (found.isEmpty()) {
      return new Refused(id, Refusal.UNKNOWN);
    }
    Application application = found.get();
    if (orders.hasOpen(h, id)) {
      return new Refused(id, Refusal.OPEN_ORDER);
    }
    if (application.state() != ApplicationState.VERIFIED) {
      return new Refused(id, Refusal.NOT_VERIFIED);
    }
    LocalDate today = LocalDate.ofInstant(time.instant(), zone);
    Optional<CardType> type = CardAge.typeOn(today, application.applicant().birthDate());
    if (type.isEmpty()) {
      return new Refused(id, Refusal.AGE_17);
    }
    if (type.get() == CardType.B && application.photoSha256() == null) {
      return new Refused(id, Refusal.AGE_5);
    }
    PrintOrder order =
        paper.order(h, application, kiosk, type.get(), orders.recalled(h, id), today);
    orders.keep(h, order, staff, time.millis());
    PrintOrder sealed = paper.withPhoto(h, order, application, kiosk);
    orders.keep(h, sealed, staff, time.millis());
    log.append(h, kiosk.id(), paper.pushed(h, sealed, application, kiosk));
    orders.applicationState(h, id, ApplicationState.PUSHED, time.millis());
    audit.add(h, staff, "PUSH", order.orderId().toString());
    return new Done(id, order.orderId());
  }

  private PushOutcome move(
      OrderId id,
      String staff,
      String action,
      BiFunction<Handle, PrintOrder, Optional<PrintOrder>> step) {
    Optional<PrintOrder> moved =
        store.write(
            h -> {
              Optional<PrintOrder> next =
                  orders
                      .order(h, id)
                      .filter(order -> order.state().open())
                      .filter(order -> order.state() != OrderState.RECALLING)
                      .flatMap(order -> step.apply(h, order));
              next.ifPresent(order -> orders.keep(h, order, staff, time.millis()));
              next.ifPresent(order -> audit.add(h, staff, action, id.toString()));
              return next;
            });
    moved.ifPresent(order -> ring(order.kioskId()));
    return moved
        .<PushOutcome>map(order -> new Done(id.toString(), id))
        .orElse(new Refused(id.toString(), Refusal.STATE));
  }

  private void ring(KioskId kiosk) {
    log.ring(kiosk, store.read(h -> log.last(h, kiosk)));
  }
}
