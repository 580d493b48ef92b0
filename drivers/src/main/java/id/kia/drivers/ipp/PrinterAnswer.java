package id.kia.drivers.ipp;

import com.hp.jipp.cups.Cups;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.StringType;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a printer says of itself, one Get-Printer-Attributes.
 *
 * @param group the printer's attributes
 */
record PrinterAnswer(AttributeGroup group) {
  private static final Pattern SERIAL = Pattern.compile("[\\x21-\\x7E][\\x20-\\x7E]{0,126}");

  /** IEEE 1284: the serial's key has three spellings. */
  private static final Pattern DEVICE_ID_SERIAL =
      Pattern.compile("(?:^|;)\\s*(?:SN|SERN|SERIALNUMBER):([^;]+)");

  private static final StringType CUPS_VERSION =
      new StringType(com.hp.jipp.encoding.Tag.keyword, "cups-version");

  /** No counter is read: a job's own are a word of software and no body's (README). */
  private static final Counters NOT_COUNTED = new Counters(0, 0);

  static List<AttributeType<?>> asked() {
    return List.of(
        Types.printerMakeAndModel,
        Types.printerSerialNumber,
        Types.printerDeviceId,
        Types.printerUuid,
        Types.printerFirmwareStringVersion,
        Types.printerState,
        Types.printerStateReasons,
        Types.printerIsAcceptingJobs,
        Types.queuedJobCount,
        Types.operationsSupported,
        Types.documentFormatSupported,
        Types.pwgRasterDocumentTypeSupported,
        Types.pwgRasterDocumentResolutionSupported,
        Types.jobCreationAttributesSupported,
        Types.printColorModeSupported,
        Types.printScalingSupported,
        Types.mediaReady,
        Types.mediaColReady,
        Types.mediaSupported,
        Types.mediaSizeSupported,
        Types.mediaColDatabase,
        Cups.Types.markerTypes,
        Cups.Types.markerLevels,
        Cups.Types.markerLowLevels,
        CUPS_VERSION);
  }

  /**
   * Who it is: the body's serial if it says one, else the identifier of the printer or queue. Empty
   * when it says neither, or what no serial can be.
   */
  Optional<PrinterIdentity> identity() {
    return Optional.ofNullable(group.getString(Types.printerSerialNumber))
        .or(
            () ->
                Optional.ofNullable(group.getString(Types.printerDeviceId))
                    .flatMap(PrinterAnswer::serialIn))
        .or(() -> Optional.ofNullable(group.getString(Types.printerUuid)))
        .map(serial -> serial.strip().replaceFirst("^urn:uuid:", ""))
        .filter(serial -> SERIAL.matcher(serial).matches())
        .map(
            serial ->
                new PrinterIdentity(
                    Objects.requireNonNullElse(group.getString(Types.printerMakeAndModel), "IPP"),
                    serial,
                    group.getStrings(Types.printerFirmwareStringVersion).stream()
                        .findFirst()
                        .orElse(""),
                    serial.startsWith("VIRT-")));
  }

  private static Optional<String> serialIn(String deviceId) {
    Matcher serial = DEVICE_ID_SERIAL.matcher(deviceId);
    return serial.find() ? Optional.of(serial.group(1)) : Optional.empty();
  }

  /** Everything that it complains about. */
  Set<Condition> conditions() {
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    conditions.addAll(StateReasons.conditions(group.getStrings(Types.printerStateReasons)));
    conditions.addAll(
        new Markers(
                group.getStrings(Cups.Types.markerTypes),
                group.getValues(Cups.Types.markerLevels),
                group.getValues(Cups.Types.markerLowLevels))
            .conditions());
    if (Boolean.FALSE.equals(group.getValue(Types.printerIsAcceptingJobs))) {
      conditions.add(Condition.QUEUE_PAUSED);
    }
    if (conditions.isEmpty() && PrinterState.stopped.equals(group.getValue(Types.printerState))) {
      conditions.add(Condition.UNKNOWN_ERROR);
    }
    return conditions;
  }

  /**
   * Where a card is, by the printer's own word: no printer says so over IPP. At rest with no job
   * and no jam it is taken to be empty; while it works it may hold a card.
   */
  CardPosition position() {
    if (conditions().contains(Condition.CARD_JAM)) {
      return CardPosition.INSIDE;
    }
    @Nullable PrinterState state = group.getValue(Types.printerState);
    @Nullable Integer queued = group.getValue(Types.queuedJobCount);
    boolean rests = state != null && !state.equals(PrinterState.processing);
    return rests && (queued == null || queued == 0) ? CardPosition.NONE : CardPosition.UNKNOWN;
  }

  /** The same as the kiosk reads it. */
  Snapshot snapshot(PrinterIdentity identity, PrinterProfile profile) {
    Set<Condition> conditions = conditions();
    return new Snapshot(
        identity,
        NOT_COUNTED,
        position(),
        profile.ribbon(),
        OptionalInt.empty(),
        !conditions.contains(Condition.FEEDER_EMPTY),
        false,
        conditions);
  }

  /** Whether it is a queue of CUPS, which keeps finished jobs. */
  boolean isCups() {
    return group.get("cups-version") != null;
  }
}
