package id.kia.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.fault.PlannedFault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faults of a demo go to its virtual devices. */
class DemoFaultsTest {
  @TempDir Path folder;

  @Test
  void each_fault_goes_to_the_virtual_devices() throws Exception {
    List<String> written =
        List.of("jam@panel:3", "sensor-dead@now:hopper", "scanner-half@code:2", "door-open@now");
    List<PlannedFault> faults = written.stream().map(PlannedFault::parse).toList();
    var configs =
        new DemoConfigs(
            DemoFolder.fresh(folder.resolve("demo")), new DemoPorts(8600), "00", 115_200);
    List<String> words =
        Arrays.asList(DemoWorld.devices(configs, 10, faults, URI.create("http://127.0.0.1:8604/")));
    for (String fault : written) {
      assertEquals("--fault", words.get(words.indexOf(fault) - 1), fault);
    }
  }
}
