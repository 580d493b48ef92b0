package id.kia.drivers.evolis;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads a printer at rest, puts a card that is still inside aside, and has the facts judged. */
final class EvolisSettling {
  private final EvolisLine line;
  private final EvolisReadings readings;
  private final PrinterProfile profile;

  EvolisSettling(EvolisLine line, EvolisReadings readings, PrinterProfile profile) {
    this.line = line;
    this.readings = readings;
    this.profile = profile;
  }

  /**
   * What became of the job that began at {@code before}.
   *
   * @param filled an unfinished panel was filled with zero dots
   * @param seen what the printer complained about on the way
   */
  Evidence settle(Baseline before, boolean filled, Set<Condition> seen) throws PrinterException {
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    conditions.addAll(seen);
    Snapshot after = readings.snapshot();
    // The mark must be read before anything else changes; power may also go while we work here.
    boolean powerLost = after.powerWasLost();
    boolean ours = before.serial().equals(after.identity().serial());
    boolean rejected = false;
    if (ours && after.position() == CardPosition.INSIDE) {
      rejected = putAside(conditions);
      after = readings.snapshot();
      powerLost |= after.powerWasLost();
    }
    conditions.addAll(after.conditions());
    Evidence.Facts facts =
        new Evidence.Facts(
            before, Optional.of(after), rejected, filled, conditions, line.strangeSinceThen());
    return EvidenceJudge.judge(facts, powerLost, profile.countersSurvivePowerCut());
  }

  /**
   * Sends the card that is inside to the reject box; without one the card stays where it is.
   *
   * @return whether the printer took the command and then had no card inside any more
   */
  boolean putAside(Set<Condition> conditions) throws PrinterException {
    if (!profile.hasRejectBox()) {
      return false;
    }
    Reply reply = line.ask(TextCommand.of("Ser"), line.timing().mechanics());
    if (reply instanceof Reply.Trouble trouble) {
      conditions.add(trouble.condition());
    }
    if (!(reply instanceof Reply.Done) && (reply instanceof Reply.Value || !reply.explained())) {
      line.strange(reply);
    }
    return reply instanceof Reply.Done && readings.position() == CardPosition.NONE;
  }
}
