package id.kia.tests.promises;

import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.drivers.evolis.virtual.PrinterView;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.TransitionTable;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.StockFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a kiosk at rest to what was promised; each breach is one sentence. */
final class Promises {
  private final KioskLife kiosk;
  private final Room room;
  private final List<String> breaches = new ArrayList<>();

  Promises(KioskLife kiosk, Room room) {
    this.kiosk = kiosk;
    this.room = room;
  }

  /** After a boot: the ledger's equations hold, whatever else is still open. */
  static List<String> ofLedger(KioskLife kiosk) {
    try {
      return kiosk
          .storage
          .store()
          .read(
              h -> {
                kiosk.storage.stock().audit(h);
                return List.of();
              });
    } catch (StockFault fault) {
      return List.of("the ledger does not add up: " + fault.getMessage());
    }
  }

  List<String> broken() {
    SchoolDay.CHILDREN.forEach(this::oneGoodCard);
    SchoolDay.CHILDREN.forEach(this::notLost);
    everyCardIsSomebodys();
    breaches.addAll(ofLedger(kiosk));
    blanksAreExplained();
    panelsAreExplained();
    return List.copyOf(breaches);
  }

  static long doubles(Room room) {
    return SchoolDay.CHILDREN.stream().filter(child -> room.good(child).size() > 1).count();
  }

  static long lost(KioskLife kiosk) {
    return SchoolDay.CHILDREN.stream()
        .filter(child -> !SchoolDay.AT_REST.contains(kiosk.state(child)))
        .count();
  }

  /**
   * A whole card that was rejected is spoiled. Only when the kiosk dies once more before it wrote
   * that down, the counters are those of a good card, and the bin has one more: it is captured.
   */
  private void oneGoodCard(Child child) {
    OrderState state = kiosk.state(child);
    int cards = room.good(child).size();
    if (state == OrderState.CAPTURED && cards == 0) {
      cards = room.wholeInBin(child) > 0 ? 1 : 0;
    }
    same(child + " in " + state + ": good cards", cards, state == OrderState.RECALLED ? 0 : 1);
  }

  /** The order rests, and its events lead there step by step as the table says. */
  private void notLost(Child child) {
    OrderState state = kiosk.state(child);
    if (!SchoolDay.AT_REST.contains(state)) {
      breaches.add(child + " is lost in " + state);
    }
    Optional<OrderState> at = Optional.empty();
    for (KioskEvent event : moves(child)) {
      Optional<OrderState> from =
          Optional.ofNullable(event.data().get("from")).map(s -> OrderState.valueOf(s.asText()));
      OrderEvent what = OrderEvent.valueOf(event.data().get("event").asText());
      if (!from.equals(at) || TransitionTable.find(from, what).isEmpty()) {
        breaches.add(child + ": event " + what + " from " + from + " follows " + at);
      }
      at = Optional.of(OrderState.valueOf(event.data().get("to").asText()));
    }
    if (!at.equals(Optional.of(state))) {
      breaches.add(child + " is " + state + ", its events say " + at);
    }
  }

  private List<KioskEvent> moves(Child child) {
    return kiosk.storage.store().read(h -> kiosk.storage.journal().of(h, child.order)).stream()
        .filter(event -> event.kind() == EventKind.ORDER_MOVED)
        .toList();
  }

  private void everyCardIsSomebodys() {
    for (LeftCard card : room.left()) {
      if (card.ejected() && card.shows().isEmpty()) {
        breaches.add("card " + card.number() + " came out " + card.how() + " and is nobody's");
      }
    }
  }

  private void blanksAreExplained() {
    PrinterView view = room.look();
    same("blanks in the feeder", view.feederCards(), blanks(Account.HOPPER));
    same("cards in the bin", room.bin(), blanks(Account.SPOILED) + blanks(Account.CAPTURED));
    same("cards in hands", room.takenCards(), blanks(Account.ISSUED));
    same("cards in machine and exit", view.exitCards() + (view.cardInside() ? 1 : 0), 0);
    same("blanks in the printer by the ledger", 0, blanks(Account.PRINTER));
    same("blanks missing", 0, blanks(Account.MISSING));
  }

  /**
   * A set is used up when its first panel is printed. A card that is spoiled before is written off
   * with a set all the same, because nobody has seen where a real ribbon stands then.
   */
  private void panelsAreExplained() {
    long unbegun = room.left().stream().filter(card -> card.panels() == 0).count();
    same(
        "panels on the ribbon",
        room.look().ribbonCardsLeft() * 5L - unbegun * 5,
        panels(Account.FITTED));
    long printed = room.left().stream().mapToLong(LeftCard::panels).sum();
    same("panels printed or skipped", 5L * room.left().size(), used());
    if (panels(Account.PRINTED) > printed) {
      breaches.add("more panels printed by the ledger than lie on cards");
    }
  }

  private int used() {
    return panels(Account.PRINTED) + panels(Account.SKIPPED);
  }

  private int blanks(Account account) {
    return kiosk.storage.store().read(h -> kiosk.storage.stock().balance(h, Child.BLANK, account));
  }

  private int panels(Account account) {
    return kiosk
        .storage
        .store()
        .read(h -> kiosk.storage.stock().balance(h, SchoolDay.RIBBON, account));
  }

  private void same(String what, long wanted, long found) {
    if (wanted != found) {
      breaches.add(what + ": " + wanted + " in the world, " + found + " found");
    }
  }
}
