package id.kia.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.tests.demo.RunningDemo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all browser tests share: the running demo, the browser before it, and the album. */
public final class Demonstration implements AutoCloseable {
  /** For what takes no mechanics. */
  public static final Duration SOON = Duration.ofSeconds(20);

  /** For what a machine does, ten times as fast as a real one, on a machine that is busy. */
  public static final Duration A_CARD = Duration.ofMinutes(2);

  /** The class of those whose card has no photograph. */
  private static final String UNDER_FIVE = "TK";

  /** The class of somebody who is seventeen within a month; nobody else uses that slip up. */
  private static final String ALMOST_SEVENTEEN = "XI";

  private static final int PORTS = 18_680;
  private final RunningDemo demo;
  private final Chromium chromium;
  private final Album album;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private @Nullable ChildScreen screen;

  private Demonstration(RunningDemo demo, Chromium chromium, Album album) {
    this.demo = demo;
    this.chromium = chromium;
    this.album = album;
  }

  static Demonstration start() throws IOException {
    Chromium chromium = Chromium.start();
    Path data = Path.of("target", "demo", "browser").toAbsolutePath();
    RunningDemo demo = RunningDemo.start(data, PORTS);
    return new Demonstration(
        demo, chromium, Album.fresh(Path.of("target", "pictures").toAbsolutePath()));
  }

  public RunningDemo demo() {
    return demo;
  }

  Chromium chromium() {
    return chromium;
  }

  /** The one screen of the kiosk, opened once. */
  public ChildScreen childScreen() throws IOException {
    if (screen == null) {
      screen = ChildScreen.open(this);
    }
    return screen;
  }

  /** The next slip that nobody used yet; of a child with a PIN and a photograph. */
  public JsonNode newSlip() throws IOException {
    JsonNode slip = peekSlip();
    used.add(slip.path("code").asText());
    return slip;
  }

  /** Somebody used this one by other ways. */
  public void used(JsonNode slip) {
    used.add(slip.path("code").asText());
  }

  /** The same, but it stays unused. */
  public JsonNode peekSlip() throws IOException {
    for (JsonNode slip : demo.slips()) {
      if (!used.contains(slip.path("code").asText())
          && slip.path("factor").asText().length() == 6
          && !slip.path("note").asText().startsWith(UNDER_FIVE)
          && !slip.path("note").asText().startsWith(ALMOST_SEVENTEEN)) {
        return slip;
      }
    }
    throw new IOException("no unused slip is left of " + demo.slips());
  }

  /** The slip of the child who is seventeen within a month, when it was pushed already. */
  Optional<JsonNode> slipOfAlmostSeventeen() throws IOException {
    for (JsonNode slip : demo.slips()) {
      if (slip.path("note").asText().startsWith(ALMOST_SEVENTEEN)) {
        return Optional.of(slip);
      }
    }
    return Optional.empty();
  }

  Album album() {
    return album;
  }

  /** Remembers what is wrong with a page, so that its path is walked to the end all the same. */
  public void complain(String where, List<String> what) {
    what.forEach(line -> complaints.add(where + ": " + line));
  }

  /** What is wrong with the pages since the last look, scripts that threw included. */
  List<String> complaints() {
    List<String> all = new ArrayList<>(complaints);
    complaints.clear();
    all.addAll(chromium.complaints());
    return all;
  }

  @Override
  public void close() throws IOException {
    album.close();
    chromium.close();
    try {
      demo.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
