package id.kia.tests.fuzz;

import java.util.Locale;

/**
 * The parsers that are fuzzed; the name in lower case is their corpus and their {@code --target}.
 */
enum Target {
  /** What a printer answers. */
  PRINTER(PrinterTarget::new),
  /** What a scanner sends. */
  SCANNER(ScannerTarget::new),
  /** What the sensor board answers. */
  BOARD(BoardTarget::new),
  /** What stands on a slip. */
  CODE(CodeTarget::new),
  /** What the other side says: entries of the log with their orders, and every other message. */
  ORDER(OrderTarget::new),
  /** Files on a USB stick, to the kiosk and to the hub. */
  STICK(StickTarget::new),
  /** A card as a file. */
  CARD(CardFileTarget::new),
  /** A school's list as text. */
  CSV(ListTarget::new),
  /** A school's list as a workbook. */
  XLSX(WorkbookTarget::new),
  /** A school's photographs in one archive. */
  ZIP(ArchiveTarget::new),
  /** A photograph. */
  IMAGE(PictureTarget::new),
  /** An incident that somebody sends. */
  INCIDENT(IncidentTarget::new),
  /** Requests to the kiosk's pages. */
  KIOSK(KioskPagesTarget::new),
  /** Requests to the hub. */
  HUB(HubPagesTarget::new);

  /** Opens a target. */
  interface Opener {
    FuzzTarget open() throws Exception;
  }

  @SuppressWarnings("ImmutableEnumChecker") // a method reference
  private final Opener opener;

  Target(Opener opener) {
    this.opener = opener;
  }

  FuzzTarget open() throws Exception {
    return opener.open();
  }

  /** The folder of its corpus and its name on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Target labelled(String label) {
    for (Target target : values()) {
      if (target.label().equals(label)) {
        return target;
      }
    }
    throw new IllegalArgumentException("no target " + label);
  }
}
