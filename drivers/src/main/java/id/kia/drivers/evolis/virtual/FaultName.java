package id.kia.drivers.evolis.virtual;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every {@link Fault} by a name, for command lines and benches. */
public enum FaultName {
  FEEDER_EMPTY(false),
  RIBBON_ENDED(false),
  COVER_OPEN(false),
  JAM(false),
  POWER_CUT(true),
  UNPLUG(true),
  SILENCE(true);

  private final boolean timed;

  FaultName(boolean timed) {
    this.timed = timed;
  }

  /** Whether it may be over by itself after a while. */
  public boolean timed() {
    return timed;
  }

  /** As it is written on a command line, for instance {@code power-cut}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The fault of this word. */
  public static Optional<FaultName> of(String word) {
    return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
  }

  /** The name of a fault. */
  public static FaultName named(Fault fault) {
    return switch (fault) {
      case Fault.FeederEmpty _ -> FEEDER_EMPTY;
      case Fault.RibbonEnded _ -> RIBBON_ENDED;
      case Fault.CoverOpen _ -> COVER_OPEN;
      case Fault.Jam _ -> JAM;
      case Fault.PowerCut _ -> POWER_CUT;
      case Fault.Unplug _ -> UNPLUG;
      case Fault.Silence _ -> SILENCE;
    };
  }

  /**
   * The fault itself.
   *
   * @param lasting zero = until somebody does something; without meaning when it is not timed
   */
  public Fault lasting(Duration lasting) {
    return switch (this) {
      case FEEDER_EMPTY -> new Fault.FeederEmpty();
      case RIBBON_ENDED -> new Fault.RibbonEnded();
      case COVER_OPEN -> new Fault.CoverOpen();
      case JAM -> new Fault.Jam();
      case POWER_CUT -> new Fault.PowerCut(lasting);
      case UNPLUG -> new Fault.Unplug(lasting);
      case SILENCE -> new Fault.Silence(lasting);
    };
  }
}
