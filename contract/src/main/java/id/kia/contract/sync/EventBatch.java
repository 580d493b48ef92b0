package id.kia.contract.sync;

import id.kia.contract.Guard;
import java.util.List;

/**
 * Events of a kiosk, by rising sequence.
 *
 * @param incarnation the life of the kiosk's store in which they were written
 * @param after the kiosk keeps no event of this life up to and including this sequence; the hub
 *     does not wait for them
 * @param events 1 to 500, all behind {@code after}
 */
public record EventBatch(Incarnation incarnation, long after, List<KioskEvent> events) {
  /** Most events of one batch. */
  public static final int MAX_EVENTS = 500;

  /** Of a life whose every event is kept. */
  public EventBatch(Incarnation incarnation, List<KioskEvent> events) {
    this(incarnation, 0, events);
  }

  public EventBatch {
    Guard.present("incarnation", incarnation);
    Guard.range("after", after, 0, Long.MAX_VALUE);
    events = List.copyOf(Guard.present("events", events));
    Guard.range("events", events.size(), 1, MAX_EVENTS);
    Guard.rule("events", events.getFirst().sequence() > after, "behind after");
    for (int i = 1; i < events.size(); i++) {
      Guard.rule(
          "events", events.get(i - 1).sequence() < events.get(i).sequence(), "rising sequence");
    }
  }
}
