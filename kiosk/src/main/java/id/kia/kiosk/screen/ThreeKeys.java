package id.kia.kiosk.screen;

import java.util.Optional;

/**
 * What the left (red), middle (yellow) and right (green) key mean in a state. Left is no or erase,
 * middle the next choice, right yes or choose.
 */
record ThreeKeys(Meaning left, Meaning middle, Meaning right) {

  /** What a key does; words for it stand in the bundle under {@code keys.NAME}. */
  enum Meaning {
    NOTHING,
    NO,
    BACK,
    YES,
    NEXT,
    CHOOSE,
    KEYPAD,
    LANGUAGE
  }

  private static final ThreeKeys ALL_REST =
      new ThreeKeys(Meaning.NOTHING, Meaning.NOTHING, Meaning.NOTHING);
  private static final ThreeKeys ONLY_YES =
      new ThreeKeys(Meaning.NOTHING, Meaning.NOTHING, Meaning.YES);
  private static final ThreeKeys YES_OR_NO =
      new ThreeKeys(Meaning.NO, Meaning.NOTHING, Meaning.YES);

  static ThreeKeys in(ScreenState state) {
    return switch (state) {
      case ScreenState.Idle _ -> new ThreeKeys(Meaning.LANGUAGE, Meaning.KEYPAD, Meaning.NOTHING);
      case ScreenState.OutOfService _ ->
          new ThreeKeys(Meaning.LANGUAGE, Meaning.NOTHING, Meaning.NOTHING);
      case ScreenState.TypingCode typing ->
          onPad(typing.highlight(), typing.typed().count() == ScreenMoves.CODE_LENGTH);
      case ScreenState.AskFactor ask -> onPad(ask.highlight(), ask.full());
      case ScreenState.Confirm _, ScreenState.TryAgain _ -> YES_OR_NO;
      case ScreenState.Refused _, ScreenState.TakenThanks _ -> ONLY_YES;
      case ScreenState.Checking _, ScreenState.Printing _, ScreenState.TakeCard _ -> ALL_REST;
    };
  }

  private static ThreeKeys onPad(Highlight highlight, boolean full) {
    if (full) {
      return new ThreeKeys(Meaning.BACK, Meaning.NOTHING, Meaning.YES);
    }
    return new ThreeKeys(
        Meaning.BACK, Meaning.NEXT, highlight.on() ? Meaning.CHOOSE : Meaning.NOTHING);
  }

  /** The input that a meaning stands for; the language is no input of the state. */
  static Optional<ScreenInput> input(Meaning meaning, long nanos) {
    return switch (meaning) {
      case NOTHING, LANGUAGE -> Optional.empty();
      case NO -> Optional.of(new ScreenInput.No());
      case BACK -> Optional.of(new ScreenInput.Back());
      case YES -> Optional.of(new ScreenInput.Yes(nanos));
      case NEXT -> Optional.of(new ScreenInput.NextSign());
      case CHOOSE -> Optional.of(new ScreenInput.ChooseSign());
      case KEYPAD -> Optional.of(new ScreenInput.TypeInstead());
    };
  }
}
