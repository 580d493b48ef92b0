package id.kia.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.evolis.EvolisClassicDriver;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class DriverRegistryTest {

  private record Named(String id) implements CardPrinterDriver.OnWire {
    @Override
    public String title() {
      return "title of " + id;
    }

    @Override
    public CardPrinter open(Wire wire, PrinterProfile profile, LongSupplier nanoClock) {
      throw new UnsupportedOperationException("only a name");
    }
  }

  @Test
  void the_installed_drivers_are_found() {
    DriverRegistry registry = DriverRegistry.installed();
    assertEquals(
        EvolisClassicDriver.class, registry.find("evolis-classic").orElseThrow().getClass());
    assertTrue(registry.find("evolis").isEmpty());
  }

  @Test
  void drivers_are_sorted_by_id_and_shown_as_a_table() {
    DriverRegistry registry =
        new DriverRegistry(List.of(new Named("zebra"), new Named("evolis-classic")));
    assertEquals(
        List.of("evolis-classic", "zebra"),
        registry.all().stream().map(CardPrinterDriver::id).toList());
    List<String> rows = registry.table().lines().toList();
    assertTrue(rows.get(0).startsWith("evolis-classic  title of evolis-classic"), rows.get(0));
    assertTrue(rows.get(1).startsWith("zebra           title of zebra"), rows.get(1));
  }

  @Test
  void two_drivers_with_one_id_refuse_to_start_and_both_classes_are_named() {
    List<CardPrinterDriver> both = List.of(new EvolisClassicDriver(), new Named("evolis-classic"));
    String message =
        assertThrows(IllegalStateException.class, () -> new DriverRegistry(both)).toString();
    assertTrue(message.contains(EvolisClassicDriver.class.getName()), message);
    assertTrue(message.contains(Named.class.getName()), message);
  }
}
