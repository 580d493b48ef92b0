package id.kia.kiosk.cabinet;

import id.kia.drivers.Cabinet;
import id.kia.kiosk.screen.ScreenMoment;
import id.kia.kiosk.screen.ScreenState;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One short tone when a card has come to the slot, for who looks elsewhere. Any thread. */
final class Beeper implements Consumer<ScreenMoment> {
  static final Duration TONE = Duration.ofMillis(300);

  private final Cabinet cabinet;
  private final LongSupplier nanoClock;
  private boolean cardThere;
  private boolean sounding;
  private long since;

  Beeper(Cabinet cabinet, LongSupplier nanoClock) {
    this.cabinet = cabinet;
    this.nanoClock = nanoClock;
    cabinet.buzzer(false);
  }

  @Override
  public void accept(ScreenMoment moment) {
    shown(moment.state());
  }

  synchronized void shown(ScreenState state) {
    boolean there = state instanceof ScreenState.TakeCard;
    if (there && !cardThere) {
      cabinet.buzzer(true);
      sounding = true;
      since = nanoClock.getAsLong();
    }
    cardThere = there;
  }

  /** Ends the tone when it is over; called some times a second. */
  synchronized void look() {
    if (sounding && nanoClock.getAsLong() - since >= TONE.toNanos()) {
      cabinet.buzzer(false);
      sounding = false;
    }
  }
}
