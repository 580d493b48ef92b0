package id.kia.drivers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * All printer drivers of the program, sorted by id. Immutable, any thread.
 *
 * <p>Two drivers with one id refuse to start: a kiosk must not choose between two meanings of the
 * same bytes.
 */
public final class DriverRegistry {
  private final Map<String, CardPrinterDriver> byId = new TreeMap<>();

  /**
   * @throws IllegalStateException when two drivers have the same id; the message names both classes
   */
  public DriverRegistry(Iterable<CardPrinterDriver> drivers) {
    for (CardPrinterDriver driver : drivers) {
      CardPrinterDriver other = byId.putIfAbsent(driver.id(), driver);
      if (other != null) {
        throw new IllegalStateException(
            "two printer drivers have the id "
                + driver.id()
                + ": "
                + other.getClass().getName()
                + " and "
                + driver.getClass().getName()
                + "; remove one of them from the class path");
      }
    }
  }

  /** The drivers that {@link ServiceLoader} finds. */
  public static DriverRegistry installed() {
    return new DriverRegistry(ServiceLoader.load(CardPrinterDriver.class));
  }

  /** The driver with this id. */
  public Optional<CardPrinterDriver> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The driver with this id, if its printers hang on a wire. */
  public Optional<CardPrinterDriver.OnWire> findOnWire(String id) {
    return find(id)
        .filter(CardPrinterDriver.OnWire.class::isInstance)
        .map(CardPrinterDriver.OnWire.class::cast);
  }

  /** All drivers by id. */
  public Collection<CardPrinterDriver> all() {
    return List.copyOf(byId.values());
  }

  /** A table for people: id, title, class. */
  public String table() {
    int width = byId.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder table = new StringBuilder();
    for (CardPrinterDriver driver : byId.values()) {
      table
          .append(String.format("%-" + Math.max(1, width) + "s  ", driver.id()))
          .append(driver.title())
          .append("  (")
          .append(driver.getClass().getName())
          .append(")\n");
    }
    return table.toString();
  }
}
