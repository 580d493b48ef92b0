package id.kia.kiosk.app;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Notices at once that a card left the exit and did not go to the bin, for the screen's thanks. The
 * ledger does not believe it: there the exit has to stay clear for a while first.
 *
 * <p>Thread: the board's; what is told must return at once.
 */
final class TakenGlance implements Consumer<BoardReading> {
  private static final Set<Sensor> NEEDED = EnumSet.of(Sensor.EXIT, Sensor.BIN);

  private final Runnable taken;
  private boolean cardSeen;
  private int bin;

  TakenGlance(Runnable taken) {
    this.taken = taken;
  }

  @Override
  public void accept(BoardReading now) {
    if (!Collections.disjoint(now.bad(), NEEDED)) {
      cardSeen = false;
      return;
    }
    if (cardSeen && !now.cardAtExit() && now.cardsInBin() == bin) {
      taken.run();
    }
    cardSeen = now.cardAtExit();
    bin = now.cardsInBin();
  }
}
