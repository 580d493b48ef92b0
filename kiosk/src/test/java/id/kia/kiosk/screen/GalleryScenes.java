package id.kia.kiosk.screen;

import id.kia.contract.order.FactorKind;
import id.kia.drivers.PrintListener;
import id.kia.kiosk.screen.ScreenKey.Named;
import id.kia.kiosk.screen.ScreenSettings.Light;
import id.kia.kiosk.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every state a child may see, each in a session of its own. */
final class GalleryScenes {
  /** One screen. */
  record Scene(ScreenBench bench, ScreenSettings settings) {}

  private final Map<String, Scene> scenes = new LinkedHashMap<>();
  private final ScreenSettings settings;
  private final byte[] portrait;

  private GalleryScenes(ScreenSettings settings, byte[] portrait) {
    this.settings = settings;
    this.portrait = portrait;
  }

  /** By name, in the order of a visit. */
  static Map<String, Scene> all(String language, boolean dim) throws IOException {
    String named = System.getenv("KIA_GALLERY_PHOTO");
    byte[] portrait = named == null ? SampleCard.portrait() : Files.readAllBytes(Path.of(named));
    var settings =
        new ScreenSettings(
            List.of(language, language.equals("id") ? "en" : "id"),
            dim ? Light.DIM : Light.AUTO,
            Duration.ofMinutes(5));
    var scenes = new GalleryScenes(settings, portrait);
    scenes.coming();
    scenes.printing();
    scenes.refusals(Texts.load(ScreenServer.class, "texts", language));
    return scenes.scenes;
  }

  private ScreenBench ready() {
    var bench = new ScreenBench(settings);
    bench.session.serviceReasons(Set.of());
    return bench;
  }

  private ScreenBench person(String name, Optional<byte[]> photo) {
    var bench = ready();
    bench.desk.toFactor =
        new ScreenInput.Admitted(
            new ClaimedPerson(ScriptedDesk.ORDER, name, "0042", MonthDay.of(9, 17), photo));
    return bench;
  }

  private void put(String name, ScreenBench bench) {
    scenes.put(name, new Scene(bench, settings));
  }

  private void coming() {
    put("01-idle", ready());
    put("01-idle-keys", ready().press(Named.LEFT).press(Named.LEFT));
    put("01-idle-asleep", ready().pass(Duration.ofMinutes(6)));
    put("02-typing", ready().press(Named.KEYPAD).keys("7K3MQ9"));
    put("02-typing-keys", ready().press(Named.MIDDLE).press(Named.MIDDLE).press(Named.MIDDLE));
    put("02-typing-full", ready().press(Named.KEYPAD).keys("7K3MQ9X2V5T8"));
    var checking = ready();
    checking.session.scanned("X");
    put("03-checking", checking);
    put("04-pin", ready().scan().keys("12"));
    put("04-pin-keys", ready().scan().keys("12").press(Named.MIDDLE).press(Named.MIDDLE));
    var wrong = ready().scan();
    wrong.desk.toFactor = new ScreenInput.FactorWrong(2);
    put("05-pin-wrong", wrong.keys("123456").press(Named.YES).work().keys("123456"));
    var date = ready();
    date.desk.toCode = new ScreenInput.CodeFound(ScriptedDesk.ORDER, FactorKind.BIRTH_DATE, 8);
    put("06-date", date.scan().keys("0508"));
    var wrongDate = ready();
    wrongDate.desk.toCode = date.desk.toCode;
    wrongDate.desk.toFactor = new ScreenInput.FactorWrong(2);
    put("06-date-wrong", wrongDate.scan().keys("05082015").press(Named.YES).work());
    put("07-confirm", settled(person("MUHAMMAD R. P.", Optional.of(portrait)).confirm()));
    put("07-confirm-first-moment", person("SITI R.", Optional.of(portrait)).confirm());
    var longest = person("MUHAMMAD KHAIRUL A. R. P. P. K. W.", Optional.of(portrait));
    put("07-confirm-long", settled(longest.confirm().press(Named.MIDDLE)));
    put("08-confirm-no-photo", settled(person("NUR A. P. R.", Optional.empty()).confirm()));
  }

  private void printing() {
    put("09-printing-begin", person("SITI", Optional.empty()).confirm().press(Named.YES));
    put("09-printing-half", half().pass(Duration.ofSeconds(18)));
    put("09-printing-late", half().pass(Duration.ofSeconds(90)));
    var spoiled = person("SITI", Optional.empty()).confirm().press(Named.YES);
    spoiled.desk.prints.add(new ScreenInput.SpoiledOnceMore(ScriptedDesk.ORDER));
    put("10-try-again", settled(spoiled.work()));
    put("11-take", half().workOnce());
    put(
        "11-take-without-picture",
        person("SITI", Optional.empty()).confirm().press(Named.YES).workOnce());
    put("12-thanks", half().work());
  }

  /** A card in its third panel. */
  private ScreenBench half() {
    var half = person("SITI", Optional.of(portrait)).confirm().press(Named.YES);
    half.session.drawn(new CardOnGlass(SampleCard.dots(portrait), SampleCard.photoBox()));
    half.session.progress(new PrintListener.Progress(3, 5, 120_000, 240_000));
    return half;
  }

  private void refusals(Texts texts) {
    var codes = new TreeSet<String>();
    for (String key : texts.keys()) {
      if (key.startsWith("refused.") && key.endsWith(".why")) {
        codes.add(key.substring("refused.".length(), key.length() - ".why".length()));
      }
    }
    codes.add("P-117");
    for (String code : codes) {
      var refused = ready();
      refused.desk.toCode = new ScreenInput.DeskRefused(code);
      put("13-refused-" + code, settled(refused.scan()));
    }
    var out = ready();
    out.session.serviceReasons(Set.of("P-102", "P-106", "P-304", "P-305"));
    put("14-out", out);
    var waits = ready();
    waits.session.serviceReasons(Set.of("CARD_WAITS"));
    put("14-out-card-waits", waits);
    put("15-starting", new ScreenBench(settings));
  }

  private static ScreenBench settled(ScreenBench bench) {
    return bench.pass(Duration.ofSeconds(1));
  }
}
