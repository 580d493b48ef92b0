package id.kia.drivers.fault;

import id.kia.drivers.BoardReading.Sensor;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fault that happens once, at a moment told in advance: {@code NAME@WHEN[:ARG]}.
 *
 * @param at counted from the start of the virtual device, and from the first panel of a card for
 *     panels; at least 1 (bytes: at least 0; now: 0)
 * @param lasting zero = until somebody mends it
 * @param sensor the one it strikes, where it strikes one
 */
public record PlannedFault(
    DeviceFault fault, Moment when, long at, Duration lasting, Optional<Sensor> sensor) {
  private static final Pattern FORM =
      Pattern.compile(
          "([a-z-]+)@(now|(bytes|card|panel|read|code):([0-9]{1,12}))(?::([0-9a-z]{1,12}))?");
  private static final Pattern MILLIS = Pattern.compile("[0-9]{1,9}");

  /** One that lasts until somebody mends it. */
  public PlannedFault(DeviceFault fault, Moment when, long at) {
    this(fault, when, at, Duration.ZERO, Optional.empty());
  }

  /**
   * Reads for instance {@code jam@panel:3}, {@code power-cut@bytes:120000}, {@code
   * silence@panel:2:5000} (milliseconds) or {@code sensor-dead@now:hopper}.
   *
   * @throws IllegalArgumentException with a sentence that names the part that is wrong
   */
  public static PlannedFault parse(String text) {
    return parse(text, DeviceFault.class);
  }

  /**
   * Reads a fault of one device.
   *
   * @throws IllegalArgumentException as {@link #parse(String)}, and for a fault of another device
   */
  public static PlannedFault parse(String text, Class<? extends DeviceFault> device) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw wrong(
          text,
          " is no fault: write NAME@WHEN[:ARG] with WHEN = now, bytes:N, card:N, panel:N, read:N or"
              + " code:N and ARG = milliseconds or a sensor, for instance jam@panel:3");
    }
    DeviceFault fault = named(form.group(1), text, device);
    Moment when =
        form.group(3) == null ? Moment.NOW : Moment.valueOf(form.group(3).toUpperCase(Locale.ROOT));
    long at = when == Moment.NOW ? 0 : Long.parseLong(form.group(4));
    if (!fault.moments().contains(when)) {
      throw wrong(text, ": " + fault.word() + " has no moment " + when.word());
    }
    if (at == 0 && when != Moment.BYTES && when != Moment.NOW) {
      throw wrong(text, ": cards, panels, answers and codes are counted from 1");
    }
    return argued(text, new PlannedFault(fault, when, at), Optional.ofNullable(form.group(5)));
  }

  private static PlannedFault argued(String text, PlannedFault bare, Optional<String> arg) {
    return switch (bare.fault.takes()) {
      case NONE -> {
        if (arg.isPresent()) {
          throw wrong(text, ": " + bare.fault.word() + " has no duration");
        }
        yield bare;
      }
      case MILLIS -> {
        if (arg.isPresent() && !MILLIS.matcher(arg.get()).matches()) {
          throw wrong(text, ": " + arg.get() + " are no milliseconds");
        }
        Duration lasting = Duration.ofMillis(arg.map(Long::parseLong).orElse(0L));
        yield new PlannedFault(bare.fault, bare.when, bare.at, lasting, Optional.empty());
      }
      case SENSOR -> {
        Optional<Sensor> sensor =
            Arrays.stream(Sensor.values())
                .filter(one -> arg.filter(word(one)::equals).isPresent())
                .findFirst();
        if (sensor.isEmpty()) {
          String known =
              Arrays.stream(Sensor.values())
                  .map(PlannedFault::word)
                  .collect(Collectors.joining(", "));
          throw wrong(text, ": " + bare.fault.word() + " strikes one of " + known);
        }
        yield new PlannedFault(bare.fault, bare.when, bare.at, Duration.ZERO, sensor);
      }
    };
  }

  private static DeviceFault named(String word, String text, Class<? extends DeviceFault> device) {
    return DeviceFault.of(word)
        .filter(device::isInstance)
        .orElseThrow(
            () ->
                wrong(
                    text,
                    ": unknown fault "
                        + word
                        + "; known are "
                        + DeviceFault.all().stream()
                            .filter(device::isInstance)
                            .map(DeviceFault::word)
                            .collect(Collectors.joining(", "))));
  }

  private static String word(Sensor sensor) {
    return sensor.name().toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException wrong(String text, String why) {
    return new IllegalArgumentException("'" + text + "'" + why);
  }

  /** The same, so much later. */
  public PlannedFault later(long more) {
    return new PlannedFault(fault, when, at + more, lasting, sensor);
  }

  /** As it is written on a command line; {@link #parse} reads it again. */
  @Override
  public String toString() {
    String moment = when == Moment.NOW ? when.word() : when.word() + ":" + at;
    String arg =
        sensor.map(one -> ":" + word(one)).orElse(lasting.isZero() ? "" : ":" + lasting.toMillis());
    return fault.word() + "@" + moment + arg;
  }
}
