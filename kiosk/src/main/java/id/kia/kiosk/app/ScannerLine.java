package id.kia.kiosk.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kia.bridge.wire.Wire;
import id.kia.drivers.QrScanner;
import id.kia.drivers.scanner.ScannerFraming;
import id.kia.drivers.scanner.ScannerTrigger;
import id.kia.drivers.scanner.SerialScanner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The QR scanner: its serial port by a stable path, and how it is set; usual where the file is
 * silent.
 *
 * @param prefix before each text, none
 * @param suffix after each text, CR
 * @param timeOutMillis how long a text may stand still before it is noise, 1000
 * @param trigger tells a module to look; none for one that looks by itself
 * @param triggerSeconds how often, 5
 */
record ScannerLine(
    @JsonProperty(required = true) String port,
    @Nullable Integer baud,
    @Nullable String prefix,
    @Nullable String suffix,
    @Nullable Integer timeOutMillis,
    @Nullable String trigger,
    @Nullable Integer triggerSeconds) {
  private static final int USUAL_BAUD = 9600;
  private static final int USUAL_TRIGGER_SECONDS = 5;

  /** Throws IllegalArgumentException for what no scanner can be set to. */
  void check() {
    var _ = framing();
    if (triggered().isEmpty() && triggerSeconds != null) {
      throw new IllegalArgumentException("scanner: triggerSeconds needs a trigger");
    }
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
        .map(command -> new ScannerTrigger(command, Duration.ofSeconds(seconds)));
  }

  /** The driver on a fresh wire. */
  QrScanner driver(Wire wire, LongSupplier nanoClock) {
    return new SerialScanner(wire, framing(), triggered(), nanoClock);
  }
}
