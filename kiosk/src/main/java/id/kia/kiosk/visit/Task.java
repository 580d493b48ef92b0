package id.kia.kiosk.visit;

import java.util.Locale;

/**
 * One thing for two hands. Words stand in the bundle below {@code task.}, its picture is the file
 * of its {@link #picture()}.
 */
public enum Task {
  OPEN_DOOR(Check.DOOR_OPEN, Way.LINK, "open-door"),
  SHUT_DOOR(Check.DOOR_SHUT),
  OPEN_COVER(Check.COVER_OPEN),
  CLOSE_COVER(Check.COVER_SHUT),
  TAKE_RIBBON_OUT(Check.RIBBON_OUT),
  PUT_RIBBON_IN(Check.RIBBON_IN),
  /** The same ribbon goes back later. */
  LIFT_RIBBON(Check.RIBBON_OUT),
  PUT_RIBBON_BACK(Check.RIBBON_IN),
  PUT_CLEANING_CARD_IN(Check.NONE),
  RUN_CLEANING(Check.NONE, Way.DEED, "clean"),
  TAKE_CLEANING_CARD(Check.EXIT_FREE),
  RESET_PRINTER(Check.PRINTER_WELL, Way.DEED, "reset"),
  SEE_RIBBON(Check.RIBBON_FITS),
  BOOK_RIBBON(Check.NONE, Way.DEED, "fit-ribbon"),
  FAN_BLANKS(Check.NONE),
  PUT_BLANKS_IN(Check.BLANKS_IN),
  BOOK_BLANKS(Check.NONE, Way.DEED, "load-blanks"),
  TAKE_CARD_OUT(Check.PATH_FREE),
  CARD_TO_BIN(Check.NONE),
  SETTLE_UNKNOWN(Check.NO_UNKNOWN, Settles.UNKNOWN),
  GIVE_CAPTURED(Check.NO_CAPTURED, Settles.CAPTURED),
  FREE_EXIT(Check.EXIT_FREE),
  EMPTY_BIN(Check.BIN_EMPTY),
  BOOK_SPOILED(Check.NO_SPOILED, Way.DEED, "destroy"),
  PRINT_TEST(Check.NONE, Way.DEED, "test-card"),
  AWAIT_TEST(Check.TEST_GOOD, Settles.TEST),
  JUDGE_TEST(Check.NONE),
  /** Measured with a ruler on the test card before. */
  SET_OFFSET(Check.NONE, Way.LINK, "/setup#offset"),
  COUNT_HOPPER(Check.NONE, Way.DEED, "count", "HOPPER"),
  COUNT_BOX(Check.NONE, Way.DEED, "count", "BOX"),
  COUNT_BIN(Check.NONE, Way.DEED, "count", "SPOILED"),
  SELF_TEST(Check.NONE, Way.DEED, "self-test");

  /** What its button does, beside saying that it is done. */
  public enum Way {
    /** Nothing more. */
    NONE,
    /** Leads to what helps. */
    LINK,
    /** Leads to a form; the step is done when that is recorded, in the same transaction. */
    DEED
  }

  /** Whose outcome a person says on the step itself. */
  public enum Settles {
    NOTHING,
    /** Every card of unknown outcome, a test card among them. */
    UNKNOWN,
    /** Cards that wait in the bin for their child. */
    CAPTURED,
    /** The test card alone. */
    TEST
  }

  private final Check check;
  private final Settles settles;
  private final Way way;
  private final String to;
  private final String place;

  Task(Check check) {
    this(check, Settles.NOTHING);
  }

  Task(Check check, Settles settles) {
    this(check, settles, Way.NONE, "", "");
  }

  Task(Check check, Way way, String to) {
    this(check, way, to, "");
  }

  Task(Check check, Way way, String to, String place) {
    this(check, Settles.NOTHING, way, to, place);
  }

  Task(Check check, Settles settles, Way way, String to, String place) {
    this.check = check;
    this.settles = settles;
    this.way = way;
    this.to = to;
    this.place = place;
  }

  public Check check() {
    return check;
  }

  public Settles settles() {
    return settles;
  }

  /** Whether a person may say that it is done against what is seen: not what the book knows. */
  public boolean mayBeOverruled() {
    return way != Way.DEED && settles == Settles.NOTHING;
  }

  public Way way() {
    return way;
  }

  /** Name of the form, or the address of the page where it begins with a slash. */
  public String to() {
    return to;
  }

  /** Account that its form is about; empty for any. */
  public String place() {
    return place;
  }

  /** Whether recording this deed, of this account, ends the step. */
  boolean endsWith(String deed, String account) {
    return way == Way.DEED && to.equals(deed) && (place.isEmpty() || place.equals(account));
  }

  /** Name of its picture. */
  public String picture() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
