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
import java.util.concurrent.atomic.AtomicBoolean;
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
  void a_text_between_control_characters_is_read_byte_for_byte() throws Exception {
    scanner.close();
    ScannerFraming module = new ScannerFraming("\u0002]Q1", "\u0003");
    try (SerialScanner framed = new SerialScanner(open(), module, System::nanoTime)) {
      twin.noise(new byte[] {2, ']', 'C', '0', 'B', 'A', 'R', 3, 2, ']', 'Q', '1', 'Q', 'R', 3});
      assertEquals(Optional.of("QR"), framed.next(SECOND), "only codes of the wanted kind");
    }
  }

  @Test
  void a_module_is_told_to_look_at_first_after_each_text_and_when_its_time_is_over()
      throws Exception {
    scanner.close();
    var clock = new AtomicLong();
    var trigger = new ScannerTrigger("\u0016T\r", Duration.ofSeconds(5));
    try (SerialScanner told =
        new SerialScanner(
            open(), ScannerFraming.DEFAULT, Optional.of(trigger), () -> true, clock::get)) {
      assertEquals(Optional.empty(), told.next(Duration.ZERO));
      assertEquals("\u0016T\r", twin.heard(SECOND), "at first");
      clock.addAndGet(Duration.ofMillis(4_999).toNanos());
      assertEquals(Optional.empty(), told.next(Duration.ZERO));
      assertEquals("", twin.heard(Duration.ZERO), "it still looks");
      clock.addAndGet(Duration.ofMillis(1).toNanos());
      assertEquals(Optional.empty(), told.next(Duration.ZERO));
      assertEquals("\u0016T\r", twin.heard(SECOND), "its time was over");
      twin.show("SLIP");
      assertEquals(Optional.of("SLIP"), told.next(SECOND));
      assertEquals("", twin.heard(Duration.ZERO));
      assertEquals(Optional.empty(), told.next(Duration.ZERO));
      assertEquals("\u0016T\r", twin.heard(SECOND), "it read and stopped looking");
    }
  }

  @Test
  void a_module_looks_only_while_a_slip_is_wanted_and_its_light_is_out_otherwise()
      throws Exception {
    scanner.close();
    var wanted = new AtomicBoolean();
    var clock = new AtomicLong();
    var trigger = new ScannerTrigger("\u0016T\r", Optional.of("\u0016U\r"), Duration.ofSeconds(5));
    try (SerialScanner told =
        new SerialScanner(
            open(), ScannerFraming.DEFAULT, Optional.of(trigger), wanted::get, clock::get)) {
      assertEquals(Optional.empty(), told.next(Duration.ZERO));
      assertEquals("\u0016U\r", twin.heard(SECOND), "whoever had it before left it on");
      clock.addAndGet(Duration.ofSeconds(6).toNanos());
      assertEquals(Optional.empty(), told.next(Duration.ZERO));
      assertEquals("", twin.heard(Duration.ZERO), "once is enough, and nobody is wanted");
      wanted.set(true);
      assertEquals(Optional.empty(), told.next(Duration.ZERO));
      assertEquals("\u0016T\r", twin.heard(SECOND), "the screen invites");
      wanted.set(false);
      assertEquals(Optional.empty(), told.next(Duration.ZERO));
      assertEquals("\u0016U\r", twin.heard(SECOND), "a visit has begun");
      wanted.set(true);
      assertEquals(Optional.empty(), told.next(Duration.ZERO));
      assertEquals("\u0016T\r", twin.heard(SECOND), "at once, not when the old time is over");
    }
  }

  @Test
  void nothing_is_ever_sent_to_a_scanner_that_looks_by_itself() throws Exception {
    assertEquals(Optional.empty(), scanner.next(Duration.ZERO));
    assertEquals("", twin.heard(Duration.ofMillis(20)));
  }

  @Test
  void the_time_out_within_a_text_is_as_configured() throws Exception {
    AtomicLong clock = new AtomicLong();
    ScannerFraming slow = new ScannerFraming("", "\r", Duration.ofSeconds(3));
    try (SerialScanner patient = new SerialScanner(new Spoken(), slow, clock::get)) {
      assertEquals(Optional.empty(), patient.next(Duration.ZERO), "HALF");
      clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(2900));
      assertEquals(Optional.of("HALFWHOLE"), patient.next(Duration.ZERO));
    }
  }

  @Test
  void a_trigger_that_cannot_be_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new ScannerTrigger("", SECOND));
    assertThrows(IllegalArgumentException.class, () -> new ScannerTrigger("\u00e9", SECOND));
    assertThrows(
        IllegalArgumentException.class, () -> new ScannerTrigger("T", Duration.ofMillis(199)));
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
