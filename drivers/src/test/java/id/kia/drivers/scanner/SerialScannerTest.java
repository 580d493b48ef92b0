package id.kia.drivers.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialScannerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;
  private VirtualScanner twin;
  private SerialScanner scanner;

  @BeforeEach
  void plugIn() throws Exception {
    twin = VirtualScanner.start(folder.resolve("scanner"), System::nanoTime);
    scanner = new SerialScanner(open(), ScannerFraming.DEFAULT, System::nanoTime);
  }

  private Wire open() throws WireException {
    return new SerialOpener(folder.resolve("scanner").toString(), 9600, System::nanoTime).open();
  }

  @AfterEach
  void unplug() {
    scanner.close();
    twin.close();
  }

  @Test
  void a_code_that_is_shown_is_read() throws Exception {
    String slip = "KIA1" + "0123456789ABCDEFGHIJKLMN:/.-".repeat(6);
    assertTrue(twin.show(slip));
    assertEquals(Optional.of(slip), scanner.next(SECOND));
    assertEquals(Optional.empty(), scanner.next(Duration.ZERO));
  }

  @Test
  void two_codes_at_once_are_two_texts() throws Exception {
    twin.noise("ONE\rTWO\r".getBytes(StandardCharsets.US_ASCII));
    assertEquals(Optional.of("ONE"), scanner.next(SECOND));
    assertEquals(Optional.of("TWO"), scanner.next(Duration.ZERO));
  }

  @Test
  void nothing_shown_gives_nothing_when_the_time_is_over() throws Exception {
    assertEquals(Optional.empty(), scanner.next(Duration.ofMillis(20)));
  }

  @Test
  void every_byte_value_as_noise_leaves_the_scanner_alive() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    twin.noise(all);
    twin.noise(new byte[] {'\r'});
    twin.show("GOOD");
    Optional<String> text = scanner.next(SECOND);
    while (text.isPresent() && !text.get().equals("GOOD")) {
      text = scanner.next(SECOND);
    }
    assertEquals(Optional.of("GOOD"), text);
  }

  @Test
  void half_a_text_is_forgotten_after_a_second() throws Exception {
    AtomicLong clock = new AtomicLong();
    try (SerialScanner slow = new SerialScanner(new Spoken(), ScannerFraming.DEFAULT, clock::get)) {
      assertEquals(Optional.empty(), slow.next(Duration.ZERO), "HALF");
      clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(1100));
      assertEquals(Optional.of("WHOLE"), slow.next(Duration.ZERO));
    }
  }

  @Test
  void an_unplug_is_told_and_the_code_shown_meanwhile_is_lost() throws Exception {
    twin.unplug();
    assertThrows(WireException.Lost.class, () -> scanner.next(SECOND));
    assertFalse(twin.show("INTO THE AIR"));
    twin.plug();
    try (SerialScanner again =
        new SerialScanner(open(), ScannerFraming.DEFAULT, System::nanoTime)) {
      twin.show("BACK");
      assertEquals(Optional.of("BACK"), again.next(SECOND));
    }
  }

  /** Says HALF, then WHOLE and CR. */
  private static final class Spoken implements Wire {
    private int calls;

    @Override
    public String name() {
      return "spoken";
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) {
      calls++;
      byte[] said = (calls == 1 ? "HALF" : "WHOLE\r").getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(said, 0, into, offset, said.length);
      return said.length;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) {}

    @Override
    public void discardInput() {}

    @Override
    public void close() {}
  }
}
