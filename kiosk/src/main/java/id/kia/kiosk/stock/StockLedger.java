package id.kia.kiosk.stock;

import id.kia.contract.order.OrderId;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.time.KioskTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Moves blanks and ribbon panels between accounts, each move with its event.
 *
 * <p>Works inside the caller's transaction, on the caller's thread; throws {@link StockFault}
 * (which rolls the transaction back) rather than leave an equation broken or an account below zero.
 */
public final class StockLedger {
  /** Stands behind a ribbon's kind for its used rolls. */
  static final String USED = "-USED";

  private final Postings postings;

  /** A ledger that reports its moves to this journal. */
  public StockLedger(EventJournal journal, KioskTime time) {
    this(new Postings(journal, time, Optional.empty()));
  }

  private StockLedger(Postings postings) {
    this.postings = postings;
  }

  /** The same ledger; what a person does through it carries a second name. */
  public StockLedger beside(Optional<String> witness) {
    return witness.isEmpty() ? this : new StockLedger(postings.beside(witness));
  }

  /**
   * Notes the numbers on the blanks of a box that came, or was loaded; each number once.
   *
   * @param account {@code BOX} or {@code HOPPER}
   */
  public void serials(Handle tx, String sku, Account account, SerialRange range, int pieces) {
    expect(tx, sku, Unit.CARD);
    if (range.pieces() != pieces) {
      throw new StockFault(
          StockFault.Kind.SERIALS_DO_NOT_FIT, range.pieces() + " numbers, " + pieces + " pieces");
    }
    if (SerialStore.overlaps(tx, sku, account, range)) {
      throw new StockFault(StockFault.Kind.SERIALS_TWICE, sku + " into " + account);
    }
    SerialStore.add(tx, sku, account, range);
  }

  /** Takes blanks in: a closed box of {@code pieces}. */
  public void receiveBlanks(Handle tx, String sku, String lot, int pieces, String person) {
    receive(tx, sku, Unit.CARD, null, lot, pieces, person);
  }

  /** Takes ribbon in: {@code panels} on new rolls of one kind. */
  public void receiveRibbon(
      Handle tx, String sku, RibbonKind kind, String lot, int panels, String person) {
    receive(tx, sku, Unit.PANEL, kind, lot, panels, person);
  }

  /** Puts blanks from the box into the hopper. */
  public void loadHopper(Handle tx, String sku, int pieces, String person) {
    byPerson(tx, Unit.CARD, sku, Account.BOX, Account.HOPPER, pieces, "LOADED", person);
  }

  /** Takes blanks out of the hopper, back into the box. */
  public void unloadHopper(Handle tx, String sku, int pieces, String person) {
    byPerson(tx, Unit.CARD, sku, Account.HOPPER, Account.BOX, pieces, "UNLOADED", person);
  }

  /** Fits a roll out of the box; what was left on the old one leaves with it. */
  public RibbonRoll fitRibbon(Handle tx, String sku, int panels, String person) {
    expect(tx, sku, Unit.PANEL);
    Optional<RibbonRoll> old = fitted(tx);
    if (old.isPresent()) {
      int rest = balance(tx, old.get().sku(), Account.FITTED);
      if (rest > 0) {
        postings.post(
            tx,
            StockMove.byPerson(
                old.get().sku(),
                Account.FITTED,
                Account.REMOVED,
                rest,
                "ROLL_REMOVED",
                signed(person)));
      }
      used(tx, old.get().sku(), signed(person));
    }
    byPerson(tx, Unit.PANEL, sku, Account.BOX, Account.FITTED, panels, "FITTED", person);
    return roll(tx, StockStore.fit(tx, sku, panels));
  }

  /** Gives unopened boxes or rolls back to the office. */
  public void giveBack(Handle tx, String sku, int pieces, String person) {
    Unit unit = unit(tx, sku);
    byPerson(tx, unit, sku, Account.BOX, Account.RETURNED, pieces, "RETURNED", person);
  }

  /** Gives spoiled cards or used rolls away for destruction, with minutes. */
  public void handOverForDestruction(Handle tx, String sku, int pieces, String person) {
    byPerson(
        tx,
        unit(tx, sku),
        sku,
        Account.SPOILED,
        Account.FOR_DESTRUCTION,
        pieces,
        "FOR_DESTRUCTION",
        person);
  }

  /**
   * Notes what a person counted; the difference becomes variance under that name. Refused for the
   * fitted ribbon while panels are reserved: counted away, they could not be written off later.
   *
   * @param reservedSets sets of panels that cards of unknown outcome may have used
   * @return counted less the ledger's figure: negative when pieces were short
   */
  public int count(
      Handle tx, String sku, Account account, int counted, int reservedSets, String person) {
    return count(tx, sku, account, counted, reservedSets, CountReason.ROUTINE, person);
  }

  /**
   * As above, with what the person says about a difference; every count is kept, also one that
   * agrees.
   */
  public int count(
      Handle tx,
      String sku,
      Account account,
      int counted,
      int reservedSets,
      CountReason reason,
      String person) {
    Unit unit = unit(tx, sku);
    if (!unit.countable().contains(account) || counted < 0) {
      throw new StockFault(
          StockFault.Kind.NOT_POSSIBLE, "cannot count " + counted + " in " + account);
    }
    if (account == Account.FITTED && reservedSets > 0) {
      throw new StockFault(
          StockFault.Kind.CARD_NOT_SETTLED, reservedSets + " cards may have used panels");
    }
    int book = balance(tx, sku, account);
    int difference = counted - book;
    postings.count(tx, sku, account, book, counted, reason, signed(person));
    if (difference < 0) {
      byPerson(tx, unit, sku, account, Account.VARIANCE, -difference, "COUNTED", person);
    } else if (difference > 0) {
      byPerson(tx, unit, sku, Account.VARIANCE, account, difference, "COUNTED", person);
    }
    return difference;
  }

  /** Moves the blank of an order, as a row of the transition table says. */
  public void moveBlank(
      Handle tx, OrderId order, String sku, Account source, Account target, String event) {
    expect(tx, sku, Unit.CARD);
    postings.post(tx, StockMove.ofOrder(sku, source, target, 1, event, order));
  }

  /** Writes a whole set off the roll that a good card was started with. */
  public void printSet(Handle tx, OrderId order, long roll, String event) {
    int set = roll(tx, roll).kind().panelsPerCard();
    usePanels(tx, order, roll, set, 0, event);
  }

  /**
   * Writes a whole set off the roll that a lost card was started with, also when that roll has left
   * meanwhile.
   *
   * @param printed panels known to be printed; the rest of the set is skipped
   */
  public void loseSet(Handle tx, OrderId order, long roll, int printed, String event) {
    int set = roll(tx, roll).kind().panelsPerCard();
    int used = Math.clamp(printed, 0, set);
    usePanels(tx, order, roll, used, set - used, event);
  }

  /** The roll in the printer, if one was ever fitted. */
  public Optional<RibbonRoll> fitted(Handle handle) {
    return StockStore.fitted(handle);
  }

  /** Pieces in one account, 0 for an unknown kind. */
  public int balance(Handle handle, String sku, Account account) {
    return StockStore.balances(handle, sku).getOrDefault(account, 0);
  }

  /** All accounts of one kind; those that were never used are absent. */
  public Map<Account, Integer> balances(Handle handle, String sku) {
    return StockStore.balances(handle, sku);
  }

  /** Every lot of one kind with where its pieces are; first in, first out. */
  public List<LotPieces> lots(Handle handle, String sku) {
    return Lots.of(handle, sku);
  }

  /** Every kind of blank and ribbon that was ever received. */
  public List<String> skus(Handle handle) {
    return StockStore.skus(handle);
  }

  /** The unit of a kind. */
  public Unit unit(Handle handle, String sku) {
    return StockStore.unit(handle, sku)
        .orElseThrow(() -> new StockFault(StockFault.Kind.UNKNOWN_SKU, sku));
  }

  /** Which kind of ribbon this is; empty for blanks and for what never came. */
  public Optional<RibbonKind> ribbonKind(Handle handle, String sku) {
    return StockStore.ribbonKind(handle, sku);
  }

  /** Panels on the fitted roll, 0 when none is fitted. */
  public int panelsLeft(Handle handle) {
    return fitted(handle).map(roll -> balance(handle, roll.sku(), Account.FITTED)).orElse(0);
  }

  /**
   * Cards that blanks and ribbon allow: the smaller of blanks in the hopper and whole sets of
   * panels on the roll.
   *
   * @param reservedSets sets of panels that cards of unknown outcome may have used
   */
  public int remainingCards(Handle handle, String sku, int reservedSets) {
    int sets =
        fitted(handle)
            .map(
                roll ->
                    balance(handle, roll.sku(), Account.FITTED) / roll.kind().panelsPerCard()
                        - reservedSets)
            .orElse(0);
    return Math.max(0, Math.min(sets, balance(handle, sku, Account.HOPPER)));
  }

  /** What is short for one more card; empty when a card can start (K6). */
  public Optional<Shortage> shortage(Handle handle, String sku, int reservedSets) {
    if (balance(handle, sku, Account.HOPPER) < 1) {
      return Optional.of(Shortage.NO_BLANK);
    }
    return remainingCards(handle, sku, reservedSets) < 1
        ? Optional.of(Shortage.NO_RIBBON)
        : Optional.empty();
  }

  /** What is short. */
  public enum Shortage {
    /** No blank of the order's kind in the hopper. */
    NO_BLANK,
    /** No whole set of panels on the roll. */
    NO_RIBBON
  }

  /** The newest physical counts, the newest first. */
  public List<StockCount> counts(Handle handle, int atMost) {
    return StockCountStore.newest(handle, atMost);
  }

  /** Recomputes every balance from the moves; throws {@link StockFault} when they differ. */
  public void audit(Handle handle) {
    skus(handle).forEach(sku -> postings.audit(handle, sku));
  }

  /** Writes down a move that another class of this package decided on. */
  void post(Handle tx, StockMove move) {
    postings.post(tx, move);
  }

  /** A roll that is or was fitted. */
  RibbonRoll roll(Handle handle, long number) {
    return StockStore.roll(handle, number)
        .orElseThrow(
            () -> new StockFault(StockFault.Kind.NOT_POSSIBLE, "no roll number " + number));
  }

  private void usePanels(
      Handle tx, OrderId order, long number, int printed, int skipped, String event) {
    RibbonRoll used = roll(tx, number);
    Account source = used.removed() ? Account.REMOVED : Account.FITTED;
    if (printed > 0) {
      postings.post(
          tx, StockMove.ofOrder(used.sku(), source, Account.PRINTED, printed, event, order));
    }
    if (skipped > 0) {
      postings.post(
          tx, StockMove.ofOrder(used.sku(), source, Account.SKIPPED, skipped, event, order));
    }
  }

  /** The roll that comes out shows every child in negative: from here on it is a counted piece. */
  private void used(Handle tx, String ribbon, String person) {
    String sku = ribbon + USED;
    StockStore.declare(tx, sku, Unit.ROLL, null);
    postings.post(
        tx, StockMove.byPerson(sku, Account.RECEIVED, Account.SPOILED, 1, "ROLL_REMOVED", person));
  }

  private void receive(
      Handle tx,
      String sku,
      Unit unit,
      @Nullable RibbonKind kind,
      String lot,
      int pieces,
      String person) {
    StockStore.declare(tx, sku, unit, kind);
    expect(tx, sku, unit);
    if (kind != null && !StockStore.ribbonKind(tx, sku).equals(Optional.of(kind))) {
      throw new StockFault(StockFault.Kind.NOT_POSSIBLE, sku + " is not " + kind);
    }
    postings.post(
        tx,
        new StockMove(
            sku,
            Account.RECEIVED,
            Account.BOX,
            positive(pieces),
            "RECEIVED",
            Optional.of(lot),
            Optional.empty(),
            Optional.of(signed(person))));
  }

  private void byPerson(
      Handle tx,
      Unit unit,
      String sku,
      Account source,
      Account target,
      int pieces,
      String reason,
      String person) {
    expect(tx, sku, unit);
    postings.post(
        tx, StockMove.byPerson(sku, source, target, positive(pieces), reason, signed(person)));
  }

  /** Throws unless this kind was received and is counted in this unit. */
  void expect(Handle handle, String sku, Unit unit) {
    if (unit(handle, sku) != unit) {
      throw new StockFault(StockFault.Kind.NOT_POSSIBLE, sku + " is not counted in " + unit);
    }
  }

  private static int positive(int pieces) {
    if (pieces < 1) {
      throw new StockFault(StockFault.Kind.NOT_POSSIBLE, "cannot move " + pieces + " pieces");
    }
    return pieces;
  }

  private static String signed(String person) {
    if (person.isBlank()) {
      throw new StockFault(StockFault.Kind.NOT_SIGNED, "who moves stock signs with a name");
    }
    return person;
  }
}
