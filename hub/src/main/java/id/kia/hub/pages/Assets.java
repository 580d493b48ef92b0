package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Style and scripts, all from this program: nothing is fetched from anywhere else. */
final class Assets {
  /** What may be asked for, and nothing else. */
  private static final Map<String, String> FILES =
      Map.of(
          "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.7/dist/htmx.min.js",
          "favicon.svg", "/id/kia/hub/pages/favicon.svg",
          "office.js", "/id/kia/hub/pages/office.js",
          "office.css", "/id/kia/hub/pages/office.css",
          "import.css", "/id/kia/hub/pages/import.css",
          "crop.js", "/id/kia/hub/pages/crop.js");

  private Assets() {}

  static Reply serve(OfficeRequest request) throws IOException {
    String name = request.path().getOrDefault("name", "");
    String resource = FILES.get(name);
    if (resource == null) {
      throw new ProblemException(Problems.ofStatus(404));
    }
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("HUB-ASSET is missing: " + resource);
      }
      return new Reply.Download(type(name) + "; charset=utf-8", "", in.readAllBytes());
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css";
      case ".svg" -> "image/svg+xml";
      default -> "text/javascript";
    };
  }
}
