package id.kia.contract.sync;

import id.kia.contract.Guard;

/**
 * One life of a kiosk's store, as the kiosk tells it in a {@link Greeting}.
 *
 * @param after the kiosk keeps no event of this life up to and including this sequence: it belongs
 *     to an older life, or it was acknowledged and purged
 * @param latest the newest event of this life, {@code after} when there is none
 * @param acknowledged up to where a hub has said that it has them
 */
public record Life(Incarnation incarnation, long after, long latest, long acknowledged) {
  public Life {
    Guard.present("incarnation", incarnation);
    Guard.range("after", after, 0, Long.MAX_VALUE);
    Guard.range("latest", latest, after, Long.MAX_VALUE);
    Guard.range("acknowledged", acknowledged, 0, latest);
  }
}
