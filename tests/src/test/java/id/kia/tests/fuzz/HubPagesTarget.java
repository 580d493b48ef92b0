package id.kia.tests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.Json;
import id.kia.hub.app.HubConfig;
import id.kia.hub.app.HubService;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Requests to the hub, with the session of its head: never an unexplained failure. */
final class HubPagesTarget implements FuzzTarget {
  private final HubService hub;
  private final FedPages pages;
  private String id = "";

  HubPagesTarget() throws Exception {
    Path folder = Files.createTempDirectory("kia-fuzz");
    Path config =
        Files.writeString(
            folder.resolve("hub.yaml"),
            """
            port: 0
            dataDir: %s
            secureCookies: false
            office: {code: "6311", name: DINAS CONTOH, regency: KABUPATEN CONTOH,
              province: PROVINSI CONTOH, zone: Asia/Makassar, headName: CONTOH KEPALA,
              headNip: "197013011995131999", place: CONTOH}
            schools: {"99631101": SEKOLAH CONTOH}
            staff:
              - {name: kepala, role: HEAD, password: hanya-untuk-uji-2026}
            """
                .formatted(folder.resolve("hub")));
    hub = HubService.start(HubConfig.read(config));
    pages = new FedPages(hub.port());
    logIn();
    id = imported();
    logIn();
  }

  @Override
  public void take(byte[] input) throws Exception {
    if (pages.send(input).statusCode() == 401 || line(input).contains("logout")) {
      logIn();
    }
  }

  private static String line(byte[] input) {
    return new String(input, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
  }

  private void logIn() throws Exception {
    HttpResponse<byte[]> in =
        pages.send("POST", "/login", "f", bytes("name=kepala&password=hanya-untuk-uji-2026"));
    String cookie = in.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
    pages.knows(cookie, "", id);
    String csrf = json(pages.send("GET", "/office/csrf", "", bytes(""))).path("csrf").asText();
    pages.knows(cookie, csrf, id);
    if (csrf.isEmpty()) {
      throw new AssertionError("cannot log in: " + in.statusCode());
    }
  }

  private String imported() throws Exception {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(bytes("POST /office/imports m\n--FUZZ\r\nContent-Disposition: form-data; "));
    form.writeBytes(bytes("name=\"csrf\"\r\n\r\n@CSRF@\r\n--FUZZ\r\nContent-Disposition: "));
    form.writeBytes(bytes("form-data; name=\"list\"; filename=\"k.csv\"\r\n\r\n"));
    form.writeBytes(Corpus.file(Target.CSV, "seed-list.csv"));
    form.writeBytes(bytes("\r\n--FUZZ--\r\n"));
    return json(pages.send(form.toByteArray())).path("importId").asText();
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws Exception {
    return Json.strict().readTree(answer.body());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    pages.close();
    hub.close();
  }
}
