package id.kia.hub.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A member of staff as a program: a cookie, a CSRF token, plain forms. */
final class TestOffice {
  private static final String BOUNDARY = "----kia-test-boundary";
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private String cookie = "";
  private String csrf = "";

  TestOffice(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  HttpResponse<byte[]> logIn(String name, String password)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        send(form("/login", Map.of("name", name, "password", password), false));
    cookie = answer.headers().firstValue("set-cookie").orElse("").split(";")[0];
    if (answer.statusCode() == 303) {
      csrf = json("/office/csrf").path("csrf").asText();
    }
    return answer;
  }

  /** As a browser asks for a page; in this language when it is not blank. */
  HttpResponse<byte[]> page(String path, String language) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,*/*");
    String cookies = language.isEmpty() ? cookie : cookie + "; kia_lang=" + language;
    return send((cookies.isEmpty() ? request : request.header("Cookie", cookies)).GET());
  }

  /** As a program that says which language it likes. */
  HttpResponse<byte[]> asking(String path, String language)
      throws IOException, InterruptedException {
    return send(request(path).header("Accept-Language", language).GET());
  }

  /** As a browser sends a form from a page of this site or of another one. */
  HttpResponse<byte[]> form(String path, Map<String, String> fields, String site)
      throws IOException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("csrf", csrf);
    return send(
        form(path, all, false).header("Accept", "text/html,*/*").header("Sec-Fetch-Site", site));
  }

  /** The cookie is gone, as after nine hours. */
  void forgetSession() {
    cookie = "";
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return TestKiosk.read(answer, JsonNode.class);
  }

  HttpResponse<byte[]> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("csrf", csrf);
    return send(form(path, all, true));
  }

  JsonNode posted(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = post(path, fields);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return TestKiosk.read(answer, JsonNode.class);
  }

  /** A file where none belongs. */
  HttpResponse<byte[]> file(String path, byte[] content) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"csrf\"", csrf.getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"list\"; filename=\"kelas.csv\"", content);
    body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return multipart(path, body);
  }

  /** A list whose form ends in the middle of the file, as from a broken program. */
  HttpResponse<byte[]> uploadWithoutEnd(byte[] list) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"csrf\"", csrf.getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"list\"; filename=\"kelas.csv\"", list);
    return multipart("/office/imports", body);
  }

  HttpResponse<byte[]> upload(byte[] list, Map<String, byte[]> photos)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"csrf\"", csrf.getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"list\"; filename=\"kelas.csv\"", list);
    for (Map.Entry<String, byte[]> photo : photos.entrySet()) {
      part(body, "name=\"photos\"; filename=\"" + photo.getKey() + "\"", photo.getValue());
    }
    body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return multipart("/office/imports", body);
  }

  /** As a browser sends a form with files; each file under the name of its field. */
  HttpResponse<byte[]> formWithFiles(
      String path, Map<String, String> fields, Map<String, byte[]> files)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"csrf\"", csrf.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, String> field : fields.entrySet()) {
      part(
          body,
          "name=\"" + field.getKey() + "\"",
          field.getValue().getBytes(StandardCharsets.UTF_8));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      part(body, "name=\"" + file.getKey() + "\"; filename=\"berkas.csv\"", file.getValue());
    }
    body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Accept", "text/html,*/*")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private HttpResponse<byte[]> multipart(String path, ByteArrayOutputStream body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Accept", "application/json")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content)
      throws IOException {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; "
            + disposition
            + "\r\n"
            + (disposition.contains("filename") ? "Content-Type: application/octet-stream\r\n" : "")
            + "\r\n";
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields, boolean json) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    return json ? request.header("Accept", "application/json") : request;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
