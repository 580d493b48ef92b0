package id.kia.kiosk.technician;

import id.kia.kiosk.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The drawings of the steps: small SVG files beside this class, put into the page. Any thread. */
final class Pictures {
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private Pictures() {}

  /**
   * @param name of a file in {@code pictures}, of ours
   */
  static String of(String name) {
    return READ.computeIfAbsent(
        name,
        file ->
            new String(
                Page.bytes(Pictures.class, "pictures/" + file + ".svg"), StandardCharsets.UTF_8));
  }
}
