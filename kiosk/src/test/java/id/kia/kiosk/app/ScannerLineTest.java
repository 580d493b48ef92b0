package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.scanner.ScannerFraming;
import id.kia.drivers.scanner.ScannerTrigger;
import id.kia.kiosk.camera.SlipCamera;
import id.kia.kiosk.screen.ScreenReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerLineTest {
  private static final String GOOD = KioskConfigTest.GOOD;
  private static final SlipCamera NO_EYE = new SlipCamera(5, () -> false, _ -> {}, () -> 0);

  @TempDir Path folder;

  @Test
  void a_serial_module_is_set_as_the_file_says() throws Exception {
    assertEquals(ScannerFraming.DEFAULT, read(GOOD).scanner().framing());
    assertEquals(Optional.empty(), read(GOOD).scanner().triggered());
    ScannerLine line =
        scanner(
                "prefix: \"\\x02]Q1\", suffix: \"\\x03\", timeOutMillis: 200, trigger: \"\\x16T\\r"
                    + "\"")
            .scanner();
    assertEquals(new ScannerFraming("\u0002]Q1", "\u0003", Duration.ofMillis(200)), line.framing());
    assertEquals(
        Optional.of(new ScannerTrigger("\u0016T\r", Duration.ofSeconds(5))), line.triggered());
  }

  @Test
  void a_module_is_told_how_its_light_goes_out() throws Exception {
    ScannerLine line = scanner("trigger: T, triggerOff: U").scanner();
    assertEquals(
        Optional.of(new ScannerTrigger("T", Optional.of("U"), Duration.ofSeconds(5))),
        line.triggered());
  }

  @Test
  void a_scanner_that_types_has_no_port_and_is_set_as_the_file_says() throws Exception {
    String wedge = "scanner: { kind: wedge, prefix: \"~\", suffix: \"\\t\", betweenMillis: 30 }";
    ScannerLine line = read(GOOD.replace("scanner: { port: /dev/kia/scanner }", wedge)).scanner();
    assertEquals(Optional.empty(), line.serialPort());
    assertEquals(
        new ScreenReader.Wedge("~", ScreenReader.End.TAB, Duration.ofMillis(30)),
        line.reader(NO_EYE));
    assertEquals(new ScreenReader.None(), read(GOOD).scanner().reader(NO_EYE));
    ScannerLine camera =
        read(GOOD.replace("{ port: /dev/kia/scanner }", "{ kind: camera, framesPerSecond: 3 }"))
            .scanner();
    assertEquals(new ScreenReader.Camera(NO_EYE, 3), camera.reader(NO_EYE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suffix: \"\"",
        "timeOutMillis: 5",
        "triggerSeconds: 3",
        "trigger: T, triggerSeconds: 90",
        "triggerOff: U",
        "kind: wedge",
        "betweenMillis: 50"
      })
  void a_scanner_that_cannot_be_set_so_is_one_clear_line(String wrong) {
    assertThrows(ConfigFault.class, () -> scanner(wrong), wrong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ baud: 9600 }",
        "{ kind: wedge, trigger: T }",
        "{ kind: wedge, suffix: \"X\" }",
        "{ kind: wedge, prefix: \" \" }",
        "{ kind: wedge, betweenMillis: 5 }",
        "{ kind: camera, prefix: X }",
        "{ kind: camera, framesPerSecond: 11 }",
        "{ kind: wedge, framesPerSecond: 5 }",
        "{ kind: mouse }"
      })
  void a_scanner_that_is_none_is_one_clear_line(String wrong) {
    String file = GOOD.replace("{ port: /dev/kia/scanner }", wrong);
    assertThrows(ConfigFault.class, () -> read(file), wrong);
  }

  private KioskConfig scanner(String more) throws Exception {
    String port = "scanner: { port: /dev/kia/scanner";
    assertTrue(GOOD.contains(port));
    return read(GOOD.replace(port, port + ", " + more));
  }

  private KioskConfig read(String yaml) throws IOException, ConfigFault {
    Path file = folder.resolve("kiosk.yaml");
    Files.writeString(file, yaml);
    return KioskConfig.read(file);
  }
}
