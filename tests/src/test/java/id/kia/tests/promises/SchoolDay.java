package id.kia.tests.promises;

import id.kia.contract.Json;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.HubTime;
import id.kia.drivers.PrintListener;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.app.Desks;
import id.kia.kiosk.app.Storage;
import id.kia.kiosk.order.Arrival;
import id.kia.kiosk.order.HeldFor;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.pickup.FactorAnswer;
import id.kia.kiosk.pickup.ScanAnswer;
import id.kia.kiosk.print.PrintResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happens around a kiosk on the day: office, technician and children do what is still to be
 * done, so the same day goes on after a crash.
 */
final class SchoolDay {
  static final List<Child> CHILDREN =
      List.of(Child.TAKES, Child.SPOILED_FIRST, Child.FORGETS, Child.RECALLED);

  /** Ends of an order that nobody has to do anything about today. */
  static final Set<OrderState> AT_REST =
      EnumSet.of(OrderState.HANDED_OVER, OrderState.CAPTURED, OrderState.RECALLED);

  static final String RIBBON = "YMCKO-200";
  private static final String TECHNICIAN = "Pak Udin";
  private static final Instant NOON = Child.TODAY.atTime(12, 0).atZone(KioskLife.ZONE).toInstant();

  /** Days after which an order that does not rest is lost. */
  private static final int DAYS = 3;

  /** Tries of one child in a row; more means that the kiosk does not come back to serving. */
  private static final int TRIES = 6;

  private final Room room;
  private final NamedPerson person;

  SchoolDay(Room room, NamedPerson person) {
    this.room = room;
    this.person = person;
  }

  /**
   * The whole day.
   *
   * @param troubled the ribbon tears on the second child's card
   */
  void run(KioskLife kiosk, boolean troubled) {
    kiosk.boot();
    goesOn(kiosk, troubled);
  }

  /** What comes before the first child. */
  void morning(KioskLife kiosk) {
    kiosk.boot();
    theOfficeIsHeard(kiosk.storage);
    stockIsBooked(kiosk.storage);
    CHILDREN.forEach(child -> arrives(kiosk.storage, child));
  }

  /** All that is left of the day, for the same kiosk and without a boot. */
  void goesOn(KioskLife kiosk, boolean troubled) {
    theOfficeIsHeard(kiosk.storage);
    stockIsBooked(kiosk.storage);
    CHILDREN.forEach(child -> arrives(kiosk.storage, child));
    person.settlesAll(kiosk);
    collects(kiosk, Child.TAKES, true);
    isRecalled(kiosk);
    if (troubled) {
      room.ribbonWillTear();
    }
    collects(kiosk, Child.SPOILED_FIRST, true);
    collects(kiosk, Child.FORGETS, false);
  }

  /**
   * Goes on day after day until every order rests, or {@value #DAYS} days are over.
   *
   * @return what was broken at the end of a day
   */
  List<String> runUntilOver(KioskLife kiosk) {
    List<String> broken = new ArrayList<>();
    for (int days = 0; days == 0 || (days < DAYS && !over(kiosk)); days++) {
      run(kiosk, false);
      broken.addAll(Promises.ofLedger(kiosk));
    }
    return broken;
  }

  static boolean over(KioskLife kiosk) {
    return CHILDREN.stream().allMatch(child -> AT_REST.contains(kiosk.state(child)));
  }

  static void theOfficeIsHeard(Storage storage) {
    if (storage.keys().kioskKeys().code().isEmpty()) {
      storage.keys().keepCodeKey(Child.CODE_KEY);
    }
    SignedEnvelope reply =
        SignedEnvelope.sign(
            KioskLife.HUB_TIME, Json.bytes(new HubTime(NOON.toEpochMilli(), "n-1")));
    if (!storage.time().synced(reply, "n-1", KioskLife.TRUSTED)) {
      throw new AssertionError("the hub's own time is not believed");
    }
  }

  static void stockIsBooked(Storage storage) {
    if (!storage.store().read(storage.stock()::skus).isEmpty()) {
      return;
    }
    int panels = Room.BLANKS * RibbonKind.YMCKO.panelsPerCard();
    storage
        .store()
        .run(
            tx -> {
              var stock = storage.stock();
              stock.receiveBlanks(tx, Child.BLANK, "lot-1", Room.BLANKS, TECHNICIAN);
              stock.loadHopper(tx, Child.BLANK, Room.BLANKS, TECHNICIAN);
              stock.receiveRibbon(tx, RIBBON, RibbonKind.YMCKO, "lot-2", panels, TECHNICIAN);
              stock.fitRibbon(tx, RIBBON, panels, TECHNICIAN);
            });
  }

  /** As sync does; after a crash the hub may say the same once more. */
  static void arrives(Storage storage, Child child) {
    storage
        .store()
        .run(
            tx -> {
              if (storage.orders().arrive(tx, child.pushed()).keepsContent()) {
                storage.vault().keep(tx, child.order, 1, child.content, child.photo);
              }
            });
  }

  private static void isRecalled(KioskLife kiosk) {
    Storage storage = kiosk.storage;
    storage
        .store()
        .run(
            tx -> {
              var recalled = new OrderRecalled(Child.RECALLED.order, 2);
              if (storage.orders().recall(tx, recalled) == Arrival.FOLLOWED) {
                storage.vault().destroy(tx, Child.RECALLED.order);
              }
            });
    ScanAnswer answer = kiosk.desks.pickup().scan(Child.RECALLED.slip());
    if (!(answer instanceof ScanAnswer.Refused)) {
      throw new AssertionError("a recalled order opened: " + answer);
    }
  }

  private void collects(KioskLife kiosk, Child child, boolean takes) {
    for (int tries = 0; tries < TRIES && !AT_REST.contains(kiosk.state(child)); tries++) {
      room.mendRibbon();
      releaseIfSpoiled(kiosk, child);
      var _ = kiosk.desks.print().look();
      room.somebodyTakes(takes);
      if (isAdmitted(kiosk.desks, child)) {
        prints(kiosk, child);
      }
      room.somebodyTakes(false);
      person.settlesAll(kiosk);
    }
  }

  static boolean isAdmitted(Desks desks, Child child) {
    return desks.pickup().scan(child.slip()) instanceof ScanAnswer.Found
        && desks.pickup().factor(child.order, Child.PIN) instanceof FactorAnswer.Admitted;
  }

  private void prints(KioskLife kiosk, Child child) {
    var print = kiosk.desks.print();
    PrintResult result = print.print(child.order, PrintListener.NONE);
    if (result instanceof PrintResult.SpoiledTryAgain) {
      room.mendRibbon();
      result = print.print(child.order, PrintListener.NONE);
    }
    switch (result) {
      case PrintResult.Printed _ -> {
        var _ = print.awaitTaken(child.order);
      }
      case PrintResult.Unknown _ -> kiosk.recover();
      case PrintResult.SpoiledTryAgain _, PrintResult.NothingPrinted _ ->
          kiosk.desks.pickup().walkedAway(child.order);
      case PrintResult.SpoiledHeld _ -> {}
    }
  }

  /** A card that was spoiled twice waits for a named technician. */
  private static void releaseIfSpoiled(KioskLife kiosk, Child child) {
    var order = kiosk.order(child.order);
    if (order.state() == OrderState.HELD && order.heldFor().equals(Optional.of(HeldFor.SPOILS))) {
      kiosk
          .storage
          .store()
          .run(
              tx ->
                  kiosk
                      .storage
                      .orders()
                      .move(tx, child.order, OrderEvent.RELEASE, MoveFacts.byPerson(TECHNICIAN)));
    }
  }
}
