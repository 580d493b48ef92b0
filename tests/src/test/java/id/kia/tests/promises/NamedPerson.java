package id.kia.tests.promises;

import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.Settlement;
import id.kia.kiosk.stock.Account;
import java.util.List;

/**
 * Looks where the page says to look (exit, machine, bin), and says what is there: what evidence
 * could not settle, and a good card that still waits. Knows no counter and no record of the kiosk
 * but the number of cards that should be in the bin.
 */
final class NamedPerson {
  private static final String NAME = "Bu Ani";
  private final Room room;

  NamedPerson(Room room) {
    this.room = room;
  }

  void settlesAll(KioskLife kiosk) {
    for (Child child : SchoolDay.CHILDREN) {
      if (kiosk.state(child) == OrderState.OUTCOME_UNKNOWN) {
        settles(kiosk, child);
      }
      if (kiosk.state(child) == OrderState.PRINTED) {
        looksAfter(kiosk, child);
      }
    }
  }

  private void settles(KioskLife kiosk, Child child) {
    room.carryInsideToBin();
    var print = kiosk.desks.print();
    List<LeftCard> good = room.good(child);
    if (!good.isEmpty() && isInHands(good.getFirst())) {
      print.settleHandedOver(child.order, NAME);
    } else if (!good.isEmpty()) {
      print.settle(child.order, Settlement.GOOD, NAME);
    } else if (room.bin() > inBinByLedger(kiosk)) {
      print.settle(child.order, Settlement.SPOILED, NAME);
    } else {
      print.settle(child.order, Settlement.NOT_FOUND, NAME);
    }
  }

  private void looksAfter(KioskLife kiosk, Child child) {
    var print = kiosk.desks.print();
    List<LeftCard> good = room.good(child);
    if (!good.isEmpty() && isInHands(good.getFirst())) {
      print.handOver(child.order, NAME);
    } else if (!good.isEmpty()) {
      print.capture(child.order, NAME);
    }
  }

  /** A card that still waits at the exit is given to its child now. */
  private boolean isInHands(LeftCard card) {
    if (room.atExit().filter(card::equals).isPresent()) {
      room.takeFromExit();
    }
    return room.wasTaken(card);
  }

  private static int inBinByLedger(KioskLife kiosk) {
    var storage = kiosk.storage;
    return storage
        .store()
        .read(
            h ->
                storage.stock().balance(h, Child.BLANK, Account.SPOILED)
                    + storage.stock().balance(h, Child.BLANK, Account.CAPTURED));
  }
}
