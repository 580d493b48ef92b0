package id.kia.drivers.evolis.virtual;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions.Model;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code P...}: settings; volatile, unless the last parameter is {@code s}. */
final class Settings {
  /** Includes those seen only in captured jobs, whose meaning nobody knows. */
  private static final Set<String> KNOWN =
      Set.of(
          "Pr", "Pmi", "Pem", "Pc", "Pl", "Ps", "Ppk", "Pmk", "Pbm", "Pfm", "Piem", "Prs", "Prm",
          "Pro", "Px", "Py", "Pwr", "Pnl", "Pnw", "Pps", "Pdt", "Ppws", "Pcom");

  private static final Set<String> RIBBONS =
      Set.of(
          "ymcko", "ymckos", "ymckok", "k", "kb", "kw", "kr", "kbl", "kgr", "kgo", "ksi", "ksc",
          "ko", "h", "ho", "Ktc", "Ktp", "Ka");

  /** Known to kiosk modules only; {@code Pfs} and {@code Psmgr} change nothing that is played. */
  private static final Set<String> OF_KIOSK =
      Set.of("Pcim", "Pcem", "Pcrm", "Pneab", "Pbc", "Pfs", "Psmgr");

  private final Machine machine;
  private final boolean kiosk;
  private final Map<String, String> untilPowerIsLost = new HashMap<>();

  Settings(Machine machine, Model model) {
    this.machine = machine;
    this.kiosk = model == Model.KIOSK;
  }

  /** How long a card may wait in the bezel until it is put aside; empty = for ever. */
  Optional<Duration> bezelRejectsAfter() {
    boolean rejects = kiosk && get("Pbc;A", "").equals("A;R");
    String[] delay = get("Pbc;D", "D;30").split(";", 2);
    return rejects ? Optional.of(Duration.ofSeconds(Long.parseLong(delay[1]))) : Optional.empty();
  }

  /** Whether a printed card stays inside until a command ejects it. */
  boolean keepsCardInside() {
    return kiosk && get("Pneab", "D").equals("E");
  }

  /** Keeps a setting. */
  String set(String mnemonic, List<String> params) throws Refused {
    boolean known =
        kiosk
            ? OF_KIOSK.contains(mnemonic) || (KNOWN.contains(mnemonic) && !mnemonic.equals("Pmi"))
            : KNOWN.contains(mnemonic);
    if (!known) {
      throw new Refused(mnemonic.equals("Psc") ? "OPT NOT AVAILABLE" : "ERROR CDE");
    }
    boolean asked = params.size() > 1 && params.getLast().equals("s");
    // The port is set for good, without asking.
    boolean saved = asked || mnemonic.equals("Pcom");
    String value = String.join(";", asked ? params.subList(0, params.size() - 1) : params);
    check(mnemonic, value);
    // Contrast and the like are kept per panel, so that they do not overwrite each other.
    String key =
        mnemonic.equals("Pc") || mnemonic.equals("Pl") || mnemonic.equals("Pbc")
            ? mnemonic + ";" + first(value)
            : mnemonic;
    untilPowerIsLost.put(key, value);
    if (saved) {
      machine.change(body -> body.withSetting(key, value));
    }
    return "OK";
  }

  /** The value that counts now. */
  String get(String mnemonic, String otherwise) {
    return Optional.ofNullable(untilPowerIsLost.get(mnemonic))
        .or(() -> Optional.ofNullable(machine.body().settings().get(mnemonic)))
        .orElse(otherwise);
  }

  /** The ribbon as {@code Pr} named it; before that, the fitted one. */
  String ribbonName() {
    return get(
        "Pr",
        switch (machine.body().ribbon().kind()) {
          case YMCKO -> "ymcko";
          case HALF_YMCKO -> "ymckos";
          case K_BLACK -> "k";
        });
  }

  /** The ribbon that the host asked for; empty for kinds that this machine never has. */
  Optional<RibbonKind> ribbon() {
    return switch (ribbonName()) {
      case "ymcko" -> Optional.of(RibbonKind.YMCKO);
      case "ymckos" -> Optional.of(RibbonKind.HALF_YMCKO);
      case "k", "kb" -> Optional.of(RibbonKind.K_BLACK);
      default -> Optional.empty();
    };
  }

  /** Whether the printer, not the host, owns errors. */
  boolean printerOwnsErrors() {
    return Set.of("0", "16").contains(get("Pem", "0"));
  }

  /** Whether commands are answered by ACK and NACK, for good by the port or until power is lost. */
  boolean acknowledges() {
    return get("Pem", "0").equals("4") || List.of(get("Pcom", "").split(";")).contains("ACK/NACK");
  }

  /** Power is gone. */
  void forget() {
    untilPowerIsLost.clear();
  }

  private static void check(String mnemonic, String value) throws Refused {
    boolean good =
        switch (mnemonic) {
          case "Pr" -> RIBBONS.contains(value);
          case "Pem" -> value.matches("[0-5]|16|18");
          case "Pmi" -> value.matches("[FMB]");
          case "Pcim" -> value.matches("[FMB]|I;S");
          case "Pcem" -> value.matches("[IM]");
          case "Pcrm" -> value.equals("D");
          case "Pneab" -> value.matches("[ED]|A;[01]");
          case "Pbc" -> value.matches("A;[DNR]|D;[0-9]{1,3}");
          default -> true;
        };
    if (!good) {
      throw new Refused("ERROR PARAMETRES");
    }
  }

  private static String first(String value) {
    return value.split(";", 2)[0];
  }
}
