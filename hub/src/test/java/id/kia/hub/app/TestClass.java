package id.kia.hub.app;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.hub.sample.SampleClass;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The sample class on its way through an office. */
final class TestClass {
  private final TestHub hub;
  private final TestOffice office;
  private final Path folder;

  TestClass(TestHub hub, TestOffice office, Path folder) {
    this.hub = hub;
    this.office = office;
    this.folder = folder;
  }

  void imported() throws Exception {
    LocalDate today = LocalDate.ofInstant(hub.now(), TestHub.config(folder).office().zone());
    SampleClass.Written sample = SampleOnce.of(today);
    HttpResponse<byte[]> answer = office.upload(Files.readAllBytes(sample.list()), photos(sample));
    if (answer.statusCode() != 200) {
      throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  JsonNode row(String name) throws Exception {
    for (JsonNode one : office.json("/office/applications.json")) {
      if (one.path("name").asText().contains(name)) {
        return one;
      }
    }
    throw new AssertionError("no application of " + name);
  }

  String verified(String name) throws Exception {
    imported();
    String child = row(name).path("id").asText();
    office.posted("/office/verify", Map.of("ids", child, "siak", "yes", "warnings", "yes"));
    return child;
  }

  String pushed(TestKiosk kiosk, String child) throws Exception {
    JsonNode result =
        office.posted("/office/push", Map.of("kiosk", kiosk.id().value(), "ids", child)).get(0);
    if (!result.path("done").asBoolean()) {
      throw new AssertionError(result.toString());
    }
    return result.path("orderId").asText();
  }

  private static Map<String, byte[]> photos(SampleClass.Written sample) throws IOException {
    Map<String, byte[]> photos = new HashMap<>();
    try (var files = Files.list(sample.photos())) {
      for (Path file : files.toList()) {
        photos.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return photos;
  }
}
