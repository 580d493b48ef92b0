package id.kia.drivers.conform;

/** Somebody, or a test, in front of the printer. */
@FunctionalInterface
public interface Hands {

  /** Nobody is there. */
  Hands NONE = deed -> false;

  /** Does it, and returns when it is done; false when it was not done and never will be. */
  boolean lend(Deed deed);

  /** What hands are asked for. */
  enum Deed {
    OPEN_COVER("open the printer's cover"),
    CLOSE_COVER("close the printer's cover"),
    ALLOW_RESET("say that the printer may be reset by command"),
    TAKE_CARD_OUT("take the card out of the printer by hand"),
    READY_FOR_CLEANING(
        "take the ribbon out, put the cleaning card where it is drawn from, close the cover"),
    CLEANED("put the ribbon back, take the cleaning card away, close the cover"),
    PULL_CABLE("pull the printer's data cable"),
    PLUG_CABLE("plug the printer's data cable in and wait a moment");

    private final String words;

    Deed(String words) {
      this.words = words;
    }

    /** As a person is asked for it. */
    public String words() {
      return words;
    }
  }
}
