package id.kia.tests.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search itself finds what it is said to find, wherever it stands. */
class NeedlesTest {
  private static final String NAME = "SITI ÄMINAH";
  private final Needles needles = new Needles().text(NAME);

  @Test
  void a_name_is_found_in_every_writing() {
    for (int before = 0; before < 4; before++) {
      String text = "x".repeat(before) + NAME + "yz";
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      finds(utf8);
      finds(text.getBytes(StandardCharsets.UTF_16LE));
      finds(text.getBytes(StandardCharsets.UTF_16BE));
      finds(HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
      finds(
          HexFormat.of()
              .formatHex(utf8)
              .toUpperCase(Locale.ROOT)
              .getBytes(StandardCharsets.US_ASCII));
      finds(Base64.getEncoder().encode(utf8));
      finds(Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_16LE)));
    }
  }

  @Test
  void chance_finds_nothing() {
    byte[] noise = new byte[1_000_000];
    new Random(1).nextBytes(noise);
    assertEquals(0, needles.in(noise).size());
  }

  private void finds(byte[] hay) {
    assertFalse(needles.in(hay).isEmpty(), () -> new String(hay, StandardCharsets.ISO_8859_1));
  }
}
