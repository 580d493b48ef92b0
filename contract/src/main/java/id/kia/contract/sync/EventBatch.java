package id.kia.contract.sync;

import id.kia.contract.Guard;
import java.util.List;

/**
 * Events of a kiosk, by rising sequence.
 *
 * @param incarnation the kiosk's
 * @param events 1 to 500
 */
public record EventBatch(Incarnation incarnation, List<KioskEvent> events) {
  /** Most events of one batch. */
  public static final int MAX_EVENTS = 500;

  public EventBatch {
    Guard.present("incarnation", incarnation);
    events = List.copyOf(Guard.present("events", events));
    Guard.range("events", events.size(), 1, MAX_EVENTS);
    for (int i = 1; i < events.size(); i++) {
      Guard.rule(
          "events", events.get(i - 1).sequence() < events.get(i).sequence(), "rising sequence");
    }
  }
}
