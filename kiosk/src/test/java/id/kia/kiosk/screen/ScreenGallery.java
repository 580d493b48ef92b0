package id.kia.kiosk.screen;

import id.kia.contract.order.FactorKind;
import id.kia.drivers.PrintListener;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Takes a picture of every state in Chromium, to be looked at: {@code ScreenGallery FOLDER
 * [WIDTHxHEIGHT ...] [-- photo]}. A tool of the test tree; a person judges the pictures.
 */
public final class ScreenGallery {
  private ScreenGallery() {}

  /** Writes one PNG for each state and size. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Optional<Path> photo = Optional.ofNullable(System.getenv("KIA_GALLERY_PHOTO")).map(Path::of);
    List<String> sizes =
        args.length > 1
            ? List.of(args).subList(1, args.length)
            : List.of("800x480", "1280x800", "1080x1920");
    Vertx vertx = Vertx.vertx();
    try {
      for (var scene : scenes(photo).entrySet()) {
        ScreenToken token =
            ScreenToken.ofThisBoot(
                Files.createTempDirectory("gallery").resolve("t"), new SecureRandom());
        var server =
            new ScreenServer(
                vertx,
                scene.getValue().session,
                token,
                () -> new ScreenPlace("Disdukcapil Kabupaten Balangan", "0526-000-000"),
                "id");
        int port = server.start(0).await(10, TimeUnit.SECONDS);
        for (String size : sizes) {
          shoot(
              "http://127.0.0.1:" + port + "/?t=" + token.forAddress(),
              size,
              folder.resolve(scene.getKey() + "-" + size + ".png"));
        }
        server.stop().await(10, TimeUnit.SECONDS);
      }
    } finally {
      vertx.close().await(10, TimeUnit.SECONDS);
    }
  }

  private static Map<String, ScreenBench> scenes(Optional<Path> photo) throws IOException {
    byte[] portrait = photo.isPresent() ? Files.readAllBytes(photo.get()) : new byte[] {1};
    var scenes = new LinkedHashMap<String, ScreenBench>();
    scenes.put("01-idle", ScreenBench.ready());
    scenes.put("02-typing", ScreenBench.ready().press(ScreenKey.Named.KEYPAD).keys("7K3MQ9"));
    var checking = ScreenBench.ready();
    checking.session.scanned("X");
    scenes.put("03-checking", checking);
    scenes.put("04-pin", ScreenBench.ready().scan().keys("12"));
    var wrong = ScreenBench.ready().scan();
    wrong.desk.toFactor = new ScreenInput.FactorWrong(2);
    scenes.put("05-pin-wrong", wrong.keys("123456").press(ScreenKey.Named.YES).work());
    var date = ScreenBench.ready();
    date.desk.toCode = new ScreenInput.CodeFound(ScriptedDesk.ORDER, FactorKind.BIRTH_DATE, 8);
    scenes.put("06-date", date.scan().keys("0508"));
    scenes.put("07-confirm", person("MUHAMMAD RIZKY", Optional.of(portrait)).confirm());
    scenes.put(
        "08-confirm-no-photo", person("NUR AISYAH PUTRI RAMADHANI", Optional.empty()).confirm());
    var printing = person("SITI", Optional.empty());
    printing.confirm().press(ScreenKey.Named.YES);
    printing.desk.progress = Optional.of(new PrintListener.Progress(3, 5, 120_000, 240_000));
    printing.desk.prints.add(new ScreenInput.SpoiledOnceMore(ScriptedDesk.ORDER));
    var half = person("SITI", Optional.empty()).confirm().press(ScreenKey.Named.YES);
    half.session.progress(new PrintListener.Progress(3, 5, 120_000, 240_000));
    scenes.put("09-printing", half.pass(Duration.ofSeconds(18)));
    scenes.put("10-try-again", printing.work());
    var take = person("SITI", Optional.empty()).confirm().press(ScreenKey.Named.YES).workOnce();
    scenes.put("11-take", take);
    scenes.put(
        "12-thanks", person("SITI", Optional.empty()).confirm().press(ScreenKey.Named.YES).work());
    for (String code :
        List.of(
            "NOT_ME",
            "CARD_CAPTURED",
            "OUTCOME_UNKNOWN",
            "SOMETHING_NEW",
            "C-109",
            "C-116",
            "P-102")) {
      var refused = ScreenBench.ready();
      refused.desk.toCode = new ScreenInput.DeskRefused(code);
      scenes.put("13-refused-" + code, refused.scan());
    }
    var out = ScreenBench.ready();
    out.session.serviceReasons(Set.of("P-102", "P-106"));
    scenes.put("14-out", out);
    scenes.put("15-starting", new ScreenBench());
    return scenes;
  }

  private static ScreenBench person(String name, Optional<byte[]> photo) {
    var bench = ScreenBench.ready();
    bench.desk.toFactor =
        new ScreenInput.Admitted(
            new ClaimedPerson(ScriptedDesk.ORDER, name, "0042", "17 Agustus", photo));
    return bench;
  }

  private static void shoot(String url, String size, Path picture)
      throws IOException, InterruptedException {
    Process chromium =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--timeout=4000",
                "--force-prefers-reduced-motion",
                "--window-size=" + size.replace('x', ','),
                "--screenshot=" + picture.toAbsolutePath(),
                url)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!chromium.waitFor(30, TimeUnit.SECONDS)) {
      chromium.destroyForcibly();
    }
  }
}
