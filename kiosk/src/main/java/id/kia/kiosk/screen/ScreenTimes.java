package id.kia.kiosk.screen;

import java.time.Duration;
import java.util.Optional;

/**
 * How long each kind of state stays. Software time: never scaled.
 *
 * @param personal nobody answers, back to idle; a refusal is read as long
 * @param thanks the last words
 * @param takeCard how long the desk waits for the card to be taken; shown as a count-down only
 */
public record ScreenTimes(Duration personal, Duration thanks, Duration takeCard) {

  /** 45 s without a key, 6 s thanks, 30 s to take the card. */
  public static final ScreenTimes USUAL =
      new ScreenTimes(Duration.ofSeconds(45), Duration.ofSeconds(6), Duration.ofSeconds(30));

  /** How long a child waits for the desk's judgement before the screen says that it is slow. */
  static final Duration JUDGEMENT = Duration.ofSeconds(10);

  /**
   * How long a question that appears takes no key: the second press of a double press was not meant
   * for it.
   */
  static final Duration DEAF = Duration.ofMillis(700);

  /** How long this state takes no key after it has appeared. */
  Duration deaf(ScreenState state) {
    return switch (state) {
      case ScreenState.Confirm _, ScreenState.TryAgain _, ScreenState.Refused _ -> DEAF;
      case ScreenState.Idle _, ScreenState.TypingCode _, ScreenState.AskFactor _ -> Duration.ZERO;
      case ScreenState.Checking _, ScreenState.Printing _, ScreenState.TakeCard _ -> Duration.ZERO;
      case ScreenState.TakenThanks _, ScreenState.OutOfService _ -> Duration.ZERO;
    };
  }

  /** After how long without input this state ends by itself; empty when something else ends it. */
  Optional<Duration> patience(ScreenState state) {
    return switch (state) {
      case ScreenState.TypingCode _, ScreenState.AskFactor _ -> Optional.of(personal);
      case ScreenState.Confirm _, ScreenState.TryAgain _ -> Optional.of(personal);
      case ScreenState.Refused _ -> Optional.of(personal);
      case ScreenState.Checking _ -> Optional.of(JUDGEMENT);
      case ScreenState.TakenThanks _ -> Optional.of(thanks);
      case ScreenState.Idle _, ScreenState.OutOfService _ -> Optional.empty();
      case ScreenState.Printing _, ScreenState.TakeCard _ -> Optional.empty();
    };
  }

  /** What the count-down of this state begins with; empty when it shows none. */
  Optional<Duration> countDown(ScreenState state) {
    return state instanceof ScreenState.TakeCard ? Optional.of(takeCard) : patience(state);
  }
}
