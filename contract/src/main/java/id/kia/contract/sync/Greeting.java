package id.kia.contract.sync;

import id.kia.contract.Guard;
import java.util.List;

/**
 * What a kiosk says first after each boot, and whenever another life of the hub answers: where it
 * stands. Both sides find out from it whether one of them is an older copy of itself.
 *
 * @param hub the life of the hub's store that the kiosk follows
 * @param cursor sequence of the last entry of that life's log that the kiosk dealt with
 * @param keyList number of the key list that the kiosk follows, 0 without a root
 * @param lives of the kiosk's own store, oldest first; the last one is the present
 */
public record Greeting(Incarnation hub, long cursor, long keyList, List<Life> lives) {
  /** Most lives that are told; older ones are left out. */
  public static final int MAX_LIVES = 20;

  public Greeting {
    Guard.present("hub", hub);
    Guard.range("cursor", cursor, 0, Long.MAX_VALUE);
    Guard.range("keyList", keyList, 0, Long.MAX_VALUE);
    lives = List.copyOf(Guard.present("lives", lives));
    Guard.range("lives", lives.size(), 1, MAX_LIVES);
  }

  /** The life that writes now. */
  public Life present() {
    return lives.getLast();
  }
}
