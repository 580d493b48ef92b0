package id.kia.kiosk.cabinet;

import id.kia.drivers.Cabinet;
import id.kia.drivers.Cabinet.Lamp;
import id.kia.kiosk.screen.ScreenMoment;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.ScreenState;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Shines what the screen says: green when a slip may come, the slot when a card lies there, amber
 * when somebody is needed. Called from the session's thread; returns at once.
 */
public final class CabinetLamps implements Consumer<ScreenMoment> {
  private final Cabinet cabinet;
  private Set<Lamp> shining = EnumSet.noneOf(Lamp.class);

  private CabinetLamps(Cabinet cabinet) {
    this.cabinet = cabinet;
    for (Lamp lamp : Lamp.values()) {
      cabinet.lamp(lamp, false);
    }
  }

  /**
   * Follows a session from now on.
   *
   * @return ends it
   */
  public static Runnable follow(ScreenSession session, Cabinet cabinet) {
    return session.watch(new CabinetLamps(cabinet));
  }

  @Override
  public void accept(ScreenMoment moment) {
    Set<Lamp> wanted = lampsOf(moment.state());
    for (Lamp lamp : Lamp.values()) {
      if (wanted.contains(lamp) != shining.contains(lamp)) {
        cabinet.lamp(lamp, wanted.contains(lamp));
      }
    }
    shining = wanted;
  }

  /** The lamps of each state. */
  static Set<Lamp> lampsOf(ScreenState state) {
    return switch (state) {
      case ScreenState.Idle _ -> EnumSet.of(Lamp.READY);
      case ScreenState.TakeCard _ -> EnumSet.of(Lamp.SLOT);
      case ScreenState.OutOfService _ -> EnumSet.of(Lamp.ATTENTION);
      case ScreenState.TypingCode _, ScreenState.Checking _, ScreenState.AskFactor _ ->
          EnumSet.noneOf(Lamp.class);
      case ScreenState.Confirm _, ScreenState.Printing _, ScreenState.TryAgain _ ->
          EnumSet.noneOf(Lamp.class);
      case ScreenState.TakenThanks _, ScreenState.Refused _ -> EnumSet.noneOf(Lamp.class);
    };
  }
}
