package id.kia.hub.app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.kia.contract.order.FactorKind;
import id.kia.hub.intake.OfficeRules;
import id.kia.hub.intake.Regions;
import id.kia.hub.intake.Severity;
import id.kia.hub.people.Role;
import id.kia.hub.push.OfficeIdentity;
import id.kia.hub.push.PushPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hub's configuration, one YAML file; an unknown or missing key is refused by name.
 *
 * @param host address to listen on, usually 127.0.0.1 behind a proxy that speaks HTTPS
 * @param port 0 takes any free one
 * @param dataDir database and key file; made when missing
 * @param secureCookies whether cookies are for HTTPS only; false only for a hub on this machine
 * @param regions official region codes ({@code code,name}), or null
 * @param schools names of schools by NPSN, for pages and slips
 * @param staff added at the start when no one of that name is there; change the passwords then
 * @param enrolmentSecret a one-time secret made at the start, for a kiosk set up together with the
 *     hub, or null
 * @param development for demos and tests only, or null; refused with {@code secureCookies: true},
 *     which every hub for people has
 */
public record HubConfig(
    String host,
    int port,
    Path dataDir,
    boolean secureCookies,
    OfficeIdentity office,
    Policy policy,
    @Nullable Path regions,
    Map<String, String> schools,
    List<FirstStaff> staff,
    @Nullable String enrolmentSecret,
    @Nullable Development development) {

  /**
   * @param clockOffsetFile how far the calendar is moved, for instance {@code P31D}; read anew at
   *     each question
   */
  public record Development(@Nullable Path clockOffsetFile) {}

  /**
   * What the office decided; each key may be left out.
   *
   * @param photoBackground WARN or REJECT, for a photograph before the wrong colour
   * @param otherBelief printed for a belief outside the common list; null prints it as written
   */
  public record Policy(
      FactorKind factor,
      int codeDays,
      int warnDays,
      String skuA,
      String skuB,
      Severity photoBackground,
      @Nullable String otherBelief) {
    /** The usual for photographs and beliefs. */
    public Policy(FactorKind factor, int codeDays, int warnDays, String skuA, String skuB) {
      this(factor, codeDays, warnDays, skuA, skuB, Severity.WARN, null);
    }

    /** PIN, 45 days, warnings from 31 days before a birthday that matters, one blank for both. */
    public static final Policy USUAL = new Policy(FactorKind.PIN, 45, 31, "KIA", "KIA");

    @JsonCreator
    static Policy of(
        @JsonProperty("factor") @Nullable FactorKind factor,
        @JsonProperty("codeDays") @Nullable Integer codeDays,
        @JsonProperty("warnDays") @Nullable Integer warnDays,
        @JsonProperty("skuA") @Nullable String skuA,
        @JsonProperty("skuB") @Nullable String skuB,
        @JsonProperty("photoBackground") @Nullable Severity photoBackground,
        @JsonProperty("otherBelief") @Nullable String otherBelief) {
      return new Policy(
          factor == null ? USUAL.factor : factor,
          codeDays == null ? USUAL.codeDays : codeDays,
          warnDays == null ? USUAL.warnDays : warnDays,
          skuA == null ? USUAL.skuA : skuA,
          skuB == null ? USUAL.skuB : skuB,
          photoBackground == null ? USUAL.photoBackground : photoBackground,
          otherBelief);
    }

    OfficeRules rules(String office, Regions regions) {
      return new OfficeRules(office, regions, warnDays, photoBackground, otherBelief);
    }

    PushPolicy push() {
      return new PushPolicy(factor, codeDays, skuA, skuB);
    }
  }

  /**
   * A member of staff for an empty database.
   *
   * @param pin for the kiosks' technician pages, or null
   */
  public record FirstStaff(String name, Role role, String password, @Nullable String pin) {
    Optional<String> kioskPin() {
      return Optional.ofNullable(pin);
    }

    @Override
    public String toString() {
      return "FirstStaff[" + name + ", " + role + "]";
    }
  }

  @JsonCreator
  static HubConfig of(
      @JsonProperty("host") @Nullable String host,
      @JsonProperty(value = "port", required = true) int port,
      @JsonProperty(value = "dataDir", required = true) Path dataDir,
      @JsonProperty("secureCookies") @Nullable Boolean secureCookies,
      @JsonProperty(value = "office", required = true) OfficeIdentity office,
      @JsonProperty("policy") @Nullable Policy policy,
      @JsonProperty("regions") @Nullable Path regions,
      @JsonProperty("schools") @Nullable Map<String, String> schools,
      @JsonProperty("staff") @Nullable List<FirstStaff> staff,
      @JsonProperty("enrolmentSecret") @Nullable String enrolmentSecret,
      @JsonProperty("development") @Nullable Development development) {
    return new HubConfig(
        host == null ? "127.0.0.1" : host,
        port,
        dataDir,
        secureCookies == null || secureCookies,
        office,
        policy == null ? Policy.USUAL : policy,
        regions,
        schools == null ? Map.of() : Map.copyOf(schools),
        staff == null ? List.of() : List.copyOf(staff),
        enrolmentSecret,
        development);
  }

  /** Reads the file; relative paths are taken from the folder of the file. */
  public static HubConfig read(Path file) throws IOException {
    YAMLMapper mapper = YAMLMapper.builder().addModule(new JavaTimeModule()).build();
    try {
      HubConfig config = mapper.readValue(Files.readString(file), HubConfig.class);
      if (config.development != null && config.secureCookies) {
        throw new IOException(
            "HUB-CONFIG "
                + file
                + ": \"development\" is refused with secureCookies: true; remove it");
      }
      Path folder = file.toAbsolutePath().getParent();
      return folder == null ? config : config.from(folder);
    } catch (JsonProcessingException e) {
      throw new IOException("HUB-CONFIG " + file + ": " + e.getOriginalMessage(), e);
    }
  }

  private HubConfig from(Path folder) {
    return new HubConfig(
        host,
        port,
        folder.resolve(dataDir),
        secureCookies,
        office,
        policy,
        regions == null ? null : folder.resolve(regions),
        schools,
        staff,
        enrolmentSecret,
        development == null || development.clockOffsetFile() == null
            ? development
            : new Development(folder.resolve(development.clockOffsetFile())));
  }
}
