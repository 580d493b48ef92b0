package id.kia.drivers.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.BoardReading.Sensor;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedFaultTest {

  @Test
  void every_fault_is_read() {
    assertEquals(plan(PrinterFault.FEEDER_EMPTY, Moment.CARD, 3), read("feeder-empty@card:3"));
    assertEquals(plan(PrinterFault.JAM, Moment.PANEL, 3), read("jam@panel:3"));
    assertEquals(
        plan(PrinterFault.POWER_CUT, Moment.BYTES, 120_000), read("power-cut@bytes:120000"));
    assertEquals(plan(PrinterFault.UNPLUG, Moment.BYTES, 0), read("unplug@bytes:0"));
    assertEquals(
        new PlannedFault(
            PrinterFault.SILENCE, Moment.PANEL, 2, Duration.ofSeconds(5), Optional.empty()),
        read("silence@panel:2:5000"));
    assertEquals(
        new PlannedFault(
            BoardFault.SENSOR_DEAD, Moment.READ, 7, Duration.ZERO, Optional.of(Sensor.HOPPER)),
        read("sensor-dead@read:7:hopper"));
    assertEquals(plan(ScannerFault.SCANNER_HALF, Moment.CODE, 1), read("scanner-half@code:1"));
    assertEquals(plan(CabinetFault.DOOR_OPEN, Moment.NOW, 0), read("door-open@now"));
  }

  @Test
  void every_fault_of_every_device_is_printed_and_read_again_at_each_of_its_moments() {
    Set<String> words = new HashSet<>();
    for (DeviceFault fault : DeviceFault.all()) {
      assertTrue(words.add(fault.word()), fault.word() + " is the name of two faults");
      assertFalse(fault.moments().isEmpty(), fault.word());
      for (Moment when : fault.moments()) {
        PlannedFault planned =
            switch (fault.takes()) {
              case NONE -> plan(fault, when, when == Moment.NOW ? 0 : 4);
              case MILLIS ->
                  new PlannedFault(
                      fault,
                      when,
                      when == Moment.NOW ? 0 : 4,
                      Duration.ofMillis(250),
                      Optional.empty());
              case SENSOR ->
                  new PlannedFault(
                      fault,
                      when,
                      when == Moment.NOW ? 0 : 4,
                      Duration.ZERO,
                      Optional.of(Sensor.BIN));
            };
        assertEquals(planned, read(planned.toString()));
      }
    }
  }

  @Test
  void a_fault_of_another_device_is_unknown_to_this_one() {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> PlannedFault.parse("jam@now", BoardFault.class));
    assertTrue(String.valueOf(refused.getMessage()).contains("known are sensor-dead"));
  }

  private static PlannedFault plan(DeviceFault fault, Moment when, long at) {
    return new PlannedFault(fault, when, at);
  }

  private static PlannedFault read(String text) {
    return PlannedFault.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "jam, write NAME@WHEN",
    "jam@panel, write NAME@WHEN",
    "jam@panel:x, write NAME@WHEN",
    "jam@minute:3, write NAME@WHEN",
    "jam@panel:0, counted from 1",
    "jam@panel:1:500, has no duration",
    "fire@panel:1, unknown fault fire",
    "'', write NAME@WHEN",
    "jam@read:1, has no moment read",
    "jam@now:1, has no duration",
    "silence@now:long, are no milliseconds",
    "sensor-dead@now, strikes one of hopper",
    "sensor-dead@now:nose, strikes one of hopper",
    "door-open@panel:1, has no moment panel",
    "jam@bytes:99999999999999999999, write NAME@WHEN"
  })
  void what_is_no_fault_is_told_in_one_clear_line(String text, String part) {
    String message = assertThrows(IllegalArgumentException.class, () -> read(text)).toString();
    assertTrue(message.contains(part), message);
    assertEquals(1, message.lines().count());
  }
}
