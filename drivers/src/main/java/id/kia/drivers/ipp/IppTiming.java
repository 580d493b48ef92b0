package id.kia.drivers.ipp;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param connect until a connection stands
 * @param answer until a question is answered whole
 * @param document the same for the card itself
 * @param firstPoll first wait before a job is asked about again; each next one is longer by half
 * @param slowestPoll longest of these waits
 * @param stuck how long a job may wait while something stands in the way; then it is cancelled,
 *     because a card must not come out when nobody waits for it any more
 * @param longest how long a job may take in all
 * @param ending how long to wait for the end of a cancelled job, and for rest
 */
record IppTiming(
    Duration connect,
    Duration answer,
    Duration document,
    Duration firstPoll,
    Duration slowestPoll,
    Duration stuck,
    Duration longest,
    Duration ending) {

  static final IppTiming USUAL =
      new IppTiming(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofMillis(250),
          Duration.ofSeconds(2),
          Duration.ofSeconds(45),
          Duration.ofMinutes(5),
          Duration.ofSeconds(20));
}
