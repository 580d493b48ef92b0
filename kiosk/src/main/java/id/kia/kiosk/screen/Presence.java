package id.kia.kiosk.screen;

import id.kia.kiosk.screen.ScreenSettings.Light;
import java.time.Duration;

/**
 * Whether somebody is there, and how they want to be spoken to: language, three keys, light.
 * Guarded by the session's turn.
 */
final class Presence {
  private final ScreenSettings settings;
  private String language;
  private boolean byKeys;
  private boolean asleep;
  private long seen;

  Presence(ScreenSettings settings, long now) {
    this.settings = settings;
    this.language = settings.ownLanguage();
    this.seen = now;
  }

  /**
   * A touch, a key or a slip.
   *
   * @return whether it woke the screen
   */
  boolean sees(long now) {
    boolean woken = asleep;
    asleep = false;
    seen = now;
    return woken;
  }

  void usesKeys() {
    byKeys = true;
  }

  void wantsNextLanguage() {
    language = settings.nextLanguage(language);
  }

  /** The visit is over; the next child gets the kiosk's own language. */
  void leaves() {
    language = settings.ownLanguage();
    byKeys = false;
  }

  /**
   * Time has passed.
   *
   * @param resting nobody is being served
   * @param patience after how long a choice made on the resting screen is forgotten
   */
  void pass(long now, boolean resting, Duration patience) {
    if (!resting) {
      return;
    }
    long alone = now - seen;
    if (alone >= patience.toNanos()) {
      leaves();
    }
    if (settings.light() == Light.AUTO && alone >= settings.dimAfter().toNanos()) {
      asleep = true;
    }
  }

  ScreenManner manner(boolean listens) {
    return new ScreenManner(
        language, asleep || settings.light() == Light.DIM, asleep, byKeys, listens);
  }
}
