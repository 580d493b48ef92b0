package id.kia.kiosk.app;

import id.kia.bridge.net.HostOpener;
import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortListener;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.supervise.Waiting;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireOpener;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.Condition;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.recording.PanelKey;
import id.kia.drivers.recording.RecordedPrinter;
import id.kia.kiosk.commission.Commissioned;
import id.kia.kiosk.incident.CallFile;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Opens the configured printer again and again and trusts it only after it said who it is. */
final class PrinterLine {
  private final KioskConfig config;
  private final Place place;
  private final LongSupplier nanoClock;
  private final PanelKey panelKey;
  private final CallFile calls;
  private final Function<String, Commissioned> found;
  private final CardPrinterDriver driver;

  /** Of the printer that was last there. */
  private volatile PrinterProfile own;

  /** Where the configured printer is, and the driver for a printer that is there. */
  private sealed interface Place {}

  private record AtPort(CardPrinterDriver.OnWire driver, String port) implements Place {}

  private record AtAddress(CardPrinterDriver.AtUri driver, URI uri, InetSocketAddress host)
      implements Place {}

  /**
   * @param found what a person found out about the printer of this serial
   * @throws ConfigFault when the driver's printers are not where the configuration says
   * @throws IllegalArgumentException when the address is none of the driver's
   */
  PrinterLine(
      KioskConfig config,
      CardPrinterDriver driver,
      LongSupplier nanoClock,
      PanelKey panelKey,
      Function<String, Commissioned> found)
      throws ConfigFault {
    this.found = found;
    this.driver = driver;
    this.own = config.printer().profile();
    this.config = config;
    this.place = place(config.printer(), driver);
    this.nanoClock = nanoClock;
    this.panelKey = panelKey;
    this.calls = new CallFile(config.dataDir());
  }

  private static Place place(KioskConfig.PrinterLine line, CardPrinterDriver driver)
      throws ConfigFault {
    @Nullable String port = line.port();
    @Nullable URI uri = line.uri();
    return switch (driver) {
      case CardPrinterDriver.OnWire onWire when port != null -> new AtPort(onWire, port);
      case CardPrinterDriver.AtUri atUri when uri != null ->
          new AtAddress(atUri, uri, atUri.host(uri));
      case CardPrinterDriver.OnWire _ ->
          throw new ConfigFault("printer: the driver " + driver.id() + " needs \"port\"", null);
      case CardPrinterDriver.AtUri _ ->
          throw new ConfigFault("printer: the driver " + driver.id() + " needs \"uri\"", null);
    };
  }

  /** A card worked out for the printer that was last there. */
  PrintJob ready(PrintJob job) {
    return driver.ready(job, own);
  }

  /** The supervised port; not started yet. */
  PortSupervisor<CardPrinter> supervised(BackOff backOff, PortListener listener) {
    return new PortSupervisor<>(
        opener(), this::identified, backOff, nanoClock, Waiting.REAL, listener);
  }

  private WireOpener opener() {
    return switch (place) {
      case AtPort(CardPrinterDriver.OnWire _, String port) ->
          new SerialOpener(port, config.printer().profile().baud(), nanoClock);
      case AtAddress(CardPrinterDriver.AtUri _, URI uri, InetSocketAddress host) ->
          new HostOpener(uri.toString(), host.getHostString(), host.getPort(), nanoClock);
    };
  }

  private CardPrinter opened(Wire wire, PrinterProfile profile) {
    return switch (place) {
      case AtPort(CardPrinterDriver.OnWire driver, String _) ->
          RecordedPrinter.open(driver, wire, profile, nanoClock, panelKey, calls);
      case AtAddress(CardPrinterDriver.AtUri driver, URI uri, InetSocketAddress _) ->
          RecordedPrinter.open(driver, uri, profile, nanoClock, wire::close, calls);
    };
  }

  private CardPrinter identified(Wire wire) throws PrinterException {
    PrinterProfile configured = config.printer().profile();
    CardPrinter printer = opened(wire, configured);
    PrinterIdentity identity = printer.identify();
    if (config.production() && identity.virtual()) {
      throw new PrinterException(
          Set.of(Condition.COMMAND_REFUSED),
          "a virtual printer is refused in production: connect a real one or set production: false",
          null);
    }
    PrinterProfile applied = found.apply(identity.serial()).applied(configured);
    own = applied;
    if (applied.equals(configured)) {
      return printer;
    }
    // Now that it is known which machine it is, with what was found out about that one.
    CardPrinter known = opened(wire, applied);
    var _ = known.identify();
    return known;
  }
}
