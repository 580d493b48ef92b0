package id.kia.drivers;

import java.util.Optional;
import java.util.Set;

/**
 * A card printer as the kiosk sees it: it prints a picture and afterwards says what its own body
 * shows.
 *
 * <p>Thread: the one platform thread that owns the port. All calls block. Nothing that can change
 * while the machine is on is cached between calls.
 */
public interface CardPrinter extends AutoCloseable {

  /** Fixed facts of this model and profile. */
  Capabilities capabilities();

  /**
   * Asks who the printer is, and sends the set-up again; the first call after every open. A printer
   * that waits for the rest of a panel is brought to answer first, as {@link #recover} does, so
   * this may take as long. Whether power was lost can still be told afterwards.
   *
   * @throws PrinterException when silent, lost, or not the printer this driver speaks to
   */
  PrinterIdentity identify() throws PrinterException;

  /** Reads counters, card position, ribbon and conditions now. */
  Snapshot snapshot() throws PrinterException;

  /**
   * Prints one card. The caller has made {@code before} durable already.
   *
   * @param before what {@link #snapshot()} said just before, with the panels this job prints
   * @param listener told of progress from this same thread
   * @return evidence read at rest; never thrown away: a broken line gives {@link Evidence.Unclear}
   */
  Evidence print(PrintJob job, Baseline before, PrintListener listener);

  /**
   * Brings the printer back to a known state at boot, after a reconnect and before a job: asks; if
   * it is silent fills the unfinished panel with zero dots; waits for rest; reads; sends a card
   * that is inside to the reject box; sends set-up again.
   *
   * <p>With an unfinished job the mark by which a power cut is noticed is not set again: write the
   * outcome down first, then the next recovery without a job, or the next print, sets it.
   *
   * <p>Only without an unfinished job it may {@link #reset} a printer that obeys no command: a
   * reset may move a card that is not settled.
   *
   * @param unfinished the baseline of a job whose outcome is not known, if there is one
   * @return what the printer says now, and evidence about that job, read at rest, when {@code
   *     unfinished} was given
   * @throws PrinterException also when it stays silent: there is no evidence of silence here
   */
  Recovery recover(Optional<Baseline> unfinished) throws PrinterException;

  /**
   * Sends a card that is inside or at the exit to the reject box; the position afterwards is in a
   * new snapshot.
   */
  void reject() throws PrinterException;

  /**
   * Resets the printer by command, waits until it answers, and sends set-up again: for a printer
   * that stays busy or keeps an error. Only when no job is unsettled; call {@link #recover} next.
   *
   * @throws PrinterException with {@link Condition#COMMAND_REFUSED} where there is no such command
   */
  default void reset() throws PrinterException {
    throw new PrinterException(
        Set.of(Condition.COMMAND_REFUSED), "this printer cannot be reset by command", null);
  }

  /**
   * Runs the cleaning card: the ribbon is out, the cleaning card lies ready, the cover is closed.
   * Some machines count the cleaning card among their cards ({@link Counters#cards()}). Only when
   * no job is unsettled.
   *
   * @throws PrinterException with {@link Condition#RIBBON_IN_THE_WAY} while the ribbon is in, with
   *     {@link Condition#COMMAND_REFUSED} where there is no such command
   */
  default void clean() throws PrinterException {
    throw new PrinterException(
        Set.of(Condition.COMMAND_REFUSED), "this printer cannot be cleaned by command", null);
  }

  /**
   * Whether the picture of the last card, which its ribbon spoiled, is still in the printer and the
   * same card would be printed from it. It stays until that card is printed or {@link #forget()}
   * clears it; who does not print it again soon must call that.
   */
  default boolean keepsForRetry() {
    return false;
  }

  /** Clears the bitmaps of the last card from the printer's memory. */
  void forget() throws PrinterException;

  @Override
  void close();
}
