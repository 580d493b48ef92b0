package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Panels of the state file. */
class DotsTest {

  private static String refused(String packed) {
    return assertThrows(IllegalArgumentException.class, () -> Dots.unpack(packed)).toString();
  }

  private static String packed(int dots) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(new byte[dots]);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  @Test
  void a_panel_comes_back() {
    Dots dots = Dots.filled(64, 7);
    assertArrayEquals(dots.levels(), Dots.unpack(dots.packed()).levels());
    assertEquals(64, Dots.unpack(dots.packed()).scale());
    String older = dots.packed().substring(dots.packed().indexOf(':') + 1);
    assertEquals(32, Dots.unpack(older).scale(), "a state file that does not say it");
  }

  @Test
  void a_panel_that_is_damaged_or_cut_short_is_refused() throws Exception {
    assertTrue(refused("AAAA").contains("damaged"));
    assertTrue(refused(packed(1000)).contains("cut short"));
    assertTrue(refused(packed(Dots.COUNT).substring(0, 8)).contains("cut short"));
    assertThrows(IllegalArgumentException.class, () -> new Dots(2, new byte[Dots.COUNT + 1]));
  }
}
