package id.kia.kiosk.screen;

import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import java.util.Optional;
import java.util.Set;

/**
 * What the screen shows now. Every personal value in it masks itself; the page gets a {@link
 * ScreenView} only.
 */
public sealed interface ScreenState {

  /** Waits for a slip. Shows nothing personal. */
  record Idle() implements ScreenState {}

  /**
   * The typeable code of a slip is being keyed in.
   *
   * @param typed what is keyed in so far
   * @param highlight where the middle key stands
   */
  record TypingCode(Digits typed, Highlight highlight) implements ScreenState {}

  /**
   * The desk is looking at a code or a factor; some milliseconds.
   *
   * @param asked the question that a factor answers; empty for a code
   */
  record Checking(Optional<AskFactor> asked) implements ScreenState {}

  /**
   * The second factor is being keyed in.
   *
   * @param wanted digits the factor has
   * @param triesLeft tries left after a wrong one; 0 before the first
   * @param highlight where the middle key stands
   */
  record AskFactor(
      OrderId order,
      FactorKind kind,
      int wanted,
      Digits entered,
      int triesLeft,
      Highlight highlight)
      implements ScreenState {

    /** Whether every digit is there. */
    boolean full() {
      return entered.count() >= wanted;
    }
  }

  /** Is this you? The order is claimed. The only state with a photo. */
  record Confirm(ClaimedPerson person) implements ScreenState {}

  /**
   * The card is being made.
   *
   * @param card its picture, as soon as it is drawn
   */
  record Printing(OrderId order, PrintForecast.Outlook outlook, Optional<CardOnGlass> card)
      implements ScreenState {}

  /** The first card was spoiled; once more for the child who stands here. */
  record TryAgain(OrderId order) implements ScreenState {}

  /** The card lies in the slot. */
  record TakeCard(OrderId order, Optional<CardOnGlass> card) implements ScreenState {}

  /** The card was taken. */
  record TakenThanks() implements ScreenState {}

  /**
   * Not now: says why, what next, who helps.
   *
   * @param code a reason whose words stand in the bundle; unknown ones get the general words and
   *     show the code
   */
  record Refused(String code) implements ScreenState {}

  /**
   * The kiosk serves nobody until somebody has helped it.
   *
   * @param reasons codes, the most telling one first is chosen by the page's words
   * @param lasts how long what passes by itself still lasts, where that is known
   */
  record OutOfService(Set<String> reasons, Optional<Wait> lasts) implements ScreenState {
    public OutOfService {
      reasons = Set.copyOf(reasons);
    }

    public OutOfService(Set<String> reasons) {
      this(reasons, Optional.empty());
    }
  }

  /** The picture of a card that this state shows. */
  default Optional<CardOnGlass> cardOnGlass() {
    return switch (this) {
      case Printing printing -> printing.card();
      case TakeCard take -> take.card();
      case Idle _, TypingCode _, Checking _, AskFactor _, Confirm _ -> Optional.empty();
      case TryAgain _, TakenThanks _, Refused _, OutOfService _ -> Optional.empty();
    };
  }
}
