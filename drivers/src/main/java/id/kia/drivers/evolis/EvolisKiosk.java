package id.kia.drivers.evolis;

import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What kiosk modules know beside the classic language, seen in integrators' code only: cards from
 * the feeder ({@code Pcim;F}), out through the bezel ({@code Pcem;I}, {@code Pneab;D}), what
 * becomes of a card that nobody takes ({@code Pbc}), and two sensors ({@code Rse;n}, {@code
 * Rse;b}).
 *
 * <p>Each is tried after every identification; what a firmware does not know ({@code ERROR CDE}) or
 * does not have is left out from then on, and the printer works as a classic one.
 */
final class EvolisKiosk {
  private static final TextCommand FEEDER_LOW = TextCommand.of("Rse", "n");
  private static final TextCommand DRAW = TextCommand.of("Pcim", "F");
  private static final TextCommand BEZEL = TextCommand.of("Rse", "b");

  private final EvolisLine line;
  private final List<TextCommand> settings;
  private final Set<String> unknown = new HashSet<>();

  EvolisKiosk(EvolisLine line, PrinterProfile profile) {
    this.line = line;
    int seconds = profile.bezelSeconds();
    List<TextCommand> out =
        List.of(DRAW, TextCommand.of("Pcem", "I"), TextCommand.of("Pneab", "D"));
    List<TextCommand> bezel =
        seconds == 0
            ? List.of(TextCommand.of("Pbc", "A", "D"))
            : List.of(
                TextCommand.of("Pbc", "D", String.valueOf(seconds)),
                TextCommand.of("Pbc", "A", "R"));
    this.settings = Stream.concat(out.stream(), bezel.stream()).toList();
  }

  /** Another machine or another firmware may hang on the line now: everything is tried again. */
  void forgetWhatIsUnknown() {
    unknown.clear();
  }

  /**
   * Sends the settings that this firmware knows; they go with the power as all others do.
   *
   * @return whether it draws cards from its feeder now
   */
  boolean setUp() throws PrinterException {
    for (TextCommand setting : settings) {
      Reply reply = known(setting) ? line.ask(setting) : new Reply.Done("");
      if (leavesOut(setting, reply)) {
        continue;
      }
      if (!(reply instanceof Reply.Done)) {
        Condition said =
            reply instanceof Reply.Trouble trouble ? trouble.condition() : Condition.UNKNOWN_ERROR;
        throw new PrinterException(
            EnumSet.of(said), setting.label() + " was answered with " + reply.text(), null);
      }
    }
    // Tried here and not in a look: what a replay plays has to know what the machine knows.
    var _ = high(FEEDER_LOW);
    var _ = high(BEZEL);
    return known(DRAW);
  }

  /** The reading with what the kiosk's own sensors say. */
  Snapshot on(Snapshot now) throws PrinterException {
    Set<Condition> seen = EnumSet.noneOf(Condition.class);
    if (high(FEEDER_LOW)) {
      seen.add(Condition.FEEDER_LOW);
    }
    if (high(BEZEL)) {
      seen.add(Condition.CARD_AT_BEZEL);
    }
    return now.with(seen);
  }

  /** About 0.2 V is nothing, above 1 V something; commas as everywhere. */
  private boolean high(TextCommand sensor) throws PrinterException {
    if (!known(sensor)) {
      return false;
    }
    Reply reply = line.ask(sensor);
    return !leavesOut(sensor, reply)
        && reply instanceof Reply.Value(String volts)
        && volts.matches("[1-9][0-9]?,[0-9]+ ?V.*");
  }

  private boolean known(TextCommand command) {
    return !unknown.contains(command.label());
  }

  /** Whether it is unknown, or of a part that is not fitted; it is not tried again then. */
  private boolean leavesOut(TextCommand command, Reply reply) {
    boolean leaves =
        reply instanceof Reply.Unsupported
            || (reply instanceof Reply.Trouble(String _, Condition said)
                && said == Condition.COMMAND_REFUSED);
    if (leaves) {
      unknown.add(command.label());
    }
    return leaves;
  }
}
