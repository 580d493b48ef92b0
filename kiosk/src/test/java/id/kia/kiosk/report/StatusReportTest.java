package id.kia.kiosk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sync.ClockTrust;
import id.kia.drivers.BoardReading;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.print.DutyLimits;
import id.kia.kiosk.print.DutyReport;
import id.kia.kiosk.print.Obstacle;
import id.kia.kiosk.print.Rest;
import id.kia.kiosk.stock.DailyUse;
import id.kia.kiosk.stock.Forecast;
import id.kia.kiosk.stock.SupplyPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StatusReportTest {
  private static final StatusReport.KeyStanding KEYS =
      new StatusReport.KeyStanding("plain-file", false, 3);
  private static final Forecast FORECAST =
      new Forecast(
          99,
          199,
          new DailyUse(4, 40, 0),
          SupplyPolicy.USUAL,
          Optional.of(LocalDate.of(2027, 1, 4)));
  private static final DutyReport WORK =
      new DutyReport(
          104,
          DutyLimits.USUAL,
          Optional.of(
              new Rest(
                  Obstacle.RESTING,
                  Duration.ofMinutes(3),
                  Optional.of(Instant.ofEpochSecond(90)))));

  @Test
  void tells_how_far_supplies_do_and_how_much_the_printer_worked() {
    var data = report(board(98, 3000, Set.of())).data();
    assertEquals(99, data.path("cardsLeft").asInt());
    assertEquals(9, data.path("schoolDaysLeft").asInt());
    assertEquals(7, data.path("leadSchoolDays").asInt());
    assertEquals(104, data.path("cardsToday").asInt());
    assertEquals(100, data.path("cardsPerDay").asInt());
    assertEquals(150, data.path("mostPerDay").asInt());
    assertEquals(60_000, data.path("restsUntil").asLong());
  }

  @Test
  void puts_printer_board_and_ledger_side_by_side() {
    var data = report(board(98, 3000, Set.of())).data();
    assertEquals("READY", data.path("printer").asText(), "a dark camera stands in nobody's way");
    assertEquals("[\"B-112\"]", data.path("faults").toString(), "but somebody should see to it");
    assertEquals(5, data.path("printerPanels").asInt());
    assertEquals(1, data.path("printerCards").asInt());
    assertEquals(98, data.path("blanks").asInt());
    assertEquals(99, data.path("blanksByLedger").asInt());
    assertEquals(-1, data.path("hopperDrift").asInt(7));
    assertEquals(30.0, data.path("temperature").asDouble());
  }

  @Test
  void a_bad_sensor_gives_no_figure_and_is_named() {
    var data = report(board(98, 3000, Set.of(BoardReading.Sensor.HOPPER))).data();
    assertTrue(data.path("blanks").isMissingNode());
    assertEquals("HOPPER", data.path("badSensors").path(0).asText());
    for (BoardReading.Sensor sensor : BoardReading.Sensor.values()) {
      var one = report(board(98, 3000, Set.of(sensor))).data();
      assertEquals(sensor.name(), one.path("badSensors").path(0).asText());
      assertEquals(sensor != BoardReading.Sensor.EXIT, one.has("cardAtExit"));
      assertEquals(sensor != BoardReading.Sensor.DOOR, one.has("doorOpen"));
      assertEquals(sensor != BoardReading.Sensor.TEMPERATURE, one.has("temperature"));
      assertEquals(sensor != BoardReading.Sensor.BIN, one.has("bin"));
    }
  }

  @Test
  void a_silent_device_leaves_its_part_out() {
    var data =
        new StatusReport(
                Optional.empty(),
                Optional.empty(),
                0,
                ClockTrust.NONE,
                KEYS,
                new TreeSet<>(List.of("P-117")),
                Set.of(),
                FORECAST,
                Optional.empty())
            .data();
    assertEquals("P-117", data.path("printer").asText());
    assertTrue(data.path("printerPanels").isMissingNode());
    assertTrue(data.path("blanks").isMissingNode());
  }

  @Test
  void a_degree_more_is_no_news_and_a_blank_less_is() {
    StatusReport before = report(board(98, 3000, Set.of()));
    assertFalse(before.differsFrom(report(board(98, 3100, Set.of()))));
    assertTrue(before.differsFrom(report(board(97, 3000, Set.of()))));
  }

  private static BoardReading board(int blanks, int centi, Set<BoardReading.Sensor> bad) {
    return new BoardReading(blanks, 15, false, 0, false, centi, bad);
  }

  private static StatusReport report(BoardReading board) {
    var printer =
        new Snapshot(
            new PrinterIdentity("Virtual", "VIRT-1", "1", true),
            new Counters(5, 1),
            CardPosition.NONE,
            RibbonKind.YMCKO,
            OptionalInt.of(199),
            true,
            false,
            Set.of());
    return new StatusReport(
        Optional.of(printer),
        Optional.of(board),
        6,
        ClockTrust.SYNCED,
        KEYS,
        new TreeSet<>(),
        Set.of("B-112"),
        FORECAST,
        Optional.of(WORK));
  }
}
