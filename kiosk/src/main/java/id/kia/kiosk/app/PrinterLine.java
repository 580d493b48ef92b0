package id.kia.kiosk.app;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortListener;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.supervise.Waiting;
import id.kia.bridge.wire.Wire;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.recording.PanelKey;
import id.kia.drivers.recording.RecordedPrinter;
import id.kia.kiosk.incident.CallFile;
import java.util.Set;
import java.util.function.LongSupplier;

/** Opens the configured printer again and again and trusts it only after it said who it is. */
final class PrinterLine {
  private final KioskConfig config;
  private final CardPrinterDriver driver;
  private final LongSupplier nanoClock;
  private final PanelKey panelKey;
  private final CallFile calls;

  PrinterLine(
      KioskConfig config, CardPrinterDriver driver, LongSupplier nanoClock, PanelKey panelKey) {
    this.config = config;
    this.driver = driver;
    this.nanoClock = nanoClock;
    this.panelKey = panelKey;
    this.calls = new CallFile(config.dataDir());
  }

  /** The supervised port; not started yet. */
  PortSupervisor<CardPrinter> supervised(BackOff backOff, PortListener listener) {
    var profile = config.printer().profile();
    var opener = new SerialOpener(config.printer().port(), profile.baud(), nanoClock);
    return new PortSupervisor<>(
        opener, this::identified, backOff, nanoClock, Waiting.REAL, listener);
  }

  private CardPrinter identified(Wire wire) throws PrinterException {
    CardPrinter printer =
        RecordedPrinter.open(driver, wire, config.printer().profile(), nanoClock, panelKey, calls);
    PrinterIdentity identity = printer.identify();
    if (config.production() && identity.virtual()) {
      throw new PrinterException(
          Set.of(Condition.COMMAND_REFUSED),
          "a virtual printer is refused in production: connect a real one or set production: false",
          null);
    }
    return printer;
  }
}
