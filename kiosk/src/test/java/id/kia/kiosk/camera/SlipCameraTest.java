package id.kia.kiosk.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import id.kia.kiosk.camera.SlipCamera.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** By a clock that the test turns. */
class SlipCameraTest {
  private static final int SIDE = 64;

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicBoolean wanted = new AtomicBoolean(true);
  private final List<String> texts = new ArrayList<>();
  private final SlipCamera camera = new SlipCamera(5, wanted::get, texts::add, nanos::get);

  @Test
  void a_slip_is_read_once_while_it_is_held_and_again_when_it_was_away() throws Exception {
    assertEquals(Look.READ, sees(code("KIA1A"), 200));
    for (int i = 0; i < 20; i++) {
      assertEquals(Look.NOTHING, sees(code("KIA1A"), 200), "still the same");
    }
    assertEquals(Look.READ, sees(code("KIA1B"), 200), "another one");
    nanos.addAndGet(SlipCamera.AWAY.toNanos());
    assertEquals(Look.READ, sees(code("KIA1B"), 0), "it was taken away");
    assertEquals(List.of("KIA1A", "KIA1B", "KIA1B"), texts);
  }

  @Test
  void one_frame_at_a_time_so_many_a_second_and_none_while_nobody_is_invited() {
    assertTrue(camera.begin());
    nanos.addAndGet(Duration.ofSeconds(9).toNanos());
    assertFalse(camera.begin(), "the first is still looked at");
    assertEquals(Look.NOTHING, camera.look(plain(90)));
    assertTrue(camera.begin());
    assertEquals(Look.NOTHING, camera.look(plain(90)));
    nanos.addAndGet(Duration.ofMillis(99).toNanos());
    assertFalse(camera.begin(), "too soon");
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    wanted.set(false);
    assertFalse(camera.begin(), "a child keys its PIN in");
    wanted.set(true);
    assertTrue(camera.begin());
  }

  @Test
  void a_covered_camera_is_known_after_some_black_frames_and_well_after_one_bright_one() {
    assertEquals(CameraState.UNKNOWN, camera.state());
    sees(plain(90), 200);
    assertEquals(CameraState.SEEING, camera.state());
    for (int i = 1; i < SlipCamera.MOST_BLACK; i++) {
      assertEquals(Look.DARK, sees(plain(3), 200));
      assertEquals(CameraState.SEEING, camera.state(), "a hand that passes");
    }
    sees(plain(3), 200);
    assertEquals(CameraState.DARK, camera.state());
    assertEquals(Optional.of("B-112"), camera.state().code());
    sees(plain(90), 200);
    assertEquals(CameraState.SEEING, camera.state());
    camera.told(CameraState.ABSENT);
    assertEquals(Optional.of("B-109"), camera.state().code());
  }

  @Test
  void a_pace_that_cannot_be_is_refused() {
    for (int frames : new int[] {0, 11}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new SlipCamera(frames, () -> true, texts::add, nanos::get));
    }
  }

  private Look sees(Luminance frame, int laterMillis) {
    nanos.addAndGet(Duration.ofMillis(laterMillis).toNanos());
    return camera.begin() ? camera.look(frame) : Look.NOT_NOW;
  }

  private static Luminance plain(int brightness) {
    byte[] pixels = new byte[SIDE * SIDE];
    Arrays.fill(pixels, (byte) brightness);
    return new Luminance(SIDE, SIDE, pixels);
  }

  private static Luminance code(String text) throws Exception {
    int side = 120;
    BitMatrix drawn = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side);
    byte[] pixels = new byte[side * side];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (drawn.get(i % side, i / side) ? 20 : 230);
    }
    return new Luminance(side, side, pixels);
  }
}
