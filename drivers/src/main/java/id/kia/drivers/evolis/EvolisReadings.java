package id.kia.drivers.evolis;

import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Questions to the printer; each reading asks anew, nothing but the model is kept. */
final class EvolisReadings {
  /**
   * {@code Pem} value that says the host owns errors; lost with power, so it is also our marker.
   */
  static final String HOST_OWNS_ERRORS = "2";

  private static final String VIRTUAL = "VIRT-";
  private static final int RIBBON_LOW_CARDS = 10;
  private static final int OK_INSTEAD_OF_NUMBER = 3;
  private static final Duration OK_PAUSE = Duration.ofMillis(100);

  private final EvolisLine line;
  private final PrinterProfile profile;

  /** Model and firmware change only with the machine, or while it is off. */
  private Optional<PrinterIdentity> known = Optional.empty();

  EvolisReadings(EvolisLine line, PrinterProfile profile) {
    this.line = line;
    this.profile = profile;
  }

  /**
   * Model, serial, firmware.
   *
   * @throws PrinterException when the serial cannot be read: such a printer is not trusted
   */
  PrinterIdentity identity() throws PrinterException {
    String serial = text("Rsn");
    if (!serial.matches("[0-9A-Za-z][0-9A-Za-z ./_-]{2,63}")) {
      throw new PrinterException(
          EnumSet.of(Condition.UNKNOWN_ERROR), "the printer's serial cannot be read", null);
    }
    if (known.filter(same -> same.serial().equals(serial)).isEmpty()) {
      known =
          Optional.of(
              new PrinterIdentity(text("Rtp"), serial, text("Rfv"), serial.startsWith(VIRTUAL)));
    }
    return known.get();
  }

  /** Model and firmware are asked again. */
  void forgetIdentity() {
    known = Optional.empty();
  }

  /** Whether our volatile setting is gone, so the printer was without power since it was made. */
  boolean markerGone() throws PrinterException {
    boolean gone = !text("Rem").equals(HOST_OWNS_ERRORS);
    if (gone) {
      forgetIdentity();
    }
    return gone;
  }

  /** Where a card is. */
  CardPosition position() throws PrinterException {
    return position(EnumSet.noneOf(Condition.class));
  }

  private CardPosition position(Set<Condition> found) throws PrinterException {
    Reply reply = line.ask(TextCommand.of("Rlr", "p"));
    // "OK" is said to mean "empty" on newer firmware, but the guide's words suggest the opposite
    // for older; unseen on hardware, so it is no answer.
    return switch (reply.text()) {
      case "NO CARD" -> CardPosition.NONE;
      case "CARD", "SMART CARD", "CONTACTLESS CARD", "ERR CARD" -> CardPosition.INSIDE;
      default -> {
        complaint(reply, found);
        if (reply instanceof Reply.Value) {
          line.strange(reply);
        }
        yield CardPosition.UNKNOWN;
      }
    };
  }

  Counters counters() throws PrinterException {
    return new Counters(number("Rco", "p"), number("Rco", "c"));
  }

  /** Everything of one reading. */
  Snapshot snapshot() throws PrinterException {
    PrinterIdentity identity = identity();
    Counters counters = counters();
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    CardPosition position = position(conditions);
    boolean feeder = feederHasCards(conditions);
    OptionalInt left = ribbonCardsLeft(conditions);
    RibbonKind ribbon = ribbon();
    complaints(conditions);
    if (!feeder) {
      conditions.add(Condition.FEEDER_EMPTY);
    }
    if (position == CardPosition.INSIDE) {
      conditions.add(Condition.CARD_INSIDE);
    }
    if (left.isPresent() && left.getAsInt() <= RIBBON_LOW_CARDS) {
      conditions.add(Condition.RIBBON_LOW);
    }
    if (ribbon != profile.ribbon()) {
      conditions.add(Condition.RIBBON_WRONG);
    }
    return new Snapshot(
        identity, counters, position, ribbon, left, feeder, markerGone(), conditions);
  }

  private void complaints(Set<Condition> found) throws PrinterException {
    complaint(line.ask(TextCommand.of("Rcr")), found);
    complaint(line.ask(TextCommand.of("Rlr", "r")), found);
    if (line.ask(TextCommand.of("Rlr", "h")).text().equals("CARD")) {
      found.add(Condition.REJECT_BOX_FULL);
    }
    if (line.ask(TextCommand.of("Rse", "o")) instanceof Reply.Value volts && isLow(volts.text())) {
      found.add(Condition.COVER_OPEN);
    }
  }

  private void complaint(Reply reply, Set<Condition> found) {
    if (reply instanceof Reply.Trouble trouble) {
      found.add(trouble.condition());
    }
    if (!reply.explained()) {
      line.strange(reply);
    }
  }

  private RibbonKind ribbon() throws PrinterException {
    return switch (text("Rr")) {
      case "ymcko" -> RibbonKind.YMCKO;
      case "ymckos" -> RibbonKind.HALF_YMCKO;
      case "k", "kb" -> RibbonKind.K_BLACK;
      // Before the first set-up the printer may name a ribbon that we do not know.
      default -> profile.ribbon();
    };
  }

  private boolean feederHasCards(Set<Condition> found) throws PrinterException {
    Reply reply = line.ask(TextCommand.of("Sk", "f"));
    complaint(reply, found);
    if (reply instanceof Reply.Unsupported) {
      return !(line.ask(TextCommand.of("Rse", "f")) instanceof Reply.Value volts
          && isLow(volts.text()));
    }
    // 0 = cards, 1 = feeder 1 empty, 2 = feeder 2 empty, 3 = empty; we draw from feeder 1.
    return !reply.text().equals("1")
        && !reply.text().equals("3")
        && !reply.text().equals("FEEDER EMPTY");
  }

  private OptionalInt ribbonCardsLeft(Set<Condition> found) throws PrinterException {
    for (TextCommand question :
        new TextCommand[] {
          TextCommand.of("Rrt", "count"), TextCommand.of("Rco", "l"), TextCommand.of("Rco", "I")
        }) {
      Reply reply = line.ask(question);
      for (int i = 1; i < OK_INSTEAD_OF_NUMBER && reply instanceof Reply.Done; i++) {
        line.pause(OK_PAUSE);
        reply = line.ask(question);
      }
      if (reply instanceof Reply.Value value && value.text().matches("[0-9]{1,6}")) {
        return OptionalInt.of(Integer.parseInt(value.text()));
      }
      complaint(reply, found);
    }
    return OptionalInt.empty();
  }

  /** Sensor voltages have a decimal comma, {@code 5,00 Volts}; below 1 V means nothing there. */
  private static boolean isLow(String volts) {
    return volts.matches("0,[0-9]+ ?V.*");
  }

  private long number(String mnemonic, String param) throws PrinterException {
    String text = text(mnemonic, param);
    if (!text.matches("[0-9]{1,12}")) {
      throw new PrinterException(
          EnumSet.of(Condition.UNKNOWN_ERROR),
          mnemonic + ";" + param + " gave no number but " + text,
          null);
    }
    return Long.parseLong(text);
  }

  private String text(String mnemonic, String... params) throws PrinterException {
    TextCommand question = TextCommand.of(mnemonic, params);
    Reply reply = line.ask(question);
    return switch (reply) {
      case Reply.Value value -> value.text();
      case Reply.Done done -> done.text();
      case Reply.Unsupported _ ->
          throw new PrinterException(
              EnumSet.of(Condition.COMMAND_REFUSED),
              "the printer does not know " + question.label(),
              null);
      case Reply.Trouble trouble ->
          throw new PrinterException(
              EnumSet.of(trouble.condition()),
              question.label() + " was answered with " + trouble.text(),
              null);
    };
  }
}
