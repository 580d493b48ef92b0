package id.kia.kiosk.app;

import id.kia.drivers.BoardReading;
import java.util.function.Consumer;

/**
 * Notices at once that a card left the exit and did not go to the bin, for the screen's thanks. The
 * ledger does not believe it: there the exit has to stay clear for a while first.
 *
 * <p>Thread: the board's; what is told must return at once.
 */
final class TakenGlance implements Consumer<BoardReading> {
  private final Runnable taken;
  private boolean cardSeen;
  private int bin;

  TakenGlance(Runnable taken) {
    this.taken = taken;
  }

  @Override
  public void accept(BoardReading now) {
    if (now.cardAtExit().isEmpty() || now.cardsInBin().isEmpty()) {
      cardSeen = false;
      return;
    }
    boolean there = now.cardAtExit().get();
    if (cardSeen && !there && now.cardsInBin().getAsInt() == bin) {
      taken.run();
    }
    cardSeen = there;
    bin = now.cardsInBin().getAsInt();
  }
}
