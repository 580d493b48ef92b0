package id.kia.kiosk.stock;

import id.kia.kiosk.journal.EventJournal;
import java.time.Instant;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;

/**
 * Sums the moves that the office has had for as long as events are kept, so that the ledger does
 * not grow with each card. The sums stay, and the cards of each day with them.
 *
 * <p>Inside the caller's transaction, on the caller's thread.
 */
public final class CarryForward {
  private final EventJournal journal;
  private final ZoneId zone;

  /**
   * @param zone in which the kiosk's days begin; one without daylight saving
   */
  public CarryForward(EventJournal journal, ZoneId zone) {
    this.journal = journal;
    this.zone = zone;
  }

  /**
   * Carries forward all moves from the oldest on whose event is purged, up to the first that has
   * one.
   *
   * @return how many
   */
  public int run(Handle tx) {
    long last = StockMoveStore.lastToldBefore(tx, journal.oldestKept(tx));
    long offset = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() * 1000L;
    return last == 0 ? 0 : StockMoveStore.carry(tx, last, offset, StockHistory.DAY_MILLIS);
  }
}
