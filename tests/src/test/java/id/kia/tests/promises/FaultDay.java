package id.kia.tests.promises;

import id.kia.drivers.PrintListener;
import id.kia.drivers.fault.PrinterFault;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.Obstacle;
import id.kia.kiosk.print.PrintResult;
import id.kia.kiosk.print.TestCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One day on which devices fail, each on another child's card, and are mended; the kiosk is never
 * started again. All parts are the kiosk's own; only time, cables and people are played.
 */
final class FaultDay {
  private static final List<Child> STRUCK =
      List.of(Child.TAKES, Child.SPOILED_FIRST, Child.FORGETS);
  private static final int ROUNDS = 3;
  private static final String TECHNICIAN = "Pak Udin";

  private final Room room;
  private final KioskLife kiosk;
  private final NamedPerson person;
  private final SchoolDay day;
  private final Glass glass;
  private final FaultHands hands;
  private final List<String> broken = new ArrayList<>();
  private final SortedSet<String> codes = new TreeSet<>();

  /**
   * What came of one strike while nobody had mended it.
   *
   * @param state of the child's order
   * @param codes what the kiosk told, {@code BOARD} when the sensor board says nothing
   */
  record Told(Strike strike, OrderState state, SortedSet<String> codes) {}

  /**
   * What came of the day.
   *
   * @param atEnd the state of every order in the end
   * @param broken promises that were not kept, one sentence each
   */
  record End(List<Told> told, List<OrderState> atEnd, List<String> broken) {}

  /**
   * What people read while a fault stands and no card is under way.
   *
   * @param told codes on the technician's page, {@code BOARD} when the sensor board says nothing
   * @param stops the child's screen says that nobody is served
   * @param afterwards what the child's screen still says when the fault is over
   */
  record AtRest(Strike strike, SortedSet<String> told, boolean stops, Set<String> afterwards) {}

  private FaultDay(Room room, KioskLife kiosk) {
    this.room = room;
    this.kiosk = kiosk;
    this.glass = new Glass(kiosk);
    this.hands = new FaultHands(room);
    this.person = new NamedPerson(room);
    this.day = new SchoolDay(room, person);
  }

  /**
   * Lives through the day.
   *
   * @param folder of its own
   * @param strikes at most three, one for each child that collects
   */
  static End live(Path folder, List<Strike> strikes) throws IOException {
    return in(folder, day -> day.live(strikes, List.of()));
  }

  /**
   * The same, and when the kiosk recovers from each a second fault meets it as the card is put
   * aside.
   */
  static End relapse(Path folder, List<Strike> strikes, List<PrinterFault> seconds)
      throws IOException {
    return in(folder, day -> day.live(strikes, seconds));
  }

  /** Lets each of these meet a technician's test card. */
  static End testCards(Path folder, List<Strike> strikes) throws IOException {
    return in(folder, day -> day.testCards(strikes));
  }

  private static <R> R in(Path folder, Function<FaultDay, R> what) throws IOException {
    Path data = Files.createDirectories(folder.resolve("kiosk"));
    var nobodyDies = new Death(Optional.empty(), 0, () -> {});
    try (Room room = new Room(Files.createDirectories(folder.resolve("room")));
        KioskLife kiosk = new KioskLife(data, room, nobodyDies, false)) {
      return what.apply(new FaultDay(room, kiosk));
    }
  }

  /** Lets each of these happen and be mended while nobody stands before the kiosk. */
  static List<AtRest> atRest(Path folder, List<Strike> strikes) throws IOException {
    return in(folder, day -> day.atRest(strikes));
  }

  private List<AtRest> atRest(List<Strike> strikes) {
    day.morning(kiosk);
    List<AtRest> all = new ArrayList<>();
    for (Strike strike : strikes) {
      hands.inflict(strike);
      look();
      boolean stops = !glass.reasons().isEmpty();
      var told = new TreeSet<>(codes);
      hands.mend(strike);
      if (strike.fault() == PrinterFault.BUSY_STUCK) {
        kiosk.desks.print().recover();
      }
      look();
      kiosk.recover();
      look();
      all.add(new AtRest(strike, told, stops, glass.reasons()));
      codes.clear();
    }
    return all;
  }

  private End live(List<Strike> strikes, List<PrinterFault> seconds) {
    day.morning(kiosk);
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < strikes.size(); i++) {
      OrderState state = struck(STRUCK.get(i), strikes.get(i));
      told.add(new Told(strikes.get(i), state, new TreeSet<>(codes)));
      hands.mend(strikes.get(i));
      if (i < seconds.size()) {
        relapses(seconds.get(i));
      }
      kiosk.recover();
      person.settlesAll(kiosk);
      kiosk.recover();
      clearsTheSlot(strikes.get(i));
      codes.clear();
    }
    for (int i = 0; i == 0 || (i < ROUNDS && !SchoolDay.over(kiosk)); i++) {
      day.goesOn(kiosk, false);
    }
    List<OrderState> end = SchoolDay.CHILDREN.stream().map(kiosk::state).toList();
    broken.addAll(new Promises(kiosk, room).broken());
    return new End(told, end, broken);
  }

  /** The kiosk recovers from one fault, and another is there before the card is put aside. */
  private void relapses(PrinterFault fault) {
    var second = new Strike(fault, Optional.empty(), FaultStep.EJECTING);
    room.whenEjecting(() -> hands.inflict(second));
    kiosk.recover();
    look();
    if (!room.printer().standing().contains(fault)) {
      broken.add(fault + " did not meet the recovery");
    }
    hands.mend(second);
  }

  private End testCards(List<Strike> strikes) {
    day.morning(kiosk);
    for (Strike strike : strikes) {
      hands.plan(strike);
      var print = kiosk.desks.print();
      var _ = print.testCard(Child.BLANK, Child.blank(), TECHNICIAN, PrintListener.NONE);
      look();
      hands.mend(strike);
      kiosk.recover();
      room.carryInsideToBin();
      print
          .lastTest()
          .filter(test -> test.outcome() == TestCard.Outcome.UNKNOWN)
          .ifPresent(test -> print.settleTest(test.number(), true, TECHNICIAN));
      room.takeFromExit();
      kiosk.recover();
      look();
      if (!glass.reasons().isEmpty() || print.testLeftOpen()) {
        broken.add("after " + strike + " on a test card nobody is served: " + glass.reasons());
      }
    }
    day.goesOn(kiosk, false);
    broken.addAll(Promises.ofLedger(kiosk));
    return new End(List.of(), SchoolDay.CHILDREN.stream().map(kiosk::state).toList(), broken);
  }

  /**
   * A card may lie in the slot that no order waits for, when the sensor there did not see it: the
   * kiosk says so as soon as it does, and the child gets it now.
   */
  private void clearsTheSlot(Strike strike) {
    if (room.atExit().isPresent()) {
      look();
      if (!glass.reasons().contains(Obstacle.CARD_AT_EXIT.code())) {
        broken.add("after " + strike + " nobody is told of the card in the slot");
      }
      room.takeFromExit();
    }
  }

  /** One child comes while the device fails; nobody mends it yet. */
  private OrderState struck(Child child, Strike strike) {
    FaultStep step = strike.step();
    var print = kiosk.desks.print();
    at(step, FaultStep.IDLE, strike);
    look();
    room.somebodyTakes(child != Child.FORGETS);
    boolean admitted = SchoolDay.isAdmitted(kiosk.desks, child);
    at(step, FaultStep.CLAIMED, strike);
    hands.plan(strike);
    if (admitted) {
      PrintResult result = print.print(child.order, PrintListener.NONE);
      if (result instanceof PrintResult.NothingPrinted nothing) {
        codes.addAll(nothing.codes());
      }
      if (result instanceof PrintResult.Printed) {
        at(step, FaultStep.AT_EXIT, strike);
        var _ = print.awaitTaken(child.order);
      } else if (kiosk.state(child) == OrderState.CLAIMED) {
        kiosk.desks.pickup().walkedAway(child.order);
      }
    }
    at(step, FaultStep.TAKEN, strike);
    room.somebodyTakes(false);
    look();
    kiosk.recover();
    look();
    return kiosk.state(child);
  }

  private void look() {
    var _ = kiosk.desks.print().look();
    codes.addAll(glass.look());
    room.board()
        .reading()
        .ifPresentOrElse(
            now -> now.faults().values().forEach(fault -> codes.add(fault.code())),
            () -> codes.add("BOARD"));
  }

  private void at(FaultStep now, FaultStep step, Strike strike) {
    if (now == step) {
      hands.inflict(strike);
    }
  }
}
