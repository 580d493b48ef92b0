package id.kia.kiosk.technician;

import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.Unit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The deeds that have a form of their own, in the order of the page; {@code name} is their address
 * below {@code /do/} and their {@code data-act}.
 */
enum Act {
  LOAD_BLANKS(
      "load-blanks",
      "/stock/load",
      Field.BLANK_IN_BOX,
      Field.PIECES,
      Field.FIRST_SERIAL,
      Field.LAST_SERIAL),
  FIT_RIBBON("fit-ribbon", "/stock/fit", Field.RIBBON_IN_BOX, Field.PANELS),
  RECEIVE_BLANKS(
      "receive-blanks",
      "/stock/receive-blanks",
      Field.NEW_BLANK,
      Field.LOT,
      Field.PIECES,
      Field.FIRST_SERIAL,
      Field.LAST_SERIAL),
  RECEIVE_RIBBON(
      "receive-ribbon",
      "/stock/receive-ribbon",
      Field.NEW_RIBBON,
      Field.KIND,
      Field.LOT,
      Field.PANELS),
  COUNT("count", "/stock/count", Field.ANY, Field.ACCOUNT, Field.COUNTED, Field.REASON),
  UNLOAD_BLANKS("unload-blanks", "/stock/unload", Field.BLANK_IN_HOPPER, Field.PIECES),
  DESTROY("destroy", "/stock/destroy", Field.ANY_SPOILED, Field.PIECES),
  GIVE_BACK("give-back", "/stock/give-back", Field.ANY_IN_BOX, Field.PIECES),
  TEST_CARD("test-card", "/test-card", Field.BLANK_IN_HOPPER),
  OPEN_DOOR("open-door", "/cabinet/open-door"),
  /** Only where the latch is set. */
  RESET_TAMPER("reset-tamper", "/cabinet/reset-tamper", Field.CAUSE),
  /** Only where the kiosk waits for it. */
  TRY_AGAIN("try-again", "/try-again");

  /** Those that the page always offers. */
  static final Set<Act> ALWAYS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(RESET_TAMPER, TRY_AGAIN)));

  private final String address;
  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Field> fields;

  Act(String address, String path, Field... fields) {
    this.address = address;
    this.path = path;
    this.fields = List.of(fields);
  }

  String address() {
    return address;
  }

  /** Where its form is posted to. */
  String path() {
    return path;
  }

  List<Field> fields() {
    return fields;
  }

  static Optional<Act> at(String address) {
    return Stream.of(values()).filter(act -> act.address.equals(address)).findFirst();
  }

  static Optional<Act> postedTo(String path) {
    return Stream.of(values()).filter(act -> act.path.equals(path)).findFirst();
  }

  /** What a form asks for. */
  enum Field {
    NEW_BLANK("sku"),
    NEW_RIBBON("sku"),
    BLANK_IN_BOX("sku", Unit.CARD, Account.BOX),
    BLANK_IN_HOPPER("sku", Unit.CARD, Account.HOPPER),
    ANY_SPOILED("sku", null, Account.SPOILED),
    RIBBON_IN_BOX("sku", Unit.PANEL, Account.BOX),
    ANY_IN_BOX("sku", null, Account.BOX),
    ANY("sku", null, null),
    LOT("lot"),
    PIECES("pieces"),
    PANELS("panels"),
    COUNTED("counted"),
    KIND("kind"),
    ACCOUNT("account"),
    REASON("reason"),
    /** Why the tamper latch is let go. */
    CAUSE("cause"),
    /** Number on the first blank of a box, where blanks are numbered. */
    FIRST_SERIAL("first"),
    LAST_SERIAL("last"),
    /** Only where the place asks for two names. */
    SECOND_PIN("second");

    private final String param;
    private final boolean choice;

    @SuppressWarnings("ImmutableEnumChecker") // an Optional never changes
    private final Optional<Unit> unit;

    @SuppressWarnings("ImmutableEnumChecker") // an Optional never changes
    private final Optional<Account> account;

    Field(String param) {
      this.param = param;
      this.choice = false;
      this.unit = Optional.empty();
      this.account = Optional.empty();
    }

    Field(
        String param,
        @org.jspecify.annotations.Nullable Unit unit,
        @org.jspecify.annotations.Nullable Account account) {
      this.param = param;
      this.choice = true;
      this.unit = Optional.ofNullable(unit);
      this.account = Optional.ofNullable(account);
    }

    /** Its name in the form. */
    String param() {
      return param;
    }

    /** Whether a form is complete without it. */
    boolean mayBeLeftOut() {
      return this == FIRST_SERIAL || this == LAST_SERIAL;
    }

    /** Whether it chooses among kinds that are known here. */
    boolean choosesKind() {
      return choice;
    }

    /** The account whose pieces it moves, if it moves any. */
    Optional<Account> account() {
      return account;
    }

    /** Whether this kind can be chosen. */
    boolean offers(StockLine line) {
      return unit.filter(wanted -> wanted != line.unit()).isEmpty()
          && account.filter(from -> line.at(from) < 1).isEmpty();
    }
  }
}
