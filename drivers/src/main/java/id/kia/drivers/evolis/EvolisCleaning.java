package id.kia.drivers.evolis;

import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.util.EnumSet;

/**
 * The cleaning run of A5013 RevE: with the ribbon out, {@code Scp} moves the cleaning card five
 * times back and forth and ejects it.
 */
final class EvolisCleaning {
  private static final TextCommand CLEAN = TextCommand.of("Scp");

  /** No guide says how long it takes; ten passes are more than any single step of a card. */
  private static final int STEPS = 3;

  private EvolisCleaning() {}

  static void run(EvolisLine line) throws PrinterException {
    Reply reply = line.ask(CLEAN, line.timing().mechanics().multipliedBy(STEPS));
    if (!(reply instanceof Reply.Done)) {
      throw new PrinterException(
          EnumSet.of(why(reply)), CLEAN.label() + " was answered with " + reply.text(), null);
    }
  }

  /** A ribbon is never what a cleaning lacks: a complaint about it means that it is still in. */
  private static Condition why(Reply reply) {
    return switch (reply) {
      case Reply.Trouble(String _, Condition said) ->
          said == Condition.RIBBON_ENDED ? Condition.RIBBON_IN_THE_WAY : said;
      case Reply.Unsupported _ -> Condition.COMMAND_REFUSED;
      case Reply.Value _, Reply.Done _ -> Condition.UNKNOWN_ERROR;
    };
  }
}
