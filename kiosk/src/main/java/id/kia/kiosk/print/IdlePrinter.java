package id.kia.kiosk.print;

import id.kia.kiosk.time.KioskTime;
import java.time.Duration;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * Knows when a printer made no card for so long that only a test card can tell how it prints. A
 * look over the machine moves nothing, so it says nothing of ribbon, rollers and head. Any thread.
 */
public final class IdlePrinter {
  private final KioskTime time;
  private final Duration most;

  /**
   * @param most days after which a test card is wanted
   */
  public IdlePrinter(KioskTime time, Duration most) {
    this.time = time;
    this.most = most;
  }

  /**
   * Whole days that have certainly passed since this printer's newest card, by the bounds of time
   * or by running time; empty while they are too few, or when it made none for this kiosk yet.
   */
  public OptionalInt days(Handle handle, String serial) {
    return DutyStore.newest(handle, serial)
        .map(this::since)
        .filter(idle -> idle.compareTo(most) >= 0)
        .map(idle -> OptionalInt.of((int) idle.toDays()))
        .orElse(OptionalInt.empty());
  }

  private Duration since(DutyStore.Began card) {
    long byDate = time.bounds().lower().toEpochMilli() - card.beforeMillis();
    long running = time.onTimeMillis() - card.onMillis();
    return Duration.ofMillis(Math.max(byDate, running));
  }
}
