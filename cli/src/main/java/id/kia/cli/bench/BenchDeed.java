package id.kia.cli.bench;

import java.util.Locale;

/** What hands can do at the bench; the numbers are the range of {@code count}. */
enum BenchDeed {
  TAKE,
  /** Nobody takes the card for so long that the machine draws it back. */
  DRAW_BACK,
  OPEN_COVER,
  CLOSE_COVER,
  /** Blanks put into the feeder. */
  LOAD_BLANKS(1, 500),
  EMPTY_FEEDER,
  /** Cards on the fresh ribbon; its kind stands beside the count. */
  FIT_RIBBON(1, 1000),
  END_RIBBON,
  TAKE_OUT_RIBBON,
  /** The same one, back in its place. */
  PUT_IN_RIBBON,
  PUT_IN_CLEANING_CARD,
  TAKE_OUT_CLEANING_CARD,
  JAM,
  CLEAR_JAM,
  EMPTY_BIN,
  FILL_BIN,
  POWER_OFF,
  POWER_ON,
  /** Seconds without a reply. */
  SILENCE(1, 600),
  SPEAK,
  UNPLUG_PRINTER,
  PLUG_PRINTER,
  /** Planned faults do not happen any more. */
  FORGET_FAULTS,
  UNPLUG_BOARD,
  PLUG_BOARD,
  MUTE_BOARD,
  UNMUTE_BOARD,
  UNPLUG_SCANNER,
  PLUG_SCANNER,
  /** Bytes of noise on the scanner's line. */
  NOISE(1, 2048),
  OPEN_DOOR,
  SHUT_DOOR,
  /** Degrees Celsius inside the cabinet. */
  WARM(-20, 90),
  /** Days forward or back. */
  MOVE_CLOCK(-BenchClock.MOST_DAYS, BenchClock.MOST_DAYS),
  RESET_CLOCK,
  UNPLUG_NETWORK,
  PLUG_NETWORK,
  KIOSK_OFF,
  KIOSK_ON;

  private final int least;
  private final int most;

  BenchDeed() {
    this(0, 0);
  }

  BenchDeed(int least, int most) {
    this.least = least;
    this.most = most;
  }

  boolean accepts(int count) {
    return count >= least && count <= most;
  }

  /** As its button is called on the page, for instance {@code open-cover}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
