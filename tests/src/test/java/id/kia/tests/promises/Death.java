package id.kia.tests.promises;

import id.kia.kiosk.store.StoreWatch;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;

/**
 * The end of one life of the kiosk: counts commits and crossings of the wire, and at its point ends
 * everything. What is still on its way out then (a catch, a finally) commits nothing and moves no
 * byte.
 */
final class Death implements StoreWatch {
  /** The process is gone. An error, so that no part takes it for a fault of a device. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;

    Died() {
      super("the kiosk died", null, false, false);
    }
  }

  /** What crosses the wire at once. */
  enum Crossing {
    COMMAND,
    DATA,
    REPLY
  }

  private final Optional<CrashPoint> point;
  private final SplittableRandom random;
  private final Runnable atDeath;
  private final Map<Crossing, Integer> crossings = new EnumMap<>(Crossing.class);
  private int commits;
  private int crossed;
  private int moves;
  private boolean mainsGone;
  private boolean cablePulled;
  private boolean reached;
  private boolean dead;

  /**
   * @param point empty for a life without an end
   * @param atDeath takes the picture of what is durable at this instant
   */
  Death(Optional<CrashPoint> point, long seed, Runnable atDeath) {
    this.point = point;
    this.atDeath = atDeath;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public void beforeCommit(Handle tx) {
    check();
    commits++;
    if (isAt(CrashPoint.Blow.BEFORE_COMMIT, commits)) {
      throw die();
    }
  }

  @Override
  public void committed() {
    check();
    if (isAt(CrashPoint.Blow.AFTER_COMMIT, commits)) {
      throw die();
    }
  }

  /** How many of these bytes still go; when not all of them, the caller says {@link #die}. */
  int letThrough(Crossing what, int bytes) {
    check();
    crossed++;
    crossings.merge(what, 1, Integer::sum);
    cablePulled = isAt(CrashPoint.Blow.CABLE, crossed);
    return cablePulled || isAt(CrashPoint.Blow.WIRE, crossed) ? random.nextInt(bytes) : bytes;
  }

  /** Whether the last crossing broke off because somebody pulled the cable, and no more. */
  boolean cablePulled() {
    return cablePulled;
  }

  /** On the printer's thread: whether this step of its mechanics comes to its end. */
  boolean moves() {
    moves++;
    mainsGone |= isAt(CrashPoint.Blow.MOVE, moves);
    return !mainsGone;
  }

  /** Whether the mains went in a step of the printer: the kiosk has no power either. */
  boolean mainsGone() {
    return mainsGone;
  }

  Died die() {
    dead = true;
    atDeath.run();
    return new Died();
  }

  /** Nothing moves any more after the end. */
  void check() {
    if (dead) {
      throw new Died();
    }
  }

  /** Whether it came to its point, deadly or not. */
  boolean reached() {
    return reached;
  }

  boolean happened() {
    return dead;
  }

  int commits() {
    return commits;
  }

  int crossed() {
    return crossed;
  }

  int moved() {
    return moves;
  }

  Map<Crossing, Integer> crossings() {
    return Map.copyOf(crossings);
  }

  private boolean isAt(CrashPoint.Blow blow, int count) {
    boolean here = point.filter(p -> p.blow() == blow && p.number() == count).isPresent();
    reached |= here;
    return here;
  }
}
