package id.kia.kiosk.screen;

import id.kia.drivers.PrintListener;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one visit at the one screen: takes inputs from any thread, moves by {@code ScreenTable}, and
 * tells the watchers.
 *
 * <p>A move takes microseconds; what the desk has to do runs on the executor. Nothing here is
 * durable: after a restart the screen begins idle, and claims are given back by the order's own
 * recovery.
 */
public final class ScreenSession {
  /** The reason until the wiring says that the kiosk is ready. */
  public static final String STARTING = "STARTING";

  private static final Logger LOG = LoggerFactory.getLogger(ScreenSession.class);

  private final ScreenTable table;
  private final ScreenTimes times;
  private final ScreenErrands errands;
  private final LongSupplier nanoClock;
  private final ReentrantLock turn = new ReentrantLock();
  private final List<Consumer<ScreenMoment>> watchers = new CopyOnWriteArrayList<>();

  private Set<String> reasons = Set.of(STARTING);
  private ScreenState state = new ScreenState.OutOfService(reasons);
  private long touched;
  private ScreenMoment shown;

  /**
   * @param errandsRunner runs one thing at a time, in order, off the event loop; it may be busy for
   *     minutes while a card is printed
   * @param nanoClock monotonic nanoseconds
   */
  public ScreenSession(
      ScreenDesk desk,
      PrintForecast forecast,
      ScreenTimes times,
      Executor errandsRunner,
      LongSupplier nanoClock) {
    this.table = new ScreenTable(forecast);
    this.times = times;
    this.nanoClock = nanoClock;
    this.errands = new ScreenErrands(desk, errandsRunner, this::progress, this::take);
    this.touched = nanoClock.getAsLong();
    this.shown = new ScreenMoment(1, state, 0);
  }

  /** The scanner read a text. From the scanner's thread; returns at once. */
  public void scanned(String text) {
    take(new ScreenInput.Scanned(new Digits(text)));
  }

  /** A whole code or factor was given at once. */
  public void typed(String text) {
    take(new ScreenInput.Typed(new Digits(text)));
  }

  /** A key was touched. */
  public void pressed(ScreenKey key) {
    take(
        switch (key) {
          case ScreenKey.Sign sign -> new ScreenInput.KeyPressed(sign.value());
          case ScreenKey.Named named ->
              switch (named) {
                case YES -> new ScreenInput.Yes(nanoClock.getAsLong());
                case NO -> new ScreenInput.No();
                case BACK -> new ScreenInput.Back();
                case KEYPAD -> new ScreenInput.TypeInstead();
              };
        });
  }

  /** The printer's driver reported progress; from the printer's thread, returns at once. */
  void progress(PrintListener.Progress progress) {
    take(new ScreenInput.Progress(progress, nanoClock.getAsLong()));
  }

  /**
   * Says what stands in the way of serving anybody now; empty when nothing does. Shown as soon as
   * nobody is being served.
   */
  public void serviceReasons(Set<String> codes) {
    take(new ScreenInput.ServiceReasons(codes));
  }

  /** Time has passed; the wiring calls this about twice a second. */
  public void tick() {
    turn.lock();
    try {
      long now = nanoClock.getAsLong();
      if (patienceLeft(now).map(left -> left.isNegative() || left.isZero()).orElse(false)) {
        move(new ScreenInput.TimeOver());
      } else {
        move(new ScreenInput.Tick(now));
      }
    } finally {
      turn.unlock();
    }
  }

  /** What is on the screen now. */
  public ScreenMoment now() {
    turn.lock();
    try {
      return shown;
    } finally {
      turn.unlock();
    }
  }

  /**
   * Tells a watcher of every change, at once and in order, from the thread that made it; it must
   * return at once.
   *
   * @return ends the watch
   */
  public Runnable watch(Consumer<ScreenMoment> watcher) {
    turn.lock();
    try {
      watchers.add(watcher);
      tell(watcher);
    } finally {
      turn.unlock();
    }
    return () -> watchers.remove(watcher);
  }

  /** Whether a person is in front of the screen; devices are not exercised then. */
  public boolean busy() {
    return !(now().state() instanceof ScreenState.Idle
        || now().state() instanceof ScreenState.OutOfService);
  }

  private void take(ScreenInput input) {
    turn.lock();
    try {
      move(input);
    } finally {
      turn.unlock();
    }
  }

  private void move(ScreenInput input) {
    if (input instanceof ScreenInput.ServiceReasons service) {
      reasons = service.reasons();
    }
    Optional<ScreenTable.Step> step = table.step(state, input);
    if (step.isPresent()) {
      change(step.get(), touches(input));
    } else if (!(input instanceof ScreenInput.Tick)) {
      LOG.debug(
          "screen ignored {} in {}",
          input.getClass().getSimpleName(),
          state.getClass().getSimpleName());
    }
    show();
  }

  private void change(ScreenTable.Step step, boolean touch) {
    ScreenState to =
        step.to() instanceof ScreenState.Idle && !reasons.isEmpty()
            ? new ScreenState.OutOfService(reasons)
            : step.to();
    boolean entered = !to.getClass().equals(state.getClass());
    if (entered) {
      LOG.info("screen={}", to.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
    state = to;
    if (entered || touch) {
      touched = nanoClock.getAsLong();
    }
    step.actions().forEach(errands::run);
  }

  /** Whether this input shows that somebody is there, so the patience begins anew. */
  private static boolean touches(ScreenInput input) {
    return input instanceof ScreenInput.KeyPressed || input instanceof ScreenInput.Back;
  }

  private Optional<Duration> patienceLeft(long now) {
    return times.patience(state).map(all -> all.minusNanos(now - touched));
  }

  private void show() {
    var next = new ScreenMoment(shown.sequence(), state, secondsLeft());
    if (!looksLike(next, shown)) {
      shown = new ScreenMoment(shown.sequence() + 1, state, next.secondsLeft());
      watchers.forEach(this::tell);
    }
  }

  /** A lamp that fails must not take the visit, the scanner or a running print with it. */
  private void tell(Consumer<ScreenMoment> watcher) {
    try {
      watcher.accept(shown);
    } catch (RuntimeException e) {
      LOG.error("SCREEN-WATCHER one watcher failed", e);
    }
  }

  private int secondsLeft() {
    if (state instanceof ScreenState.Printing printing) {
      return (int) Math.ceil(printing.outlook().secondsLeft());
    }
    long now = nanoClock.getAsLong();
    return times
        .countDown(state)
        .map(all -> all.minusNanos(now - touched))
        .map(left -> (int) Math.max(0, Math.ceilDiv(left.toMillis(), 1000)))
        .orElse(0);
  }

  /** Whether a person would see no difference; half a per cent of a bar is none. */
  private static boolean looksLike(ScreenMoment a, ScreenMoment b) {
    if (a.secondsLeft() != b.secondsLeft()) {
      return false;
    }
    if (a.state() instanceof ScreenState.Printing(var order, var one)
        && b.state() instanceof ScreenState.Printing(var sameOrder, var other)) {
      return order.equals(sameOrder)
          && one.panel() == other.panel()
          && one.late() == other.late()
          && Math.abs(one.done() - other.done()) < 0.005;
    }
    return a.state().equals(b.state());
  }
}
