package id.kia.kiosk.screen;

import id.kia.kiosk.screen.PrintForecast.Outlook;

/**
 * Learns from the last good cards how long the next one takes: a slow line, a cold head or the
 * demo's time scale. Guarded by the session's turn; forgotten with the service.
 */
final class PrintPace {
  /** A card that somebody held up must not frighten the next child. */
  private static final double SLOWEST = 3;

  private static final double FASTEST = 0.01;
  private static final double WEIGHT_OF_LAST = 0.5;

  private final PrintForecast profile;
  private double pace = 1;
  private boolean learned;

  PrintPace(PrintForecast profile) {
    this.profile = profile;
  }

  PrintForecast forecast() {
    return profile.paced(pace);
  }

  /** A good card was finished. */
  void learn(Outlook last, long now) {
    double seen = Math.clamp((now - last.since()) / 1e9 / profile.seconds(), FASTEST, SLOWEST);
    pace = learned ? pace + WEIGHT_OF_LAST * (seen - pace) : seen;
    learned = true;
  }
}
