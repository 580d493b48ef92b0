package id.kia.drivers.ipp;

import id.kia.drivers.Condition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the keywords of {@code printer-state-reasons} mean for us (RFC 8011 section 5.4.12, PWG
 * 5100.9). A keyword may end with how bad it is: a report says nothing to us; a warning counts as
 * much as an error where we know the keyword, for there are printers that call an empty feeder a
 * warning; a keyword nobody knows stands in the way unless it is a mere warning.
 */
final class StateReasons {
  private static final Pattern SEVERITY = Pattern.compile("(.+?)(?:-(error|warning|report))?");

  private static final Map<String, Condition> KNOWN =
      Map.ofEntries(
          Map.entry("media-empty", Condition.FEEDER_EMPTY),
          Map.entry("media-needed", Condition.FEEDER_EMPTY),
          Map.entry("media-path-input-empty", Condition.FEEDER_EMPTY),
          Map.entry("media-path-input-request", Condition.FEEDER_EMPTY),
          Map.entry("input-manual-input-request", Condition.FEEDER_EMPTY),
          Map.entry("input-tray-missing", Condition.FEEDER_EMPTY),
          Map.entry("marker-supply-empty", Condition.RIBBON_ENDED),
          Map.entry("marker-supply-missing", Condition.RIBBON_ENDED),
          Map.entry("marker-print-ribbon-empty", Condition.RIBBON_ENDED),
          Map.entry("marker-print-ribbon-missing", Condition.RIBBON_ENDED),
          Map.entry("marker-ink-empty", Condition.RIBBON_ENDED),
          Map.entry("marker-ink-missing", Condition.RIBBON_ENDED),
          Map.entry("toner-empty", Condition.RIBBON_ENDED),
          Map.entry("marker-toner-missing", Condition.RIBBON_ENDED),
          Map.entry("marker-supply-low", Condition.RIBBON_LOW),
          Map.entry("marker-supply-almost-empty", Condition.RIBBON_LOW),
          Map.entry("marker-print-ribbon-almost-empty", Condition.RIBBON_LOW),
          Map.entry("marker-ink-almost-empty", Condition.RIBBON_LOW),
          Map.entry("toner-low", Condition.RIBBON_LOW),
          Map.entry("marker-supply-failure", Condition.RIBBON_UNREADABLE),
          Map.entry("input-cannot-feed-size-selected", Condition.COMMAND_REFUSED),
          Map.entry("cups-missing-filter", Condition.COMMAND_REFUSED),
          Map.entry("cups-insecure-filter", Condition.COMMAND_REFUSED),
          Map.entry("output-area-full", Condition.HOPPER_FULL),
          Map.entry("media-path-output-full", Condition.HOPPER_FULL),
          Map.entry("media-path-media-tray-full", Condition.HOPPER_FULL),
          Map.entry("stacker-full", Condition.HOPPER_FULL),
          Map.entry("cleaner-life-over", Condition.CLEANING_DUE),
          Map.entry("cleaner-life-almost-over", Condition.CLEANING_DUE),
          Map.entry("fuser-over-temp", Condition.HEAD),
          Map.entry("marker-over-temperature", Condition.HEAD),
          Map.entry("marker-thermistor-failure", Condition.HEAD),
          Map.entry("paused", Condition.QUEUE_PAUSED),
          Map.entry("moving-to-paused", Condition.QUEUE_PAUSED),
          Map.entry("hold-new-jobs", Condition.QUEUE_PAUSED),
          Map.entry("stopping", Condition.QUEUE_PAUSED),
          Map.entry("stopped-partly", Condition.QUEUE_PAUSED),
          Map.entry("deactivated", Condition.QUEUE_PAUSED),
          Map.entry("connecting-to-device", Condition.LINE_LOST),
          Map.entry("timed-out", Condition.LINE_LOST),
          Map.entry("shutdown", Condition.LINE_LOST),
          Map.entry("power-down", Condition.LINE_LOST),
          Map.entry("offline", Condition.LINE_LOST));

  /** The same trouble of any part of a printer. */
  private static final Map<String, Condition> ENDINGS =
      Map.of(
          "-jam", Condition.CARD_JAM,
          "cover-open", Condition.COVER_OPEN,
          "door-open", Condition.COVER_OPEN,
          "interlock-open", Condition.COVER_OPEN,
          // The registry ends some keywords with a word that is a severity too.
          "-feed", Condition.MECHANICAL,
          "-feed-error", Condition.MECHANICAL,
          "-failure", Condition.MECHANICAL,
          "-offline", Condition.LINE_LOST);

  /** Nothing stands in the way, or not for us. */
  private static final Set<String> HARMLESS =
      Set.of("none", "media-low", "output-area-almost-full", "resuming", "standby", "suspend");

  private static final List<String> HARMLESS_ENDINGS =
      List.of(
          "-added",
          "-almost-full",
          "-change",
          "-closed",
          "-cooling",
          "-heating",
          "-power-saver",
          "-removed",
          "-requested",
          "-turned-on",
          "-warming-up",
          "-ready-to-print");

  private StateReasons() {}

  static Set<Condition> conditions(Collection<String> reasons) {
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    reasons.forEach(reason -> condition(reason).ifPresent(conditions::add));
    return conditions;
  }

  static Optional<Condition> condition(String reason) {
    Matcher parts = SEVERITY.matcher(reason);
    if (!parts.matches() || "report".equals(parts.group(2))) {
      return Optional.empty();
    }
    String keyword = parts.group(1);
    Optional<Condition> known = known(keyword);
    if (known.isPresent()) {
      return known;
    }
    boolean minor =
        "warning".equals(parts.group(2)) || (parts.group(2) == null && harmless(keyword));
    return minor ? Optional.empty() : Optional.of(Condition.UNKNOWN_ERROR);
  }

  private static Optional<Condition> known(String keyword) {
    Condition exact = KNOWN.get(keyword);
    return exact != null
        ? Optional.of(exact)
        : ENDINGS.entrySet().stream()
            .filter(ending -> keyword.endsWith(ending.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** CUPS has keywords of its own that tell how a job is, without saying how bad. */
  private static boolean harmless(String keyword) {
    return HARMLESS.contains(keyword)
        || keyword.startsWith("cups-")
        || HARMLESS_ENDINGS.stream().anyMatch(keyword::endsWith);
  }
}
