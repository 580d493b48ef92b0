package id.kia.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The pictures of a run: {@code NAME-LANGUAGE-WIDTHxHEIGHT.png}, and an {@code index.html} that
 * shows all of them side by side.
 */
final class Album implements AutoCloseable {
  private final Path folder;

  private Album(Path folder) {
    this.folder = folder;
  }

  /** An empty album; what an earlier run left is thrown away. */
  static Album fresh(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.walk(folder)) {
      for (Path file : old.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    return new Album(folder);
  }

  /** Keeps what the page shows now, in its present size. */
  void keep(Page page, String name, Language language, Size size) {
    shoot(page, folder.resolve(name + "-" + language.code() + "-" + size + ".png"));
  }

  /** Keeps what a failed test had on its pages. */
  void keepFailure(String test, List<Page> pages) {
    for (int i = 0; i < pages.size(); i++) {
      shoot(pages.get(i), folder.resolve("failed").resolve(test + "-" + i + ".png"));
    }
  }

  private static void shoot(Page page, Path file) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setFullPage(false));
  }

  /** Writes the contact sheet. */
  @Override
  public void close() throws IOException {
    Map<String, TreeSet<String>> byName = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".png")).toList()) {
        String picture = file.getFileName().toString();
        String name = picture.replaceFirst("-[a-z]{2}-\\d+x\\d+\\.png$", "");
        byName.computeIfAbsent(name, any -> new TreeSet<>()).add(picture);
      }
    }
    var sheet = new StringBuilder();
    sheet.append(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pictures</title>");
    sheet.append("<style>body{font:16px sans-serif;background:#eee}img{height:240px;margin:4px;");
    sheet.append("background:#fff;box-shadow:0 1px 4px #0006}</style><h1>Pictures</h1>\n");
    byName.forEach(
        (name, pictures) -> {
          sheet.append("<h2>").append(name).append("</h2>\n");
          for (String picture : pictures) {
            sheet.append("<a href=\"").append(picture).append("\"><img loading=\"lazy\" src=\"");
            sheet.append(picture).append("\" alt=\"").append(picture).append("\"></a>\n");
          }
        });
    Files.writeString(folder.resolve("index.html"), sheet);
  }
}
