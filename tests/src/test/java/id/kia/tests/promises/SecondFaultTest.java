package id.kia.tests.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.PrinterFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults where nobody expects one: while the kiosk recovers from another, and on a test card. */
class SecondFaultTest {
  @TempDir Path folder;

  @Test
  void a_second_fault_in_the_recovery_after_the_first_breaks_no_promise() throws IOException {
    List<Strike> strikes =
        Stream.of(FaultStep.PANEL_2, FaultStep.PANEL_4, FaultStep.PANEL_3)
            .map(step -> strike(PrinterFault.UNPLUG, step))
            .toList();
    List<PrinterFault> seconds =
        List.of(PrinterFault.POWER_CUT, PrinterFault.COVER_OPEN, PrinterFault.BUSY_STUCK);
    FaultDay.End end = FaultDay.relapse(folder, strikes, seconds);
    assertEquals(List.of(), end.broken());
    assertEquals(3, FaultTable.served(end));
  }

  @Test
  void a_test_card_whose_device_fails_is_explained_and_the_next_child_is_served()
      throws IOException {
    FaultDay.End end =
        FaultDay.testCards(
            folder,
            List.of(
                strike(PrinterFault.UNPLUG, FaultStep.PANEL_2),
                strike(PrinterFault.JAM, FaultStep.PANEL_4),
                strike(PrinterFault.POWER_CUT, FaultStep.EJECTING)));
    assertEquals(List.of(), end.broken());
    assertEquals(3, FaultTable.served(end));
  }

  private static Strike strike(DeviceFault fault, FaultStep step) {
    return new Strike(fault, Optional.empty(), step);
  }
}
