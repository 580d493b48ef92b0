package id.kia.kiosk.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.supervise.Waiting;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.bridge.wire.WireOpener;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SupervisedPrinterTest {
  @Test
  void a_port_that_is_not_ready_is_a_line_that_is_not_there() {
    WireOpener nowhere =
        new WireOpener() {
          @Override
          public String path() {
            return "/dev/nowhere";
          }

          @Override
          public Wire open() throws WireException {
            throw new WireException.Unavailable(path(), "no such port", null);
          }
        };
    try (PortSupervisor<CardPrinter> port =
        new PortSupervisor<>(
            nowhere,
            wire -> {
              throw new AssertionError("nothing was opened");
            },
            new BackOff(Duration.ofMillis(50), Duration.ofMillis(200), 0.1, new Random(7)),
            () -> 0,
            Waiting.REAL,
            (from, to) -> {})) {
      var printer = new SupervisedPrinter(port, job -> job);
      PrinterException gone =
          assertThrows(PrinterException.class, () -> printer.run(CardPrinter::snapshot));
      assertEquals(Set.of(Condition.LINE_LOST), gone.conditions());
    }
  }
}
