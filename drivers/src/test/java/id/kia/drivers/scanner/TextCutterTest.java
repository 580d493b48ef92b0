package id.kia.drivers.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextCutterTest {
  private static List<String> cut(ScannerFraming framing, int chunk, byte[] bytes) {
    TextCutter cutter = new TextCutter(framing);
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += chunk) {
      int count = Math.min(chunk, bytes.length - at);
      byte[] part = new byte[count];
      System.arraycopy(bytes, at, part, 0, count);
      cutter.add(part, count);
      for (Optional<String> t = cutter.next(); t.isPresent(); t = cutter.next()) {
        texts.add(t.get());
      }
    }
    return texts;
  }

  private static List<String> cut(ScannerFraming framing, String sent) {
    byte[] bytes = sent.getBytes(StandardCharsets.ISO_8859_1);
    List<String> whole = cut(framing, Math.max(1, bytes.length), bytes);
    for (int chunk = 1; chunk < Math.min(bytes.length, 8); chunk++) {
      assertEquals(whole, cut(framing, chunk, bytes), "in pieces of " + chunk);
    }
    return whole;
  }

  private static List<String> cut(String sent) {
    return cut(ScannerFraming.DEFAULT, sent);
  }

  @Test
  void texts_end_with_cr_or_with_cr_lf() {
    assertEquals(List.of("ONE", "TWO"), cut("ONE\rTWO\r"));
    assertEquals(List.of("ONE", "TWO"), cut("ONE\r\nTWO\r\n"));
    assertEquals(List.of(), cut("no end"));
  }

  @Test
  void empty_texts_are_dropped() {
    assertEquals(List.of("A"), cut("\r\r\n\r\nA\r"));
  }

  @Test
  void a_text_of_512_characters_passes_and_one_of_513_is_dropped() {
    String most = "x".repeat(512);
    assertEquals(List.of(most, "next"), cut(most + "\r" + most + "y\rnext\r"));
  }

  @Test
  void a_very_long_text_is_dropped_up_to_its_suffix_only() {
    assertEquals(List.of("good"), cut("z".repeat(5000) + "\rgood\r"));
    ScannerFraming two = new ScannerFraming("", "\r\n");
    assertEquals(List.of("good"), cut(two, "z".repeat(5000) + "\r\ngood\r\n"));
  }

  @Test
  void a_stream_without_any_suffix_is_not_kept() {
    TextCutter cutter = new TextCutter(ScannerFraming.DEFAULT);
    byte[] noise = new byte[10_000];
    for (int i = 0; i < 10; i++) {
      cutter.add(noise, noise.length);
      assertTrue(cutter.held() <= TextCutter.LONGEST + 2, "held " + cutter.held());
    }
  }

  @Test
  void a_text_with_a_byte_that_is_no_printable_ascii_is_dropped() {
    assertEquals(List.of("good"), cut("b\u0000d\rcaf\u00e9\rtab\there\rgood\r"));
  }

  @Test
  void only_texts_with_the_configured_prefix_pass() {
    ScannerFraming framing = new ScannerFraming("~Q", "\r");
    assertEquals(List.of("KIA1", "~Q"), cut(framing, "KIA1\r~QKIA1\r~Q~Q\r~Q\r"));
    String most = "x".repeat(512);
    assertEquals(List.of(most), cut(framing, "~Q" + most + "\r~Q" + most + "x\r"));
  }

  @Test
  void another_suffix_can_be_set() {
    ScannerFraming framing = new ScannerFraming("", "\u0003");
    assertEquals(List.of("A", "B"), cut(framing, "A\u0003B\u0003"));
    assertEquals(List.of(), cut(framing, "A\rB\r"));
  }

  @Test
  void texts_that_nobody_fetches_do_not_pile_up() {
    TextCutter cutter = new TextCutter(ScannerFraming.DEFAULT);
    for (int i = 0; i < 1000; i++) {
      cutter.add(new byte[] {'A', '\r'}, 2);
    }
    int waiting = 0;
    while (cutter.next().isPresent()) {
      waiting++;
    }
    assertEquals(16, waiting);
  }

  @Test
  void after_any_bytes_and_one_suffix_the_next_text_is_read() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      TextCutter cutter = new TextCutter(ScannerFraming.DEFAULT);
      cutter.add(noise, noise.length);
      cutter.add(new byte[] {'\r'}, 1);
      for (Optional<String> t = cutter.next(); t.isPresent(); t = cutter.next()) {
        String text = t.get();
        assertTrue(text.length() <= 512, "seed " + seed);
        assertTrue(text.chars().allMatch(c -> c >= ' ' && c <= '~'), "seed " + seed);
      }
      cutter.add(new byte[] {'O', 'K', '\r'}, 3);
      assertEquals(Optional.of("OK"), cutter.next(), "seed " + seed);
    }
  }

  @Test
  void framing_that_cannot_work_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new ScannerFraming("", ""));
    assertThrows(IllegalArgumentException.class, () -> new ScannerFraming("", "12345"));
    assertThrows(IllegalArgumentException.class, () -> new ScannerFraming("", "\u00e9"));
    assertThrows(IllegalArgumentException.class, () -> new ScannerFraming("\u00e9", "\r"));
    assertThrows(IllegalArgumentException.class, () -> new ScannerFraming("123456789", "\r"));
    for (long millis : new long[] {49, 10_001}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new ScannerFraming("", "\r", Duration.ofMillis(millis)));
    }
  }
}
