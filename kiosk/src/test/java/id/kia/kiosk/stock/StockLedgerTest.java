package id.kia.kiosk.stock;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.RIBBON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.contract.sync.EventKind;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.TestKiosk;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StockLedgerTest {
  private static final String UDIN = "Pak Udin";

  @TempDir Path folder;
  private TestKiosk kiosk;
  private StockLedger stock;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
    stock = kiosk.stock;
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void received_blanks_and_panels_are_explained() {
    assertEquals(45, pieces(BLANK, Account.BOX));
    assertEquals(5, pieces(BLANK, Account.HOPPER));
    assertEquals(100, pieces(RIBBON, Account.BOX));
    assertEquals(100, pieces(RIBBON, Account.FITTED));
    kiosk.store.read(
        h -> {
          stock.audit(h);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_balance_changed_behind_the_ledger_rolls_the_next_move_back(Account account) {
    for (String sku : new String[] {BLANK, RIBBON}) {
      Unit unit = kiosk.store.read(h -> stock.unit(h, sku));
      if (account != Account.RECEIVED && !unit.accounts().contains(account)) {
        continue;
      }
      refused(
          StockFault.Kind.EQUATION_BROKEN,
          tx -> {
            StockStore.add(tx, sku, account, 1);
            stock.giveBack(tx, sku, 1, UDIN);
          });
    }
    assertEquals(45, pieces(BLANK, Account.BOX));
  }

  @Test
  void a_balance_changed_behind_the_ledger_is_found_by_the_audit() {
    kiosk.store.run(
        tx -> {
          StockStore.add(tx, BLANK, Account.HOPPER, 1);
          StockStore.add(tx, BLANK, Account.BOX, -1);
        });
    refused(StockFault.Kind.EQUATION_BROKEN, tx -> stock.audit(tx));
  }

  @Test
  void nothing_falls_below_zero() {
    refused(StockFault.Kind.TOO_FEW, tx -> stock.loadHopper(tx, BLANK, 46, UDIN));
    refused(StockFault.Kind.TOO_FEW, tx -> stock.fitRibbon(tx, RIBBON, 101, UDIN));
    assertEquals(100, pieces(RIBBON, Account.FITTED), "the old roll is still in");
  }

  @Test
  void the_rest_of_a_roll_leaves_with_it() {
    RibbonRoll roll = kiosk.store.write(tx -> stock.fitRibbon(tx, RIBBON, 60, UDIN));
    assertEquals(60, pieces(RIBBON, Account.FITTED));
    assertEquals(100, pieces(RIBBON, Account.REMOVED));
    assertEquals(Optional.of(roll), kiosk.store.read(h -> stock.fitted(h)));
  }

  @Test
  void bad_39_a_signed_count_makes_variance_and_an_unsigned_one_makes_nothing() {
    refused(StockFault.Kind.NOT_SIGNED, tx -> stock.count(tx, BLANK, Account.HOPPER, 3, 0, " "));
    refused(StockFault.Kind.NOT_SIGNED, tx -> stock.count(tx, BLANK, Account.HOPPER, 5, 0, " "));
    assertEquals(-2, count(Account.HOPPER, 3));
    assertEquals(3, pieces(BLANK, Account.HOPPER));
    assertEquals(2, pieces(BLANK, Account.VARIANCE));
    assertEquals(4, count(Account.BOX, 49));
    assertEquals(-2, pieces(BLANK, Account.VARIANCE));
  }

  @Test
  void accounts_that_orders_count_on_cannot_be_counted_away() {
    for (Account account :
        EnumSet.of(Account.PRINTER, Account.ISSUED, Account.CAPTURED, Account.MISSING)) {
      refused(StockFault.Kind.NOT_POSSIBLE, tx -> stock.count(tx, BLANK, account, 1, 0, "Bu Ani"));
    }
  }

  @Test
  void a_ribbon_is_no_blank_and_a_blank_no_ribbon() {
    refused(StockFault.Kind.NOT_POSSIBLE, tx -> stock.loadHopper(tx, RIBBON, 1, UDIN));
    refused(StockFault.Kind.NOT_POSSIBLE, tx -> stock.fitRibbon(tx, BLANK, 1, UDIN));
    refused(
        StockFault.Kind.NOT_POSSIBLE,
        tx -> stock.receiveRibbon(tx, RIBBON, RibbonKind.K_BLACK, "x", 5, UDIN));
    refused(StockFault.Kind.UNKNOWN_SKU, tx -> stock.loadHopper(tx, "OTHER", 1, UDIN));
    refused(StockFault.Kind.NOT_POSSIBLE, tx -> stock.loadHopper(tx, BLANK, 0, UDIN));
  }

  @Test
  void bad_37_the_smaller_of_blanks_and_ribbon_says_how_many_cards_are_left() {
    assertEquals(5, remaining(BLANK));
    kiosk.store.run(tx -> stock.fitRibbon(tx, RIBBON, 14, UDIN));
    assertEquals(2, remaining(BLANK));
    kiosk.store.run(tx -> stock.unloadHopper(tx, BLANK, 5, UDIN));
    assertEquals(0, remaining(BLANK));
    assertEquals(Optional.of(StockLedger.Shortage.NO_BLANK), shortage());
    kiosk.store.run(
        tx -> {
          stock.loadHopper(tx, BLANK, 5, UDIN);
          stock.count(tx, RIBBON, Account.FITTED, 4, 0, UDIN);
        });
    assertEquals(Optional.of(StockLedger.Shortage.NO_RIBBON), shortage());
    assertEquals(0, remaining("OTHER"));
  }

  @Test
  void each_move_is_told_to_the_hub() {
    var told =
        kiosk.store.read(h -> kiosk.journal.after(h, 0, 100)).stream()
            .filter(event -> event.kind() == EventKind.STOCK_MOVED)
            .toList();
    assertEquals(4, told.size());
    var load = told.get(1).data();
    assertEquals("BOX", load.get("from").asText());
    assertEquals("HOPPER", load.get("to").asText());
    assertEquals(5, load.get("pieces").asInt());
    assertEquals("CARD", load.get("unit").asText());
    assertEquals(UDIN, load.get("person").asText());
  }

  private void refused(StockFault.Kind kind, Consumer<Handle> work) {
    var fault = assertThrows(StockFault.class, () -> kiosk.store.run(work));
    assertEquals(kind, fault.kind());
  }

  private int pieces(String sku, Account account) {
    return kiosk.store.read(h -> stock.balance(h, sku, account));
  }

  private int count(Account account, int counted) {
    return kiosk.store.write(tx -> stock.count(tx, BLANK, account, counted, 0, "Bu Ani"));
  }

  private int remaining(String sku) {
    return kiosk.store.read(h -> stock.remainingCards(h, sku, 0));
  }

  private Optional<StockLedger.Shortage> shortage() {
    return kiosk.store.read(h -> stock.shortage(h, BLANK, 0));
  }
}
