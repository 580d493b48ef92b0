package id.kia.kiosk.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kia.bridge.wire.Wire;
import id.kia.drivers.QrScanner;
import id.kia.drivers.scanner.ScannerFraming;
import id.kia.drivers.scanner.ScannerTrigger;
import id.kia.drivers.scanner.SerialScanner;
import id.kia.kiosk.camera.SlipCamera;
import id.kia.kiosk.screen.ScreenReader;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What slips are read with, and how it is set; usual where the file is silent. What a kind has no
 * use for is refused.
 *
 * @param kind on a serial port (when left out), typing into the page as a keyboard does, or a
 *     camera of the page
 * @param port serial port by its stable path
 * @param prefix before each text, none
 * @param suffix after each text, CR
 * @param timeOutMillis how long a text may stand still before it is noise, 1000
 * @param trigger tells a module to look; none for one that looks by itself
 * @param triggerOff tells it to look no more; none for one whose read time-out does
 * @param triggerSeconds how often, 5
 * @param betweenMillis the longest time between two keys of a scanner that types, 50
 * @param framesPerSecond of a camera, 5
 */
record ScannerLine(
    @Nullable Kind kind,
    @Nullable String port,
    @Nullable Integer baud,
    @Nullable String prefix,
    @Nullable String suffix,
    @Nullable Integer timeOutMillis,
    @Nullable String trigger,
    @Nullable String triggerOff,
    @Nullable Integer triggerSeconds,
    @Nullable Integer betweenMillis,
    @Nullable Integer framesPerSecond) {
  private static final int USUAL_BAUD = 9600;
  private static final int USUAL_TRIGGER_SECONDS = 5;
  private static final int USUAL_BETWEEN_MILLIS = 50;
  private static final int USUAL_FRAMES = 5;

  /** How slips are read. */
  enum Kind {
    @JsonProperty("serial")
    SERIAL,
    @JsonProperty("wedge")
    WEDGE,
    @JsonProperty("camera")
    CAMERA
  }

  /** Throws IllegalArgumentException for what no scanner can be set to. */
  void check() {
    Set<Kind> serial = EnumSet.of(Kind.SERIAL);
    Set<Kind> texts = EnumSet.of(Kind.SERIAL, Kind.WEDGE);
    only(serial, "port", port);
    only(serial, "baud", baud);
    only(texts, "prefix", prefix);
    only(texts, "suffix", suffix);
    only(serial, "timeOutMillis", timeOutMillis);
    only(serial, "trigger", trigger);
    only(serial, "triggerOff", triggerOff);
    only(serial, "triggerSeconds", triggerSeconds);
    only(EnumSet.of(Kind.WEDGE), "betweenMillis", betweenMillis);
    if (kindOrSerial() == Kind.SERIAL) {
      if (port == null) {
        throw new IllegalArgumentException(
            "scanner: a serial scanner needs \"port\"; one that types has kind: wedge");
      }
      var _ = framing();
    }
    only(EnumSet.of(Kind.CAMERA), "framesPerSecond", framesPerSecond);
    var _ = reader(eye(() -> false, _ -> {}, () -> 0));
    if (triggered().isEmpty() && (triggerSeconds != null || triggerOff != null)) {
      throw new IllegalArgumentException("scanner: triggerSeconds and triggerOff need a trigger");
    }
  }

  private void only(Set<Kind> kinds, String setting, @Nullable Object value) {
    if (value != null && !kinds.contains(kindOrSerial())) {
      throw new IllegalArgumentException(
          "scanner: \"" + setting + "\" is not a setting of this kind of scanner");
    }
  }

  Kind kindOrSerial() {
    return kind == null ? Kind.SERIAL : kind;
  }

  /** The port of a serial scanner. */
  Optional<String> serialPort() {
    return kindOrSerial() == Kind.SERIAL ? Optional.ofNullable(port) : Optional.empty();
  }

  int speed() {
    return baud == null ? USUAL_BAUD : baud;
  }

  ScannerFraming framing() {
    ScannerFraming usual = ScannerFraming.DEFAULT;
    return new ScannerFraming(
        prefix == null ? usual.prefix() : prefix,
        suffix == null ? usual.suffix() : suffix,
        timeOutMillis == null ? usual.timeOut() : Duration.ofMillis(timeOutMillis));
  }

  Optional<ScannerTrigger> triggered() {
    int seconds = triggerSeconds == null ? USUAL_TRIGGER_SECONDS : triggerSeconds;
    return Optional.ofNullable(trigger)
        .map(
            command ->
                new ScannerTrigger(
                    command, Optional.ofNullable(triggerOff), Duration.ofSeconds(seconds)));
  }

  /** Looks at what a camera sees. */
  SlipCamera eye(BooleanSupplier wanted, Consumer<String> read, LongSupplier nanoClock) {
    return new SlipCamera(frames(), wanted, read, nanoClock);
  }

  private int frames() {
    return framesPerSecond == null ? USUAL_FRAMES : framesPerSecond;
  }

  /**
   * What the page reads slips with.
   *
   * @param eye looks at what a camera sees
   */
  ScreenReader reader(SlipCamera eye) {
    return switch (kindOrSerial()) {
      case SERIAL -> new ScreenReader.None();
      case WEDGE ->
          new ScreenReader.Wedge(
              prefix == null ? "" : prefix,
              end(suffix == null ? "\r" : suffix),
              Duration.ofMillis(betweenMillis == null ? USUAL_BETWEEN_MILLIS : betweenMillis));
      case CAMERA -> new ScreenReader.Camera(eye, frames());
    };
  }

  private static ScreenReader.End end(String suffix) {
    return switch (suffix) {
      case "\r", "\n", "\r\n" -> ScreenReader.End.ENTER;
      case "\t" -> ScreenReader.End.TAB;
      default ->
          throw new IllegalArgumentException(
              "scanner: a scanner that types ends a text with \"\\r\" (Enter) or \"\\t\" (Tab)");
    };
  }

  /**
   * The driver on a fresh wire.
   *
   * @param wanted whether a slip is wanted now
   */
  QrScanner driver(Wire wire, BooleanSupplier wanted, LongSupplier nanoClock) {
    return new SerialScanner(wire, framing(), triggered(), wanted, nanoClock);
  }
}
