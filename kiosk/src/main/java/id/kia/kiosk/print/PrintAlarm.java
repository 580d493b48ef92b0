package id.kia.kiosk.print;

/** What the office is told about besides moves. */
enum PrintAlarm {
  /** Evidence cannot tell what became of a card: take it out and settle it. */
  NEEDS_PERSON("P-401"),
  /** A card that belonged to no job was sent to the reject box: count the blanks. */
  STRAY_CARD("P-402"),
  /** The last card's bitmaps could not be cleared from the printer: switch it off and on. */
  BITMAPS_NOT_CLEARED("P-403"),
  /** A card's content does not open or cannot be drawn: the office sends it again. */
  NO_PICTURE("P-404"),
  /** The printer's counters are above what the ledger explains: somebody else printed. */
  SURPLUS("P-405"),
  /** Another printer, or one whose counters went back: what it printed before is not known. */
  OTHER_PRINTER("P-406"),
  /** A setting that the printer reads back is no longer what it was: print a test card. */
  SETTINGS_CHANGED("P-407"),
  /** A person took changed settings for right. */
  SETTINGS_ACCEPTED("P-409");

  private final String code;

  PrintAlarm(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
