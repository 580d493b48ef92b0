package id.kia.kiosk.camera;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Looks for slips in what the page's camera sees: one frame at a time, so many a second at most,
 * and only while a slip is wanted. Any thread; {@link #look} blocks. Keeps no frame, and of a text
 * only its hash, so that a slip that is still held there is not read again and again.
 */
public final class SlipCamera {

  /** A slip that was away for so long is held there anew. */
  static final Duration AWAY = Duration.ofSeconds(2);

  /** Brightness, 0 to 255, of a picture with nothing in it: a lens under a finger is below. */
  private static final int BLACK = 12;

  /** Black frames in a row that are no accident. */
  static final int MOST_BLACK = 8;

  private final Duration pause;
  private final BooleanSupplier wanted;
  private final Consumer<String> read;
  private final LongSupplier nanoClock;
  private final FrameReader reader = new FrameReader();
  private final AtomicBoolean looking = new AtomicBoolean();

  // Written by the one that looks; begin() hands them from one to the next.
  private boolean begun;
  private long begunAt;
  private int black;
  private Optional<Integer> last = Optional.empty();
  private long lastAt;

  private volatile CameraState state = CameraState.UNKNOWN;

  /** What became of a frame. */
  public enum Look {
    /** A slip was read. */
    READ,
    /** No slip, or the one that was read already. */
    NOTHING,
    /** It is black. */
    DARK,
    /**
     * Not looked at: no slip is wanted, the last frame is still looked at, or it comes too soon.
     */
    NOT_NOW
  }

  /**
   * @param mostPerSecond frames, 1 to 10; what comes faster is not looked at
   * @param wanted whether a slip is wanted now
   * @param read told of each text, from the thread that looks; returns at once
   * @param nanoClock monotonic nanoseconds
   */
  public SlipCamera(
      int mostPerSecond, BooleanSupplier wanted, Consumer<String> read, LongSupplier nanoClock) {
    if (mostPerSecond < 1 || mostPerSecond > 10) {
      throw new IllegalArgumentException("a camera sends 1 to 10 frames a second");
    }
    // The page keeps the pace by its own clock: half of it is early enough for a frame.
    this.pause = Duration.ofMillis(500 / mostPerSecond);
    this.wanted = wanted;
    this.read = read;
    this.nanoClock = nanoClock;
  }

  /** Whether a frame may be looked at now; if so {@link #look} has to follow. Returns at once. */
  public boolean begin() {
    if (!wanted.getAsBoolean() || !looking.compareAndSet(false, true)) {
      return false;
    }
    long now = nanoClock.getAsLong();
    if (begun && now - begunAt < pause.toNanos()) {
      looking.set(false);
      return false;
    }
    begun = true;
    begunAt = now;
    return true;
  }

  /** Looks at one frame after {@link #begin()}. Some ten to some hundred milliseconds. */
  public Look look(Luminance frame) {
    try {
      if (frame.mean() < BLACK) {
        black = Math.min(black + 1, MOST_BLACK);
        state = black == MOST_BLACK ? CameraState.DARK : state;
        return Look.DARK;
      }
      black = 0;
      state = CameraState.SEEING;
      return reader.read(frame).map(this::found).orElse(Look.NOTHING);
    } finally {
      looking.set(false);
    }
  }

  private Look found(String text) {
    long now = nanoClock.getAsLong();
    Optional<Integer> here = Optional.of(text.hashCode());
    boolean stillThere = here.equals(last) && now - lastAt < AWAY.toNanos();
    last = here;
    lastAt = now;
    if (stillThere) {
      return Look.NOTHING;
    }
    read.accept(text);
    return Look.READ;
  }

  /** The page says how its camera is. */
  public void told(CameraState now) {
    state = now;
  }

  /** How it is. */
  public CameraState state() {
    return state;
  }
}
