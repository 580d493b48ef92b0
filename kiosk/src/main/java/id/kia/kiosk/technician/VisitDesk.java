package id.kia.kiosk.technician;

import id.kia.drivers.BoardReading;
import id.kia.drivers.Condition;
import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.Unit;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.visit.CloseReason;
import id.kia.kiosk.visit.Guide;
import id.kia.kiosk.visit.Noted;
import id.kia.kiosk.visit.Run;
import id.kia.kiosk.visit.SelfTest;
import id.kia.kiosk.visit.Signs;
import id.kia.kiosk.visit.Told;
import id.kia.kiosk.visit.Visit;
import id.kia.kiosk.visit.Visits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The technician's visit at this kiosk, each deed one transaction under a name. Blocking; any
 * thread but the event loop.
 */
public final class VisitDesk {
  private static final Logger LOG = LoggerFactory.getLogger(VisitDesk.class);

  private final KioskStore store;
  private final Workshop shop;
  private final Visits visits;
  private final MachineCare care;

  /** In memory: after a restart a chore is begun anew, or its step skipped. */
  private final AtomicReference<@Nullable Chore> chore = new AtomicReference<>();

  /**
   * @param shop reads machine and book
   */
  public VisitDesk(KioskStore store, Workshop shop, Visits visits, MachineCare care) {
    this.store = store;
    this.shop = shop;
    this.visits = visits;
    this.care = care;
  }

  /**
   * What the machine does for a step, or why it did not.
   *
   * @param refused codes of what stood in its way
   */
  record Chore(String deed, boolean running, List<String> refused) {}

  /**
   * Everything about the visit.
   *
   * @param walk the guide that is walked now
   * @param steps what was done, in its order
   * @param test the visit's newest self-test
   * @param chore the last one of the step of now
   * @param last the newest self-test of anybody, the kiosk itself among them
   */
  record Sight(
      Optional<Visit> visit,
      Optional<Walk> walk,
      List<Noted> steps,
      Optional<SelfTest> test,
      SelfTest.Standing standing,
      Optional<Chore> chore,
      Optional<SelfTest> last) {}

  /**
   * The step that is to be done now, and what can be said of it.
   *
   * @param cards that are settled on this step
   * @param test a test card of unknown outcome, when it is settled on this step
   */
  record Walk(Run run, Told told, List<CardFacts> cards, Optional<TestCard> test) {}

  Sight look() {
    Workshop.Sight seen = shop.look();
    return store.read(h -> look(h, seen));
  }

  private Sight look(Handle h, Workshop.Sight seen) {
    Optional<Visit> visit = visits.open(h);
    return new Sight(
        visit,
        visits.running(h).map(run -> walk(run, seen)),
        visit.map(open -> visits.steps(h, open)).orElse(List.of()),
        visit.flatMap(open -> visits.selfTest(h, open)),
        visit.map(open -> visits.standing(h, open)).orElse(SelfTest.Standing.MISSING),
        Optional.ofNullable(chore.get()),
        visits.lastSelfTest(h));
  }

  private static Walk walk(Run run, Workshop.Sight seen) {
    Told told = run.task().check().told(signs(seen), run.already());
    return switch (run.task().settles()) {
      case NOTHING -> new Walk(run, told, List.of(), Optional.empty());
      case UNKNOWN -> new Walk(run, told, seen.in(OrderState.OUTCOME_UNKNOWN), unknownTest(seen));
      case CAPTURED -> new Walk(run, told, seen.in(OrderState.CAPTURED), Optional.empty());
      case TEST -> new Walk(run, told, List.of(), unknownTest(seen));
    };
  }

  private static Optional<TestCard> unknownTest(Workshop.Sight seen) {
    return seen.test().filter(test -> test.outcome() == TestCard.Outcome.UNKNOWN);
  }

  void open(String person) {
    store.run(tx -> visits.begin(tx, person));
  }

  void start(Guide guide, String person) {
    Signs signs = signs();
    store.run(tx -> visits.start(tx, guide, person, signs));
  }

  void leave() {
    store.run(visits::leave);
  }

  /** Throws {@code VisitFault} when a sensor says otherwise, or the step moved on. */
  void say(long run, int place, Visits.Claim claim, String person) {
    Signs signs = signs();
    store.run(tx -> visits.say(tx, run, place, claim, signs, person));
  }

  /** Lets the cleaning card run; the step is done when the printer says so. Returns at once. */
  void clean(String person) {
    begin("clean", () -> care.clean(person), person);
  }

  /** Resets the printer; the step is done when it answers again. Returns at once. */
  void reset(String person) {
    begin("reset", care::reset, person);
  }

  private void begin(String deed, Supplier<List<String>> work, String person) {
    Chore begun = new Chore(deed, true, List.of());
    Chore before = chore.get();
    boolean free = before == null || !before.running();
    if (free && chore.compareAndSet(before, begun)) {
      Thread.ofVirtual().name(deed).start(() -> chore.set(done(deed, work, person)));
    }
  }

  private @Nullable Chore done(String deed, Supplier<List<String>> work, String person) {
    try {
      List<String> refused = work.get();
      if (refused.isEmpty()) {
        store.run(tx -> visits.recorded(tx, deed, "", person));
        return null;
      }
      return new Chore(deed, false, refused);
    } catch (RuntimeException e) {
      LOG.error("KIOSK-CARE {} failed", deed, e);
      return new Chore(deed, false, List.of(Condition.UNKNOWN_ERROR.code()));
    }
  }

  /** Makes a self-test; what it found is durable when this returns. */
  List<Finding> selfTest(String person) {
    List<Finding> findings = care.selfTest();
    List<String> failing = Finding.codes(findings);
    store.run(tx -> visits.tested(tx, failing, Optional.of(person)));
    return findings;
  }

  /** Throws {@code VisitFault} where a reason is wanted and not given. */
  void close(Optional<CloseReason> reason, Optional<String> note, String person) {
    store.run(tx -> visits.close(tx, reason, note, person));
  }

  private Signs signs() {
    return signs(shop.look());
  }

  private static Signs signs(Workshop.Sight sight) {
    MachineReading machine = sight.machine();
    return new Signs(
        machine.printer(),
        machine.board(),
        machine.codes().contains(CabinetGuard.DOOR_OPEN)
            || machine.board().flatMap(BoardReading::doorOpen).orElse(false),
        sight.sum(Unit.CARD, Account.HOPPER),
        sight.sum(Unit.CARD, Account.SPOILED),
        sight.in(OrderState.OUTCOME_UNKNOWN).size() + (int) unknownTest(sight).stream().count(),
        sight.in(OrderState.CAPTURED).size(),
        sight.test().filter(_ -> !sight.testing()).map(TestCard::outcome));
  }
}
