package id.kia.hub.push;

import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import id.kia.contract.order.KioskId;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.HubLife;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.people.Audit;
import id.kia.hub.people.Seen;
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
import org.jdbi.v3.core.Handle;

/**
 * Where the office sends verified applications to a kiosk as orders. Blocking; thread-safe.
 *
 * <p>Each call is one transaction; what is Done stands in the kiosk's log when it returns. What is
 * asked twice is refused the second time, so a doubled click sends nothing twice.
 */
public final class PushDesk {
  /**
   * Whoever takes the storage of a kiosk whose wrapping key lies on it reads its open orders: so
   * many at most, two days of its duty budget.
   */
  static final int MOST_OPEN_ON_PLAIN_KEYS = 200;

  private final HubStore store;
  private final OrderStore orders;
  private final Kiosks kiosks;
  private final KioskLog log;
  private final HubLife life;
  private final AdoptedStore adopted;
  private final OrderPaper paper;
  private final Audit audit;
  private final ZoneId zone;
  private final InstantSource time;

  /** For one office. */
  public PushDesk(
      HubStore store,
      Kiosks kiosks,
      KioskLog log,
      HubLife life,
      OrderPaper paper,
      Audit audit,
      ZoneId zone,
      InstantSource time) {
    this.store = store;
    this.orders = paper.orders();
    this.kiosks = kiosks;
    this.log = log;
    this.life = life;
    this.adopted = paper.adopted();
    this.paper = paper;
    this.audit = audit;
    this.zone = zone;
    this.time = time;
  }

  /** Sends verified applications to one kiosk, in the order given. */
  public List<PushOutcome> push(KioskId kioskId, List<Seen> applications, String staff) {
    List<PushOutcome> outcomes =
        store.write(
            h -> {
              Optional<EnrolledKiosk> kiosk = kiosks.find(h, kioskId);
              List<PushOutcome> all = new ArrayList<>();
              for (Seen row : applications) {
                all.add(
                    kiosk
                        .map(to -> push(h, to, row, staff))
                        .orElse(new Refused(row.id(), Refusal.UNKNOWN_KIOSK)));
              }
              return all;
            });
    ring(kioskId);
    return outcomes;
  }

  private PushOutcome push(Handle h, EnrolledKiosk kiosk, Seen row, String staff) {
    String id = row.id();
    if (!life.whole(h)) {
      return new Refused(id, Refusal.RESTORED);
    }
    Optional<Application> found = orders.application(h, id);
    if (found.isEmpty()) {
      return new Refused(id, Refusal.UNKNOWN);
    }
    Application application = found.get();
    if (orders.hasOpen(h, id)) {
      return new Refused(id, Refusal.OPEN_ORDER, audit.lastChange(h, id));
    }
    if (application.state() != ApplicationState.VERIFIED || row.stale(application.version())) {
      return new Refused(id, Refusal.NOT_VERIFIED, audit.lastChange(h, id));
    }
    if (orders.blocked(h, id)) {
      return new Refused(id, Refusal.PHOTO_SHARED);
    }
    if (adopted.blocking(h, id, paper.nikHash(application.applicant())).isPresent()) {
      return new Refused(id, Refusal.ADOPTED);
    }
    if (!kiosk.keysOutside() && orders.openAt(h, kiosk.id()) >= MOST_OPEN_ON_PLAIN_KEYS) {
      return new Refused(id, Refusal.KIOSK_FULL);
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
    audit.add(h, staff, "PUSH", id);
    return new Done(id, order.orderId());
  }

  private void ring(KioskId kiosk) {
    log.ring(kiosk, store.read(h -> log.last(h, kiosk)));
  }
}
