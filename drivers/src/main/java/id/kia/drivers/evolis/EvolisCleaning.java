package id.kia.drivers.evolis;

import id.kia.drivers.CleaningCount;
import id.kia.drivers.CleaningLimits;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.time.Duration;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Cleaning: what the printer counts about it, what that asks for, and the run of A5013 RevE, in
 * which {@code Scp} moves the cleaning card five times back and forth and ejects it, with the
 * ribbon out.
 *
 * <p>Cards left are asked at each look; the rest changes with a cleaning only, so it is asked at
 * the first look after identification, when cards left rose, and again after a day.
 */
final class EvolisCleaning {
  private static final TextCommand CLEAN = TextCommand.of("Scp");
  private static final Duration FRESH = Duration.ofDays(1);

  /** No guide says how long it takes; ten passes are more than any single step of a card. */
  private static final int STEPS = 3;

  private final EvolisLine line;
  private final CleaningLimits limits;
  private CleaningCount last = CleaningCount.NONE;
  private boolean known;
  private long readAt;

  EvolisCleaning(EvolisLine line, PrinterProfile profile) {
    this.line = line;
    this.limits = profile.cleaning();
  }

  /** Another machine may hang on the line now. */
  void forgetCounts() {
    known = false;
  }

  /**
   * The same in a recovery, which asks the same whatever looks came before it: looks are not kept
   * for a replay, and a recovery is. Counts of cleanings may be those of the last look.
   */
  Snapshot inRecovery(Snapshot now) throws PrinterException {
    OptionalLong left = count("r");
    known &= left.orElse(0) <= last.cardsLeft().orElse(0);
    return with(now, left);
  }

  /** The reading with what is counted now and what it asks for. */
  Snapshot on(Snapshot now) throws PrinterException {
    OptionalLong left = count("r");
    boolean rose = left.orElse(0) > last.cardsLeft().orElse(0);
    if (!known || rose || line.nanos() - readAt >= FRESH.toNanos()) {
      last = new CleaningCount(left, count("n"), count("a"), count("m"));
      readAt = line.nanos();
      known = true;
    }
    return with(now, left);
  }

  private Snapshot with(Snapshot now, OptionalLong left) {
    last = new CleaningCount(left, last.cleanings(), last.averageCards(), last.longestCards());
    return now.withCleaning(last, asks(left));
  }

  private Set<Condition> asks(OptionalLong left) {
    Set<Condition> asked = EnumSet.noneOf(Condition.class);
    left.ifPresent(
        cards -> {
          if (cards <= limits.warnCards()) {
            asked.add(Condition.CLEANING_DUE);
          }
          if (cards <= limits.stopCards()) {
            asked.add(Condition.CLEANING_OVERDUE);
          }
        });
    return asked;
  }

  private OptionalLong count(String what) throws PrinterException {
    Reply reply = line.ask(TextCommand.of("Rco", what));
    return reply instanceof Reply.Value(String text) && text.matches("[0-9]{1,12}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  void run() throws PrinterException {
    known = false;
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
