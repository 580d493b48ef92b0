package id.kia.kiosk.stock;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.kiosk.TestKiosk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockHistoryTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private TestKiosk kiosk;
  private final StockHistory history = new StockHistory(TestKiosk.ZONE, SupplyPolicy.USUAL);

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"));
    kiosk.store.run(tx -> kiosk.stock.receiveBlanks(tx, BLANK, "LOT-7", 500, "Pak Udin"));
    kiosk.store.run(tx -> kiosk.stock.loadHopper(tx, BLANK, 400, "Bu Ani"));
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void without_a_whole_day_there_is_no_forecast_of_days() {
    issue(3);
    DailyUse use = use(kiosk.time.bounds().lower());
    assertEquals(new DailyUse(0, 0, 3), use);
    assertEquals(OptionalInt.empty(), of(50, 50, use).days());
  }

  @Test
  void only_days_with_pickups_count_and_today_is_not_whole_yet() {
    issue(10);
    kiosk.pass(DAY.multipliedBy(3));
    issue(20);
    kiosk.pass(DAY);
    issue(1);
    DailyUse use = use(kiosk.time.bounds().lower());
    assertEquals(new DailyUse(2, 30, 1), use);
    assertEquals(15.0, use.perDay());
    assertEquals(OptionalInt.of(2), of(44, 100, use).days(), "44 of 15 a day");
  }

  @Test
  void the_forecast_looks_back_on_twenty_days_at_most() {
    for (int day = 0; day < 22; day++) {
      issue(day < 2 ? 90 : 2);
      kiosk.pass(DAY);
    }
    assertEquals(new DailyUse(20, 40, 0), use(kiosk.time.bounds().lower()));
  }

  @Test
  void a_day_begins_at_midnight_of_the_school_not_of_greenwich() {
    kiosk.pass(Duration.ofHours(11));
    issue(4);
    kiosk.pass(Duration.ofHours(2));
    issue(6);
    assertEquals(new DailyUse(1, 4, 6), use(NOON.plus(Duration.ofHours(13))));
  }

  @Test
  void the_smaller_of_ribbon_and_blanks_decides() {
    var use = new DailyUse(4, 40, 0);
    assertEquals(OptionalInt.of(3), of(99, 30, use).days());
    assertEquals(OptionalInt.of(3), of(30, 99, use).days());
    assertTrue(of(30, 99, use).soon(30));
    assertFalse(of(99, 99, use).soon(99));
  }

  @Test
  void the_forecast_is_of_what_lies_in_the_printer() {
    issue(7);
    kiosk.pass(DAY);
    Forecast forecast =
        kiosk.store.read(h -> history.forecast(h, kiosk.stock, kiosk.time.bounds().lower()));
    assertEquals(393, forecast.blanks());
    assertEquals(0, forecast.cards(), "no ribbon is fitted");
    assertEquals(Optional.of(TestKiosk.TODAY.plusDays(1)), forecast.today());
    assertEquals(
        Optional.empty(),
        kiosk.store.read(h -> history.forecast(h, kiosk.stock, Instant.EPOCH)).today());
  }

  @Test
  void moves_are_found_by_item_lot_name_and_reason_newest_first() {
    assertEquals(2, find("", Set.of()).total());
    assertEquals("LOADED", find("", Set.of()).entries().getFirst().move().reason());
    assertEquals(1, find("lot-7", Set.of()).total());
    assertEquals(1, find("ANI", Set.of()).total());
    assertEquals(2, find("kia-b", Set.of()).total());
    assertEquals(1, find("diterima", Set.of("RECEIVED")).total());
    assertEquals(0, find("%", Set.of()).total(), "no wildcard of the database");
  }

  @Test
  void moves_come_in_pages_and_a_page_beyond_the_last_is_the_last() {
    for (int i = 0; i < 60; i++) {
      kiosk.store.run(tx -> kiosk.stock.loadHopper(tx, BLANK, 1, "Bu Ani"));
    }
    var beyond = history(new StockHistory.Search("", Set.of(), 9));
    assertEquals(62, beyond.total());
    assertEquals(1, beyond.page());
    assertEquals(2, beyond.pages());
    assertEquals(12, beyond.entries().size());
    assertEquals(1, beyond.entries().getLast().number());
  }

  private static Forecast of(int blanks, int ribbon, DailyUse use) {
    return new Forecast(blanks, ribbon, use, SupplyPolicy.USUAL, Optional.empty());
  }

  private StockHistory.Found find(String text, Set<String> reasons) {
    return history(new StockHistory.Search(text, reasons, 0));
  }

  private StockHistory.Found history(StockHistory.Search search) {
    return kiosk.store.read(h -> history.find(h, search));
  }

  private DailyUse use(Instant now) {
    return kiosk.store.read(h -> history.use(h, now));
  }

  private void issue(int cards) {
    kiosk.store.run(
        tx -> {
          for (int i = 0; i < cards; i++) {
            var order = TestKiosk.id(i);
            kiosk.stock.moveBlank(tx, order, BLANK, Account.HOPPER, Account.ISSUED, "TAKEN");
          }
        });
  }
}
