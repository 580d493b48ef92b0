package id.kia.kiosk.stock;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.RIBBON;
import static id.kia.kiosk.TestKiosk.id;
import static id.kia.kiosk.order.OrdersBench.reach;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.drivers.RibbonKind;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.OrderState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five blanks of lot-1 are in the hopper and 45 in the box; the ribbon is of lot-2. */
class LotsTest {
  private static final String PERSON = "Pak Udin";

  @TempDir private Path folder;
  private TestKiosk kiosk;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
  }

  @AfterEach
  void close() {
    kiosk.store.run(kiosk.stock::audit);
    kiosk.close();
  }

  @Test
  void every_piece_keeps_its_lot() {
    assertEquals(List.of("lot-1 BOX 45", "lot-1 HOPPER 5"), lots(BLANK));
    assertEquals(List.of("lot-2 BOX 100", "lot-2 FITTED 100"), lots(RIBBON));
    reach(kiosk, id(1), OrderState.HANDED_OVER);
    reach(kiosk, id(2), OrderState.WITHDRAWN);
    assertEquals(
        List.of("lot-1 BOX 45", "lot-1 HOPPER 3", "lot-1 ISSUED 1", "lot-1 SPOILED 1"),
        lots(BLANK));
    assertEquals(List.of("lot-2 BOX 100", "lot-2 FITTED 90", "lot-2 PRINTED 10"), lots(RIBBON));
  }

  @Test
  void what_came_first_leaves_first() {
    kiosk.store.run(
        tx -> {
          kiosk.stock.receiveBlanks(tx, BLANK, "lot-9", 20, PERSON);
          kiosk.stock.loadHopper(tx, BLANK, 47, PERSON);
        });
    assertEquals(List.of("lot-1 HOPPER 50", "lot-9 BOX 18", "lot-9 HOPPER 2"), lots(BLANK));
    for (int card = 1; card <= 50; card++) {
      reach(kiosk, id(card), OrderState.HANDED_OVER);
      kiosk.store.run(
          tx -> {
            kiosk.stock.receiveRibbon(tx, RIBBON, RibbonKind.YMCKO, "lot-3", 5, PERSON);
            kiosk.stock.fitRibbon(tx, RIBBON, 5, PERSON);
          });
    }
    reach(kiosk, id(51), OrderState.PRINTING);
    assertEquals(
        List.of("lot-1 ISSUED 50", "lot-9 BOX 18", "lot-9 HOPPER 1", "lot-9 PRINTER 1"),
        lots(BLANK));
  }

  @Test
  void what_a_count_finds_has_no_lot_unless_it_was_short_before() {
    count(Account.BOX, 47);
    assertEquals(List.of(" BOX 2", "lot-1 BOX 45", "lot-1 HOPPER 5"), lots(BLANK));
    count(Account.HOPPER, 4);
    assertEquals(
        List.of(" BOX 2", "lot-1 BOX 45", "lot-1 HOPPER 4", "lot-1 VARIANCE 1"), lots(BLANK));
    // What was found before it was missed has no lot to come back to: that account never adds up.
    kiosk.store.run(kiosk.stock::audit);
    count(Account.HOPPER, 5);
    assertEquals(List.of(" BOX 2", "lot-1 BOX 45", "lot-1 HOPPER 5"), lots(BLANK));
  }

  @Test
  void lots_that_do_not_add_up_are_noticed() {
    kiosk.store.run(tx -> tx.execute("update stock_lot set pieces = 44 where account = 'BOX'"));
    var fault = assertThrows(StockFault.class, () -> kiosk.store.run(kiosk.stock::audit));
    assertEquals(StockFault.Kind.EQUATION_BROKEN, fault.kind());
    kiosk.store.run(
        tx -> {
          tx.execute("update stock_lot set pieces = 45 where account = 'BOX' and sku = ?", BLANK);
          tx.execute("update stock_lot set pieces = 100 where account = 'BOX' and sku = ?", RIBBON);
        });
  }

  private void count(Account account, int pieces) {
    kiosk.store.run(tx -> kiosk.stock.count(tx, BLANK, account, pieces, 0, PERSON));
  }

  private List<String> lots(String sku) {
    return kiosk.store.read(h -> kiosk.stock.lots(h, sku)).stream()
        .map(lot -> lot.lot() + " " + lot.account() + " " + lot.pieces())
        .sorted()
        .toList();
  }
}
