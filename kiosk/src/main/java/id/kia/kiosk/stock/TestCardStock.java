package id.kia.kiosk.stock;

import org.jdbi.v3.core.Handle;

/**
 * Blank and panels of a test card: written off with the intention, so that a power cut can hide
 * nothing, and given back when evidence says that nothing was used. Works inside the caller's
 * transaction and throws {@link StockFault}, as the {@link StockLedger} does.
 */
public final class TestCardStock {
  private final StockLedger ledger;

  /** Moves of test cards in this ledger. */
  public TestCardStock(StockLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Takes one blank and one set of panels.
   *
   * @return number of the roll the panels are of
   */
  public long take(Handle tx, String sku, String person) {
    ledger.expect(tx, sku, Unit.CARD);
    RibbonRoll roll =
        ledger
            .fitted(tx)
            .orElseThrow(() -> new StockFault(StockFault.Kind.NOT_POSSIBLE, "no ribbon is fitted"));
    move(tx, sku, Account.HOPPER, Account.TEST, 1, "TEST_STARTED", person);
    move(tx, roll.sku(), Account.FITTED, Account.SKIPPED, set(roll), "TEST_STARTED", person);
    return roll.roll();
  }

  /** The card came out well: all its panels were printed. */
  public void good(Handle tx, long roll, String person) {
    printed(tx, roll, set(ledger.roll(tx, roll)), "TEST_GOOD", person);
  }

  /**
   * The card is spoiled: it lies among those to be destroyed, the rest of its set is skipped.
   *
   * @param panels panels known to be printed
   */
  public void spoiled(Handle tx, String sku, long roll, int panels, String person) {
    move(tx, sku, Account.TEST, Account.SPOILED, 1, "TEST_SPOILED", person);
    printed(tx, roll, Math.clamp(panels, 0, set(ledger.roll(tx, roll))), "TEST_SPOILED", person);
  }

  /** Nothing was used: blank and panels are where they were. */
  public void nothing(Handle tx, String sku, long roll, String person) {
    RibbonRoll used = ledger.roll(tx, roll);
    Account home = used.removed() ? Account.REMOVED : Account.FITTED;
    move(tx, sku, Account.TEST, Account.HOPPER, 1, "TEST_NOTHING", person);
    move(tx, used.sku(), Account.SKIPPED, home, set(used), "TEST_NOTHING", person);
  }

  private void printed(Handle tx, long roll, int panels, String reason, String person) {
    if (panels > 0) {
      String sku = ledger.roll(tx, roll).sku();
      move(tx, sku, Account.SKIPPED, Account.PRINTED, panels, reason, person);
    }
  }

  private void move(
      Handle tx, String sku, Account from, Account to, int pieces, String reason, String person) {
    ledger.post(tx, StockMove.byPerson(sku, from, to, pieces, reason, person));
  }

  private static int set(RibbonRoll roll) {
    return roll.kind().panelsPerCard();
  }
}
