package id.kia.kiosk.screen;

import id.kia.card.CardDots;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A session with its own clock and errands that run when the test says so. */
final class ScreenBench {
  static final PrintForecast FORECAST =
      new PrintForecast(Duration.ofSeconds(16), Duration.ofSeconds(24));

  final ScriptedDesk desk = new ScriptedDesk();
  final AtomicLong nanos = new AtomicLong(1_000_000_000L);
  final Deque<Runnable> errands = new ArrayDeque<>();
  final ScreenSession session;

  ScreenBench() {
    this(ScreenSettings.USUAL);
  }

  ScreenBench(ScreenSettings settings) {
    session =
        new ScreenSession(desk, FORECAST, ScreenTimes.USUAL, settings, errands::add, nanos::get);
  }

  /** A white card without photo. */
  static CardOnGlass blankCard() {
    int dots = CardDots.WIDTH * CardDots.HEIGHT;
    return new CardOnGlass(new CardDots(new int[dots], new boolean[dots]), Optional.empty());
  }

  /** A kiosk that is ready. */
  static ScreenBench ready() {
    var bench = new ScreenBench();
    bench.session.serviceReasons(Set.of());
    return bench;
  }

  /** Runs everything the session asked of the desk, and what that led to. */
  ScreenBench work() {
    while (!errands.isEmpty()) {
      errands.poll().run();
    }
    return this;
  }

  /** Runs one errand only. */
  ScreenBench workOnce() {
    errands.remove().run();
    return this;
  }

  ScreenBench scan() {
    session.scanned("KIA1TEST");
    return work();
  }

  ScreenBench keys(String signs) {
    signs.chars().forEach(c -> session.pressed(new ScreenKey.Sign((char) c)));
    return this;
  }

  /** Presses as a person does, who has looked at the screen for a second. */
  ScreenBench press(ScreenKey.Named key) {
    nanos.addAndGet(1_000_000_000L);
    return strike(key);
  }

  /** Presses at once, as the second press of a double press. */
  ScreenBench strike(ScreenKey.Named key) {
    session.pressed(key);
    return this;
  }

  /** A visit up to the question "is this you?". */
  ScreenBench confirm() {
    return scan().keys("123456").press(ScreenKey.Named.YES).work();
  }

  ScreenBench pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    session.tick();
    return this;
  }

  ScreenState state() {
    return session.now().state();
  }
}
