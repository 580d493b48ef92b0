package id.kia.drivers.evolis.virtual;

import java.time.Duration;

/** Lets real time go by, as {@code Thread::sleep}. */
@FunctionalInterface
public interface Pause {
  void pause(Duration time) throws InterruptedException;
}
