package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubConfigTest {
  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final InstantSource TRUTH = () -> NOON;
  private static final String GOOD =
      """
      port: 0
      dataDir: hub
      secureCookies: false
      office: {code: "6311", name: DINAS, regency: KABUPATEN, province: PROVINSI,
        zone: Asia/Makassar, headName: KEPALA, headNip: "197013011995131999", place: PARINGIN}
      """;

  @TempDir Path folder;

  @Test
  void a_clock_is_moved_only_by_the_file_of_a_development_configuration() throws Exception {
    assertEquals(NOON, MovedTime.of(read(GOOD), TRUTH).instant());
    HubConfig config = read(GOOD + "development: {clockOffsetFile: clock.txt}\n");
    InstantSource moved = MovedTime.of(config, TRUTH);
    assertEquals(NOON, moved.instant(), "no file yet");
    Files.writeString(folder.resolve("clock.txt"), "P31D\n");
    assertEquals(NOON.plus(Duration.ofDays(31)), moved.instant());
    Files.writeString(folder.resolve("clock.txt"), "tomorrow");
    assertEquals(NOON.plus(Duration.ofDays(31)), moved.instant(), "unreadable changes nothing");
  }

  @Test
  void a_hub_with_secure_cookies_refuses_a_movable_clock() {
    String text =
        GOOD.replace("secureCookies: false\n", "") + "development: {clockOffsetFile: clock.txt}\n";
    IOException fault = assertThrows(IOException.class, () -> read(text));
    assertTrue(String.valueOf(fault.getMessage()).contains("\"development\" is refused"));
  }

  private HubConfig read(String text) throws IOException {
    return HubConfig.read(Files.writeString(folder.resolve("hub.yaml"), text));
  }
}
