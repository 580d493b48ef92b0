package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.evolis.virtual.PlannedFault.When;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedFaultTest {

  @Test
  void every_fault_is_read() {
    Duration none = Duration.ZERO;
    assertEquals(plan(new Fault.FeederEmpty(), When.CARD, 3), read("feeder-empty@card:3"));
    assertEquals(plan(new Fault.RibbonEnded(), When.PANEL, 2), read("ribbon-ended@panel:2"));
    assertEquals(plan(new Fault.CoverOpen(), When.PANEL, 1), read("cover-open@panel:1"));
    assertEquals(plan(new Fault.Jam(), When.PANEL, 3), read("jam@panel:3"));
    assertEquals(
        plan(new Fault.PowerCut(none), When.BYTES, 120_000), read("power-cut@bytes:120000"));
    assertEquals(plan(new Fault.Unplug(none), When.BYTES, 0), read("unplug@bytes:0"));
    assertEquals(
        plan(new Fault.Silence(Duration.ofSeconds(5)), When.PANEL, 2),
        read("silence@panel:2:5000"));
  }

  private static PlannedFault plan(Fault fault, When when, long at) {
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
    "jam@bytes:99999999999999999999, write NAME@WHEN"
  })
  void what_is_no_fault_is_told_in_one_clear_line(String text, String part) {
    String message = assertThrows(IllegalArgumentException.class, () -> read(text)).toString();
    assertTrue(message.contains(part), message);
    assertEquals(1, message.lines().count());
  }
}
