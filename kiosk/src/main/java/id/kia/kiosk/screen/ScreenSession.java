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
  private final PrintPace pace;
  private final Presence presence;
  private final ScreenErrands errands;
  private final LongSupplier nanoClock;
  private final ReentrantLock turn = new ReentrantLock();
  private final List<Consumer<ScreenMoment>> watchers = new CopyOnWriteArrayList<>();

  private ScreenInput.ServiceReasons service = new ScreenInput.ServiceReasons(Set.of(STARTING));
  private ScreenState state = new ScreenState.OutOfService(service.reasons());
  private long scene = 1;
  private long entered;
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
      ScreenSettings settings,
      Executor errandsRunner,
      LongSupplier nanoClock) {
    this.pace = new PrintPace(forecast);
    this.table = new ScreenTable(pace::forecast);
    this.times = times;
    this.nanoClock = nanoClock;
    this.errands = new ScreenErrands(desk, errandsRunner, this::progress);
    this.entered = nanoClock.getAsLong();
    this.touched = entered;
    this.presence = new Presence(settings, entered);
    this.shown = new ScreenMoment(1, 1, state, 0, presence.manner(true));
  }

  /** The scanner read a text. From the scanner's thread; returns at once. */
  public void scanned(String text) {
    given(new ScreenInput.Scanned(new Digits(text)));
  }

  /** A whole code or factor was given at once. */
  public void typed(String text) {
    given(new ScreenInput.Typed(new Digits(text)));
  }

  /**
   * A key was touched. What only wakes the screen, and what comes in the first moment of a
   * question, is used for nothing else.
   */
  public void pressed(ScreenKey key) {
    turn.lock();
    try {
      long now = nanoClock.getAsLong();
      if (!presence.sees(now) && listens(now)) {
        use(key, now);
      }
      show();
    } finally {
      turn.unlock();
    }
  }

  private void use(ScreenKey key, long now) {
    switch (key) {
      case ScreenKey.Sign sign -> move(new ScreenInput.KeyPressed(sign.value()));
      case ScreenKey.Named named -> {
        ThreeKeys three = ThreeKeys.in(state);
        switch (named) {
          case YES -> move(new ScreenInput.Yes(now));
          case NO -> move(new ScreenInput.No());
          case BACK -> move(new ScreenInput.Back());
          case KEYPAD -> move(new ScreenInput.TypeInstead());
          case LANGUAGE -> nextLanguage();
          case LEFT -> useOneOfThree(three.left(), now);
          case MIDDLE -> useOneOfThree(three.middle(), now);
          case RIGHT -> useOneOfThree(three.right(), now);
          case WAKE -> {}
        }
      }
    }
  }

  private void useOneOfThree(ThreeKeys.Meaning meaning, long now) {
    presence.usesKeys();
    if (meaning == ThreeKeys.Meaning.LANGUAGE) {
      nextLanguage();
    }
    ThreeKeys.input(meaning, now).ifPresent(this::move);
  }

  /** Chosen where nothing has begun; so nobody changes the words in the middle of a visit. */
  private void nextLanguage() {
    if (resting()) {
      presence.wantsNextLanguage();
    }
  }

  /** The picture of the card that is being printed; from the thread that drew it. */
  public void drawn(CardOnGlass card) {
    take(new ScreenInput.Drawn(card));
  }

  /** A hand took the card from the exit; from the board's thread, returns at once. */
  public void exitClear() {
    take(new ScreenInput.ExitClear());
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
    serviceReasons(codes, Optional.empty());
  }

  /**
   * @param lasts how long what passes by itself still lasts
   */
  public void serviceReasons(Set<String> codes, Optional<Wait> lasts) {
    take(new ScreenInput.ServiceReasons(codes, lasts));
  }

  /** Time has passed; the wiring calls this some times a second. */
  public void tick() {
    turn.lock();
    try {
      long now = nanoClock.getAsLong();
      if (patienceLeft(now).map(left -> left.isNegative() || left.isZero()).orElse(false)) {
        move(new ScreenInput.TimeOver());
      } else {
        move(new ScreenInput.Tick(now));
      }
      presence.pass(now, resting(), times.personal());
      show();
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
    turn.lock();
    try {
      return !resting();
    } finally {
      turn.unlock();
    }
  }

  /** Whether a slip would be used now: scanners and cameras need not look otherwise. */
  public boolean invites() {
    turn.lock();
    try {
      return table.takes(state, ScreenInput.Scanned.class);
    } finally {
      turn.unlock();
    }
  }

  private boolean resting() {
    return state instanceof ScreenState.Idle || state instanceof ScreenState.OutOfService;
  }

  private boolean listens(long now) {
    return now - entered >= times.deaf(state).toNanos();
  }

  /** A whole text was given on purpose: it wakes the screen and is used as well. */
  private void given(ScreenInput input) {
    turn.lock();
    try {
      var _ = presence.sees(nanoClock.getAsLong());
      move(input);
    } finally {
      turn.unlock();
    }
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
    if (input instanceof ScreenInput.ServiceReasons now) {
      service = now;
    }
    if (input instanceof ScreenInput.Printed && state instanceof ScreenState.Printing printing) {
      pace.learn(printing.outlook(), nanoClock.getAsLong());
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
        step.to() instanceof ScreenState.Idle && !service.reasons().isEmpty()
            ? new ScreenState.OutOfService(service.reasons(), service.lasts())
            : step.to();
    boolean another = !to.getClass().equals(state.getClass());
    Optional<CardOnGlass> card = state.cardOnGlass();
    if (!card.equals(to.cardOnGlass())) {
      card.ifPresent(CardOnGlass::erase);
    }
    boolean wasResting = resting();
    state = to;
    long now = nanoClock.getAsLong();
    if (another) {
      LOG.info("screen={}", to.getClass().getSimpleName().toLowerCase(Locale.ROOT));
      scene++;
      entered = now;
    }
    if (another || touch) {
      touched = now;
    }
    if (resting() && !wasResting) {
      presence.leaves();
      var _ = presence.sees(now);
    }
    long asked = scene;
    step.actions()
        .forEach(
            action ->
                errands.run(
                    action, action.judges() ? answer -> judged(asked, answer) : this::take));
  }

  /**
   * The desk's judgement. One that comes after its question was given up must answer no other
   * child's; what it claimed meanwhile is given back.
   *
   * @param asked the scene in which the desk was asked
   */
  private void judged(long asked, ScreenInput answer) {
    turn.lock();
    try {
      if (scene == asked) {
        move(answer);
      } else {
        LOG.warn("SCREEN-SLOW a judgement came too late");
        ScreenMoves.claimedTooLate(answer)
            .ifPresent(order -> errands.run(new ScreenAction.WalkedAway(order), this::take));
      }
    } finally {
      turn.unlock();
    }
  }

  /** Whether this input shows that somebody is there, so the patience begins anew. */
  private static boolean touches(ScreenInput input) {
    return input instanceof ScreenInput.KeyPressed
        || input instanceof ScreenInput.Back
        || input instanceof ScreenInput.NextSign
        || input instanceof ScreenInput.ChooseSign;
  }

  private Optional<Duration> patienceLeft(long now) {
    return times.patience(state).map(all -> all.minusNanos(now - touched));
  }

  private void show() {
    ScreenManner manner = presence.manner(listens(nanoClock.getAsLong()));
    var next = new ScreenMoment(shown.sequence() + 1, scene, state, secondsLeft(), manner);
    if (!next.looksLike(shown)) {
      shown = next;
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
      return printing.outlook().shownSeconds();
    }
    long now = nanoClock.getAsLong();
    return times
        .countDown(state)
        .map(all -> all.minusNanos(now - touched))
        .map(left -> (int) Math.max(0, Math.ceilDiv(left.toMillis(), 1000)))
        .orElse(0);
  }
}
