package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kia.kiosk.store.KioskStore;
import java.io.RandomAccessFile;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutOfOrderTest {
  @TempDir Path folder;

  @Test
  void a_kiosk_that_cannot_open_its_database_says_so_on_its_screen() throws Exception {
    KioskConfig config = config();
    Files.createDirectories(config.dataDir());
    KioskStore.open(config.dataDir().resolve(Storage.DATABASE)).close();
    try (var database =
        new RandomAccessFile(config.dataDir().resolve(Storage.DATABASE).toFile(), "rw")) {
      database.write(new byte[4096]);
    }
    StartFault fault = assertThrows(StartFault.class, () -> KioskService.start(config, () -> {}));
    String code = fault.code().orElseThrow();
    try (OutOfOrder shown = OutOfOrder.show(config, code)) {
      JsonNode view = view(config);
      assertEquals("OUT_OF_SERVICE", view.path("kind").asText(), view.toString());
      assertTrue(view.path("code").asText().endsWith(code), view.toString());
      shown.await(Duration.ZERO);
    }
  }

  @Test
  void a_port_that_is_taken_has_no_code_for_a_screen() throws Exception {
    KioskConfig config = config();
    try (var taken = new ServerSocket(config.screen().port())) {
      StartFault fault = assertThrows(StartFault.class, () -> KioskService.start(config, () -> {}));
      assertEquals(Optional.empty(), fault.code(), () -> taken + " " + fault);
    }
  }

  private KioskConfig config() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path file = folder.resolve("kiosk.yaml");
    Files.writeString(
        file,
        KioskConfigTest.GOOD.replace("screen: { port: 8601 }", "screen: { port: " + port + " }"));
    return KioskConfig.read(file);
  }

  private static JsonNode view(KioskConfig config) throws Exception {
    String page = "http://127.0.0.1:" + config.screen().port();
    String token = Files.readString(config.dataDir().resolve(KioskService.TOKEN));
    try (HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build()) {
      get(browser, page + "/?t=" + token);
      return new ObjectMapper().readTree(get(browser, page + "/state.json"));
    }
  }

  private static String get(HttpClient browser, String address) throws Exception {
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
