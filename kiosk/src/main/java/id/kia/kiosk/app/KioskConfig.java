package id.kia.kiosk.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.kia.drivers.CleaningLimits;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.commission.BlankRange;
import id.kia.kiosk.print.DutyLimits;
import id.kia.kiosk.screen.ScreenSettings;
import id.kia.kiosk.stock.StockRules;
import id.kia.kiosk.vault.KeyProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one kiosk is told by its YAML file; see docs/reference/kiosk-config.md for every line.
 *
 * @param name what people call this kiosk, shown at the office
 * @param dataDir database and key file; relative paths are relative to the file
 * @param zone the school's time zone, for instance {@code Asia/Makassar}
 * @param production refuses virtual devices, development keys and everything under {@code
 *     development}
 * @param supplies when this place has to order
 * @param keys what wraps the key file; a plain file when it is left out
 * @param development for demos and tests only
 */
public record KioskConfig(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Path dataDir,
    @JsonProperty(required = true) String zone,
    boolean production,
    @JsonProperty(required = true) HubLine hub,
    @JsonProperty(required = true) PrinterLine printer,
    @JsonProperty(required = true) BoardLine board,
    @JsonProperty(required = true) ScannerLine scanner,
    @JsonProperty(required = true) CabinetLine cabinet,
    @JsonProperty(required = true) ScreenLine screen,
    @JsonProperty(required = true) PageLine technician,
    @Nullable Timing timing,
    @Nullable Care care,
    @Nullable SuppliesLine supplies,
    @Nullable KeysLine keys,
    @Nullable Keeping keeping,
    @Nullable Development development) {
  private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

  /**
   * @param clockOffsetFile how far the calendar is moved, for instance {@code P31D}; read anew at
   *     each question, so that a demo can move it while the kiosk runs
   */
  public record Development(@Nullable Path clockOffsetFile) {
    private Development below(Path folder) {
      return new Development(clockOffsetFile == null ? null : folder.resolve(clockOffsetFile));
    }
  }

  /**
   * @param url address of the hub
   * @param enrolmentSecretFile one-time secret of ten minutes, read once and then not needed any
   *     more
   * @param stick folder where a USB stick with the hub's bundles is mounted; none when not set
   */
  public record HubLine(
      @JsonProperty(required = true) URI url,
      @Nullable Path enrolmentSecretFile,
      @Nullable Path stick) {}

  /**
   * @param port serial port by its stable path, for a driver on a wire
   * @param uri address, for a driver of printers on a network; either this or {@code port}
   * @param colourCompression {@code confirmed} after the technician's test card on this machine;
   *     anything else sends raw
   * @param countersSurvivePowerCut {@code confirmed} after it was seen on this machine
   * @param duty how much it may work
   * @param panels in which form colour cards travel
   * @param replies how the machine is set to answer; left out: in text
   * @param cleaning when a cleaning is asked for; usual if left out
   * @param residentReprint {@code inferred}: a card that its ribbon spoiled is printed again from
   *     the printer's own memory
   * @param bezelSeconds a printer with a bezel puts a card aside that nobody took for so long;
   *     longer than the take time, left out: never
   * @param blankMillimetres least and most thickness of a blank, as its manual says
   */
  public record PrinterLine(
      @JsonProperty(required = true) String driver,
      @Nullable String port,
      @Nullable URI uri,
      @Nullable Integer baud,
      @JsonProperty(required = true) RibbonKind ribbon,
      @Nullable String colourCompression,
      @Nullable String countersSurvivePowerCut,
      boolean rejectBox,
      @Nullable DutyLine duty,
      @Nullable PanelsLine panels,
      @Nullable ReplyMode replies,
      @Nullable CleaningLine cleaning,
      @Nullable String residentReprint,
      @Nullable Integer bezelSeconds,
      @Nullable List<Double> blankMillimetres) {
    private void check() {
      var _ = blanks();
      if ((port == null) == (uri == null)) {
        throw new IllegalArgumentException(
            "printer needs either \"port\", a serial port, or \"uri\", as ipp://HOST/PATH");
      }
    }

    /** How much it may work. */
    DutyLimits limits() {
      return (duty == null ? DutyLine.USUAL : duty).limits();
    }

    /** Which blanks it is made for, if the file says. */
    Optional<BlankRange> blanks() {
      if (blankMillimetres == null) {
        return Optional.empty();
      }
      if (blankMillimetres.size() != 2) {
        throw new IllegalArgumentException(
            "printer.blankMillimetres are two numbers, as [0.50, 0.80]");
      }
      return Optional.of(
          new BlankRange(
              (int) Math.round(blankMillimetres.getFirst() * 1000),
              (int) Math.round(blankMillimetres.getLast() * 1000)));
    }

    /** The same facts as the driver wants them. */
    public PrinterProfile profile() {
      return new PrinterProfile(
          ribbon,
          baud == null ? 115_200 : baud,
          "confirmed".equals(colourCompression),
          "confirmed".equals(countersSurvivePowerCut),
          rejectBox,
          panels == null ? PanelForm.PLAIN : panels.form(),
          replies == null ? ReplyMode.TEXT : replies,
          cleaning == null ? CleaningLimits.USUAL : cleaning.limits(),
          "inferred".equals(residentReprint),
          bezelSeconds == null ? 0 : bezelSeconds,
          Optional.empty());
    }
  }

  /**
   * The child's screen.
   *
   * @param port on the loopback address
   * @param languages those a child may choose from, the kiosk's own first; id and en
   * @param light day, dim or auto
   * @param dimMinutes minutes without a touch until the screen dims, 5; auto only
   */
  public record ScreenLine(
      @JsonProperty(required = true) int port,
      @Nullable List<Language> languages,
      @Nullable Light light,
      @Nullable Integer dimMinutes) {

    /** A language that the screen has words for; bjn is an example, see its file. */
    public enum Language {
      @JsonProperty("id")
      INDONESIAN("id"),
      @JsonProperty("en")
      ENGLISH("en"),
      @JsonProperty("bjn")
      BANJAR("bjn");

      private final String tag;

      Language(String tag) {
        this.tag = tag;
      }
    }

    /** Which palette. */
    public enum Light {
      @JsonProperty("day")
      DAY,
      @JsonProperty("dim")
      DIM,
      @JsonProperty("auto")
      AUTO
    }

    /** The same as the screen wants it, usual where the file is silent. */
    ScreenSettings settings() {
      ScreenSettings usual = ScreenSettings.USUAL;
      return new ScreenSettings(
          languages == null || languages.isEmpty()
              ? usual.languages()
              : languages.stream().distinct().map(language -> language.tag).toList(),
          light == null ? usual.light() : ScreenSettings.Light.valueOf(light.name()),
          dimMinutes == null ? usual.dimAfter() : Duration.ofMinutes(dimMinutes));
    }
  }

  /** A page's port on the loopback address. */
  public record PageLine(@JsonProperty(required = true) int port) {}

  /**
   * Waiting times in seconds; software is never scaled, so the demo shortens only the way to a card
   * that nobody takes.
   *
   * @param idleSeconds back to idle when nobody touches anything, 45
   * @param takeSeconds how long a finished card waits at the exit, 60
   */
  public record Timing(int idleSeconds, int takeSeconds) {
    static final Timing USUAL = new Timing(45, 60);

    /** The idle time. */
    public Duration idle() {
      return Duration.ofSeconds(idleSeconds);
    }

    /** The take time. */
    public Duration take() {
      return Duration.ofSeconds(takeSeconds);
    }
  }

  /** The timing, usual where the file is silent. */
  public Timing timingOrUsual() {
    return timing == null ? Timing.USUAL : timing;
  }

  /** Where the wrapping key comes from, a plain file where the file is silent. */
  KeyProvider keyProvider() throws ConfigFault {
    return keyProvider(System.getenv(CREDENTIALS));
  }

  KeyProvider keyProvider(@Nullable String credentials) throws ConfigFault {
    return keys == null ? new KeyProvider.PlainFile() : keys.chosen(credentials);
  }

  /** Where systemd puts what the unit loads, also for a program that looks from outside. */
  public static String credentialsOfUnit() {
    return Optional.ofNullable(System.getenv(CREDENTIALS))
        .orElse("/run/credentials/kia-kiosk.service");
  }

  /** How long to keep, usual where the file is silent. */
  public Keeping keepingOrUsual() {
    return keeping == null ? Keeping.USUAL : keeping;
  }

  /** When to stop, usual where the file is silent. */
  public Care careOrUsual() {
    return care == null ? Care.USUAL : care;
  }

  /** When to order, usual where the file is silent. */
  SuppliesLine suppliesOrUsual() {
    return supplies == null ? SuppliesLine.USUAL : supplies;
  }

  /** What this place uses: registered kinds, and the ribbon that its printer is set to. */
  StockRules stockRules() {
    return new StockRules(suppliesOrUsual().registered(), Optional.of(printer.ribbon()));
  }

  /** The zone as a zone. */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /**
   * Reads the file.
   *
   * @throws ConfigFault when the file is missing, not YAML, or says something that is not known;
   *     one line says what
   */
  public static KioskConfig read(Path file) throws ConfigFault {
    return read(file, System.getenv(CREDENTIALS));
  }

  /**
   * The same for a program that looks from outside.
   *
   * @param credentials folder of systemd's credentials; null where there is none
   * @throws ConfigFault as above
   */
  public static KioskConfig read(Path file, @Nullable String credentials) throws ConfigFault {
    var mapper =
        new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try {
      @Nullable KioskConfig config = mapper.readValue(Files.readString(file), KioskConfig.class);
      if (config == null) {
        throw new ConfigFault(file + " is empty", null);
      }
      config.zoneId();
      config.suppliesOrUsual().policy();
      config.suppliesOrUsual().twoNames();
      config.printer().limits();
      config.printer().profile();
      config.printer().check();
      config.board().check();
      config.cabinet().check();
      config.scanner().check();
      var _ = config.keyProvider(credentials);
      config.keepingOrUsual().check(file);
      if (config.production && config.development != null) {
        throw new ConfigFault(
            file + ": \"development\" is refused with production: true; remove it", null);
      }
      return config.below(file.toAbsolutePath().getParent());
    } catch (NoSuchFileException e) {
      throw new ConfigFault(file + " does not exist", e);
    } catch (UnrecognizedPropertyException e) {
      throw new ConfigFault(
          file + ": \"" + e.getPropertyName() + "\" is not a setting" + where(e), e);
    } catch (JsonProcessingException e) {
      throw new ConfigFault(file + ": " + e.getOriginalMessage() + where(e), e);
    } catch (DateTimeException e) {
      throw new ConfigFault(file + ": zone: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ConfigFault(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ConfigFault("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private KioskConfig below(@Nullable Path folder) {
    if (folder == null) {
      return this;
    }
    Path data = folder.resolve(dataDir);
    @Nullable Path secret = hub.enrolmentSecretFile();
    var resolvedHub =
        new HubLine(hub.url(), secret == null ? null : folder.resolve(secret), hub.stick());
    return new KioskConfig(
        name,
        data,
        zone,
        production,
        resolvedHub,
        printer,
        board,
        scanner,
        cabinet.below(folder),
        screen,
        technician,
        timing,
        care,
        supplies,
        keys == null ? null : keys.below(folder),
        keeping,
        development == null ? null : development.below(folder));
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
  }
}
