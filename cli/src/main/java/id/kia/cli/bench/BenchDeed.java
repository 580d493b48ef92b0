package id.kia.cli.bench;

/** What hands can do at the bench; the number is what {@code count} means and its range. */
enum BenchDeed {
  TAKE(0, 0),
  OPEN_COVER(0, 0),
  CLOSE_COVER(0, 0),
  /** Blanks put into the feeder. */
  LOAD_BLANKS(1, 500),
  EMPTY_FEEDER(0, 0),
  /** Cards on the fresh ribbon. */
  FIT_RIBBON(1, 1000),
  END_RIBBON(0, 0),
  JAM(0, 0),
  CLEAR_JAM(0, 0),
  EMPTY_BIN(0, 0),
  POWER_OFF(0, 0),
  POWER_ON(0, 0),
  /** Seconds without a reply. */
  SILENCE(1, 600),
  UNPLUG_PRINTER(0, 0),
  PLUG_PRINTER(0, 0),
  UNPLUG_BOARD(0, 0),
  PLUG_BOARD(0, 0),
  UNPLUG_SCANNER(0, 0),
  PLUG_SCANNER(0, 0),
  OPEN_DOOR(0, 0),
  SHUT_DOOR(0, 0),
  /** Degrees Celsius inside the cabinet. */
  WARM(0, 90);

  private final int least;
  private final int most;

  BenchDeed(int least, int most) {
    this.least = least;
    this.most = most;
  }

  boolean accepts(int count) {
    return count >= least && count <= most;
  }
}
