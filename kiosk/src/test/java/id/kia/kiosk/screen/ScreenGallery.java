package id.kia.kiosk.screen;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Takes a picture of every state in Chromium, to be looked at, and says where something is cut or
 * too small: {@code ScreenGallery FOLDER [LANGUAGE|WIDTHxHEIGHT|dim|only=NAME|script=FILE ...]}.
 *
 * <p>A tool of the test tree; a person judges the pictures. KIA_GALLERY_PHOTO names a portrait; a
 * script is run on each screen and what it answers is printed.
 */
public final class ScreenGallery {
  /** Answers with what does not fit: cut words, targets under 15 mm at 7 inches, scrolling. */
  private static final String MEASURE =
      """
      (() => {
        const found = [];
        const scale = Math.min(innerWidth / 800, innerHeight / 480, innerWidth < innerHeight ? innerWidth / 480 : 9);
        const name = e => e.tagName + '.' + e.className + (e.dataset.key ? '[' + e.dataset.key + ']' : '');
        for (const e of document.querySelectorAll('button, h1, p, span, strong, .step, .places, .growing, .portrait')) {
          if (e.closest('[hidden], .unseen')) continue;
          const r = e.getBoundingClientRect();
          if (!r.width) continue;
          if (r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) found.push('outside: ' + name(e));
          if (e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display !== 'inline') found.push('cut: ' + name(e));
          if (e.tagName === 'BUTTON') {
            if (Math.min(r.width, r.height) < 79 * scale - 0.5) found.push('small: ' + name(e) + ' ' + Math.round(r.width) + 'x' + Math.round(r.height) + ' < ' + Math.round(79 * scale));
          }
        }
        const boxes = [...document.querySelectorAll('main > *')].map(e => [name(e), e.getBoundingClientRect()]);
        const main = document.querySelector('main').getBoundingClientRect();
        for (const [n, r] of boxes) if (r.bottom > main.bottom + 1 || r.top < main.top - 1) found.push('leaves the stage: ' + n);
        for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
          const [a, b] = [boxes[i][1], boxes[j][1]];
          if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) found.push('overlap: ' + boxes[i][0] + ' ' + boxes[j][0]);
        }
        if (document.documentElement.scrollHeight > innerHeight) found.push('scrolls');
        return found.join('; ');
      })()
      """;

  private ScreenGallery() {}

  /** Writes one PNG for each state, language and size. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    var sizes = new ArrayList<String>();
    var languages = new ArrayList<String>();
    String only = "";
    String script = "";
    boolean dim = false;
    for (String arg : List.of(args).subList(1, args.length)) {
      if (arg.startsWith("only=")) {
        only = arg.substring(5);
      } else if (arg.startsWith("script=")) {
        script = Files.readString(Path.of(arg.substring(7)));
      } else if (arg.equals("dim")) {
        dim = true;
      } else if (Character.isDigit(arg.charAt(0))) {
        sizes.add(arg);
      } else {
        languages.add(arg);
      }
    }
    if (sizes.isEmpty()) {
      sizes.addAll(List.of("800x480", "1280x800", "1080x1920"));
    }
    if (languages.isEmpty()) {
      languages.addAll(List.of("id", "en"));
    }
    Vertx vertx = Vertx.vertx();
    try (var camera = new ChromiumCamera()) {
      for (String language : languages) {
        for (var scene : GalleryScenes.all(language, dim).entrySet()) {
          if (scene.getKey().contains(only)) {
            Path picture = folder.resolve(scene.getKey() + "-" + language);
            shoot(vertx, camera, scene.getValue(), sizes, picture, script);
          }
        }
      }
    } finally {
      vertx.close().await(10, TimeUnit.SECONDS);
    }
  }

  private static void shoot(
      Vertx vertx,
      ChromiumCamera camera,
      GalleryScenes.Scene scene,
      List<String> sizes,
      Path picture,
      String script)
      throws Exception {
    ScreenToken token =
        ScreenToken.ofThisBoot(
            Files.createTempDirectory("gallery").resolve("t"), new SecureRandom());
    var server =
        new ScreenServer(
            vertx,
            scene.bench().session,
            token,
            () -> new ScreenPlace("Disdukcapil Kabupaten Hulu Sungai Tengah", "LAPOR! 1708"),
            scene.settings());
    int port = server.start(0).await(10, TimeUnit.SECONDS);
    for (String size : sizes) {
      String[] sides = size.split("x", 2);
      camera.size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
      camera.open("http://127.0.0.1:" + port + "/?t=" + token.forAddress());
      Path file = picture.resolveSibling(picture.getFileName() + "-" + size + ".png");
      camera.shoot(file);
      String found = camera.run(MEASURE);
      if (!found.isEmpty()) {
        System.out.println(file.getFileName() + ": " + found);
      }
      if (!script.isEmpty()) {
        String answer = camera.run(script);
        if (!answer.isEmpty()) {
          System.out.println(file.getFileName() + ": " + answer);
        }
      }
    }
    server.stop().await(10, TimeUnit.SECONDS);
  }
}
