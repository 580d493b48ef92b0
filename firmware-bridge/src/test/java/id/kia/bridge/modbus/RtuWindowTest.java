package id.kia.bridge.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtuWindowTest {
  private final RtuWindow window = new RtuWindow();

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void fewer_bytes_than_a_frame_has_are_no_frame(int count) {
    window.add(new byte[] {1, 1}, count);
    assertEquals(Optional.empty(), window.takeAll(1));
    assertEquals(0, window.size());
  }

  @Test
  void a_unit_with_its_check_sum_and_nothing_between_is_no_frame() {
    byte[] empty = RtuFrame.of(1, ByteBuffer.allocate(0));
    window.add(empty, empty.length);
    assertEquals(Optional.empty(), window.takeAll(1));
  }

  @Test
  void noise_without_end_keeps_the_latest_bytes_only() {
    byte[] noise = new byte[RtuFrame.LONGEST];
    for (int i = 0; i < 100; i++) {
      window.add(noise, noise.length);
      assertTrue(window.size() <= 2 * RtuFrame.LONGEST);
    }
    byte[] frame = RtuFrame.of(1, ByteBuffer.wrap(new byte[] {4, 2, 0, 7}));
    window.add(frame, frame.length);
    assertTrue(window.take(frame.length, (byte) 1, (byte) 4).isPresent());
  }
}
