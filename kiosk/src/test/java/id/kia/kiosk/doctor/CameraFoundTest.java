package id.kia.kiosk.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraFoundTest {
  @TempDir Path dev;

  @Test
  void a_camera_is_found_by_its_device_and_its_absence_has_a_code() throws Exception {
    Files.createFile(dev.resolve("tty0"));
    assertEquals("B-109", Devices.camera(dev).code());
    assertEquals("B-109", Devices.camera(dev.resolve("nothing")).code());
    Files.createFile(dev.resolve("video0"));
    assertFalse(Devices.camera(dev).isFault());
    assertEquals(List.of(dev.resolve("video0").toString()), Devices.camera(dev).values());
  }
}
