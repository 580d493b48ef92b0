package id.kia.kiosk.doctor;

import id.kia.drivers.Cabinet;
import id.kia.drivers.Cabinet.Lamp;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Switches everything of a cabinet that can be switched, one after another, so that who stands
 * there sees and hears it; afterwards all is off and the door locked. No card moves. Blocking.
 *
 * @param told of each part before it is switched
 * @param pause how long each is on, and how to wait for that
 */
public record Movement(Consumer<Moved> told, Pause pause) {
  private static final Duration EACH = Duration.ofSeconds(2);

  /** What is switched, in this order. */
  public enum Moved {
    READY,
    ATTENTION,
    SLOT,
    BUZZER,
    FAN,
    LOCK
  }

  /** How a movement waits. */
  @FunctionalInterface
  public interface Pause {
    /** Returns after this much time. */
    void last(Duration time) throws InterruptedException;
  }

  void through(Cabinet cabinet) throws InterruptedException {
    for (Moved part : Moved.values()) {
      told.accept(part);
      set(cabinet, part, true);
      try {
        pause.last(EACH);
      } finally {
        set(cabinet, part, false);
      }
    }
  }

  private static void set(Cabinet cabinet, Moved part, boolean on) {
    switch (part) {
      case READY -> cabinet.lamp(Lamp.READY, on);
      case ATTENTION -> cabinet.lamp(Lamp.ATTENTION, on);
      case SLOT -> cabinet.lamp(Lamp.SLOT, on);
      case BUZZER -> cabinet.buzzer(on);
      case FAN -> cabinet.fan(on);
      case LOCK -> cabinet.unlockServiceDoor(on);
    }
  }
}
