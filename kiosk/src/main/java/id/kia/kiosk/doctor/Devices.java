package id.kia.kiosk.doctor;

import id.kia.bridge.gpio.GpioException;
import id.kia.bridge.gpio.GpioProvider;
import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.Cabinet.Contact;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Snapshot;
import id.kia.drivers.StockSensor;
import id.kia.drivers.cabinet.CabinetPins;
import id.kia.drivers.cabinet.GpioCabinet;
import id.kia.kiosk.doctor.Finding.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Opens each configured device once and asks who it is. Only while no kiosk runs; blocking, on a
 * platform thread.
 *
 * @param production a virtual printer is a fault
 * @param nanoClock monotonic nanoseconds
 */
public record Devices(boolean production, LongSupplier nanoClock) {
  private static final Set<Condition> HARMLESS =
      EnumSet.of(Condition.RIBBON_LOW, Condition.FEEDER_LOW, Condition.CLEANING_DUE);

  /** A printer on a wire. */
  public Finding printer(CardPrinterDriver.OnWire driver, String port, PrinterProfile profile) {
    try (Wire wire = new SerialOpener(port, profile.baud(), nanoClock).open();
        CardPrinter printer = driver.open(wire, profile, nanoClock)) {
      return identified(printer, port);
    } catch (WireException e) {
      return Finding.fault(Part.PRINTER, e.code(), String.valueOf(e.getMessage()));
    }
  }

  /** A printer at an address. */
  public Finding printer(CardPrinterDriver.AtUri driver, URI uri, PrinterProfile profile) {
    try (CardPrinter printer = driver.open(uri, profile, nanoClock, () -> {})) {
      return identified(printer, uri.toString());
    } catch (IllegalArgumentException e) {
      return Finding.fault(Part.PRINTER, "D-103", String.valueOf(e.getMessage()));
    }
  }

  private Finding identified(CardPrinter printer, String where) {
    try {
      PrinterIdentity who = printer.identify();
      if (production && who.virtual()) {
        return Finding.fault(
            Part.PRINTER, Condition.COMMAND_REFUSED.code(), who.serial() + " is virtual");
      }
      Set<Condition> hinder = hindrances(printer.snapshot());
      String name = who.model() + ", " + who.serial() + ", " + who.firmware();
      return hinder.isEmpty()
          ? Finding.ok(Part.PRINTER, "device", name, where)
          : Finding.fault(
              Part.PRINTER, hinder.iterator().next().code(), name + ", " + where + ": " + hinder);
    } catch (PrinterException e) {
      String code =
          new TreeSet<>(e.conditions()).stream().findFirst().orElse(Condition.UNKNOWN_ERROR).code();
      return Finding.fault(Part.PRINTER, code, where + ": " + e.getMessage());
    }
  }

  private static Set<Condition> hindrances(Snapshot now) {
    Set<Condition> hinder = new TreeSet<>(now.conditions());
    hinder.removeAll(HARMLESS);
    if (!now.feederHasCards()) {
      hinder.add(Condition.FEEDER_EMPTY);
    }
    return hinder;
  }

  /**
   * The sensor board, or modules that stand for it.
   *
   * @param device what it is, for people
   * @param driver makes the driver on a fresh wire
   */
  public Finding board(String port, int baud, String device, Function<Wire, StockSensor> driver) {
    try (Wire wire = new SerialOpener(port, baud, nanoClock).open();
        StockSensor board = driver.apply(wire)) {
      BoardReading now = board.read();
      if (!now.faults().isEmpty()) {
        String code = new TreeSet<>(now.faults().values()).first().code();
        return Finding.fault(Part.BOARD, code, port + ": " + now.faults());
      }
      if (now.tampered().orElse(false)) {
        return Finding.fault(Part.BOARD, "B-105", port);
      }
      return Finding.ok(Part.BOARD, "device", device, port);
    } catch (WireException e) {
      return Finding.fault(Part.BOARD, e.code(), String.valueOf(e.getMessage()));
    }
  }

  /** The scanner, which cannot be asked who it is. */
  public Finding scanner(String port, int baud) {
    try (Wire wire = new SerialOpener(port, baud, nanoClock).open()) {
      return Finding.ok(Part.SCANNER, "scanner", wire.name());
    } catch (WireException e) {
      return Finding.fault(Part.SCANNER, e.code(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * A camera that the page's browser could open; which frames it gives only the page sees.
   *
   * @param dev where the system names devices
   */
  public static Finding camera(Path dev) {
    try (Stream<Path> found = Files.list(dev)) {
      return found
          .map(Path::toString)
          .filter(name -> name.startsWith(dev.resolve("video").toString()))
          .sorted()
          .findFirst()
          .map(name -> Finding.ok(Part.SCANNER, "camera", name))
          .orElse(Finding.fault(Part.SCANNER, "B-109", dev + "/video*"));
    } catch (IOException e) {
      return Finding.fault(Part.SCANNER, "B-109", e.toString());
    }
  }

  /** Pins: everything that can be switched is, for who stands before it. */
  public Finding moved(CabinetPins pins, Movement movement) throws InterruptedException {
    if (pins.provider() == GpioProvider.MOCK) {
      return Finding.ok(Part.CABINET, "mock");
    }
    try (GpioCabinet cabinet = GpioCabinet.open(pins)) {
      movement.through(cabinet);
      return Finding.ok(Part.CABINET, "moved", pins.provider().configName());
    } catch (GpioException e) {
      return Finding.fault(Part.CABINET, e.code(), String.valueOf(e.getMessage()));
    }
  }

  /** Pins: taken, read and let go; the door is locked and all is dark meanwhile. */
  public Finding cabinet(CabinetPins pins) {
    if (pins.provider() == GpioProvider.MOCK) {
      return Finding.ok(Part.CABINET, "mock");
    }
    try (GpioCabinet cabinet = GpioCabinet.open(pins)) {
      Set<Contact> on = new TreeSet<>();
      for (Contact contact : pins.contacts().keySet()) {
        if (cabinet.on(contact)) {
          on.add(contact);
        }
      }
      return on.contains(Contact.TAMPER)
          ? Finding.fault(Part.CABINET, "B-106", on.toString())
          : Finding.ok(Part.CABINET, "pins", pins.provider().configName(), on.toString());
    } catch (GpioException e) {
      return Finding.fault(Part.CABINET, e.code(), String.valueOf(e.getMessage()));
    }
  }
}
