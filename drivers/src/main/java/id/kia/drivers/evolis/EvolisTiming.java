package id.kia.drivers.evolis;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param reply for a set-up or a question to a printer at rest (2 s works, vendor sample)
 * @param mechanics for a step that moves a card or prints; silence beyond it is a lost job
 * @param ask for the first question of a recovery: longer than the slowest step of a healthy card
 *     (the last panel and the eject), so that a busy printer is not taken for one that waits for
 *     the rest of a panel
 * @param again how often a printer of unknown state is asked: a question to a printer at rest does
 *     no harm, and it may be switched on only now
 * @param stable how long a reading must stay the same when two readings in a row differed
 * @param poll between two readings
 * @param reset how long a reset may take before the printer is asked (5 s works, integrators)
 */
record EvolisTiming(
    Duration reply,
    Duration mechanics,
    Duration ask,
    Duration again,
    Duration stable,
    Duration poll,
    Duration reset) {

  /** For printers of this family. */
  static final EvolisTiming CLASSIC =
      new EvolisTiming(
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          Duration.ofSeconds(12),
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5));
}
