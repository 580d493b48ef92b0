package id.kia.kiosk.screen;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.screen.ScreenInput.Admitted;
import id.kia.kiosk.screen.ScreenInput.Back;
import id.kia.kiosk.screen.ScreenInput.Captured;
import id.kia.kiosk.screen.ScreenInput.CardWaits;
import id.kia.kiosk.screen.ScreenInput.ChooseSign;
import id.kia.kiosk.screen.ScreenInput.CodeFound;
import id.kia.kiosk.screen.ScreenInput.DeskRefused;
import id.kia.kiosk.screen.ScreenInput.Drawn;
import id.kia.kiosk.screen.ScreenInput.ExitClear;
import id.kia.kiosk.screen.ScreenInput.FactorWrong;
import id.kia.kiosk.screen.ScreenInput.Fault;
import id.kia.kiosk.screen.ScreenInput.KeyPressed;
import id.kia.kiosk.screen.ScreenInput.NextSign;
import id.kia.kiosk.screen.ScreenInput.No;
import id.kia.kiosk.screen.ScreenInput.NothingPrinted;
import id.kia.kiosk.screen.ScreenInput.OutcomeUnknown;
import id.kia.kiosk.screen.ScreenInput.Printed;
import id.kia.kiosk.screen.ScreenInput.Progress;
import id.kia.kiosk.screen.ScreenInput.Scanned;
import id.kia.kiosk.screen.ScreenInput.ServiceReasons;
import id.kia.kiosk.screen.ScreenInput.SpoiledHeld;
import id.kia.kiosk.screen.ScreenInput.SpoiledOnceMore;
import id.kia.kiosk.screen.ScreenInput.Taken;
import id.kia.kiosk.screen.ScreenInput.Tick;
import id.kia.kiosk.screen.ScreenInput.TimeOver;
import id.kia.kiosk.screen.ScreenInput.TypeInstead;
import id.kia.kiosk.screen.ScreenInput.Typed;
import id.kia.kiosk.screen.ScreenInput.Yes;
import id.kia.kiosk.screen.ScreenState.AskFactor;
import id.kia.kiosk.screen.ScreenState.Checking;
import id.kia.kiosk.screen.ScreenState.Confirm;
import id.kia.kiosk.screen.ScreenState.Idle;
import id.kia.kiosk.screen.ScreenState.OutOfService;
import id.kia.kiosk.screen.ScreenState.Printing;
import id.kia.kiosk.screen.ScreenState.Refused;
import id.kia.kiosk.screen.ScreenState.TakeCard;
import id.kia.kiosk.screen.ScreenState.TakenThanks;
import id.kia.kiosk.screen.ScreenState.TryAgain;
import id.kia.kiosk.screen.ScreenState.TypingCode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The way through the screen as data: from, input, to. What stands in no row is ignored, so a key
 * too many, a second slip while a card is printed or a late answer changes nothing.
 *
 * <p>"Home" is {@link Idle}, or {@link OutOfService} while something stands in the way.
 */
final class ScreenTable {
  private final Supplier<PrintForecast> forecast;
  private final List<Row<?, ?>> rows;

  /**
   * @param forecast how long the next card takes, asked when it begins
   */
  ScreenTable(Supplier<PrintForecast> forecast) {
    this.forecast = forecast;
    this.rows = rows();
  }

  /** One row. {@code to} is what the move may lead to. */
  record Row<S extends ScreenState, I extends ScreenInput>(
      Class<S> from,
      Class<I> on,
      List<Class<? extends ScreenState>> to,
      BiFunction<S, I, Step> move) {

    private Optional<Step> tryMove(ScreenState state, ScreenInput input) {
      return from.isInstance(state) && on.isInstance(input)
          ? Optional.of(move.apply(from.cast(state), on.cast(input)))
          : Optional.empty();
    }
  }

  /** Where a move leads and what it asks the desk for. */
  record Step(ScreenState to, List<ScreenAction> actions) {
    static Step to(ScreenState state, ScreenAction... actions) {
      return new Step(state, List.of(actions));
    }
  }

  /** The move for this input, or empty when the table has no row for it. */
  Optional<Step> step(ScreenState state, ScreenInput input) {
    return rows.stream().flatMap(row -> row.tryMove(state, input).stream()).findFirst();
  }

  /** Whether this input leads anywhere from here. */
  boolean takes(ScreenState state, Class<? extends ScreenInput> input) {
    return rows.stream().anyMatch(row -> row.from().isInstance(state) && row.on() == input);
  }

  /** All rows, for the test that walks them. */
  List<Row<?, ?>> allRows() {
    return rows;
  }

  private List<Row<?, ?>> rows() {
    return List.of(
        // A slip is held to the scanner, or its code is keyed in.
        row(Idle.class, Scanned.class, Checking.class, (s, i) -> ScreenMoves.scan(i)),
        row(Refused.class, Scanned.class, Checking.class, (s, i) -> ScreenMoves.scan(i)),
        row(TakenThanks.class, Scanned.class, Checking.class, (s, i) -> ScreenMoves.scan(i)),
        row(TypingCode.class, Scanned.class, Checking.class, (s, i) -> ScreenMoves.scan(i)),
        row(Idle.class, Typed.class, Checking.class, (s, i) -> ScreenMoves.type(i.text())),
        row(TypingCode.class, Typed.class, Checking.class, (s, i) -> ScreenMoves.type(i.text())),
        row(Idle.class, TypeInstead.class, TypingCode.class, (s, i) -> ScreenMoves.startTyping()),
        row(
            Refused.class,
            TypeInstead.class,
            TypingCode.class,
            (s, i) -> ScreenMoves.startTyping()),
        row(TypingCode.class, KeyPressed.class, TypingCode.class, ScreenMoves::codeKey),
        row(TypingCode.class, NextSign.class, TypingCode.class, ScreenMoves::codeNext),
        row(TypingCode.class, ChooseSign.class, TypingCode.class, ScreenMoves::codeChoose),
        row(TypingCode.class, Back.class, TypingCode.class, Idle.class, ScreenMoves::codeBack),
        row(TypingCode.class, Yes.class, TypingCode.class, Checking.class, ScreenMoves::codeDone),
        row(TypingCode.class, No.class, Idle.class, (s, i) -> ScreenMoves.home()),
        row(TypingCode.class, TimeOver.class, Idle.class, (s, i) -> ScreenMoves.home()),
        row(Checking.class, CodeFound.class, AskFactor.class, (s, i) -> ScreenMoves.ask(i)),

        // The second factor.
        row(AskFactor.class, KeyPressed.class, AskFactor.class, ScreenMoves::factorKey),
        row(AskFactor.class, NextSign.class, AskFactor.class, ScreenMoves::factorNext),
        row(AskFactor.class, ChooseSign.class, AskFactor.class, ScreenMoves::factorChoose),
        row(AskFactor.class, Back.class, AskFactor.class, Idle.class, ScreenMoves::factorBack),
        row(AskFactor.class, Yes.class, AskFactor.class, Checking.class, ScreenMoves::factorDone),
        row(AskFactor.class, Typed.class, Checking.class, (s, i) -> ScreenMoves.judge(s, i.text())),
        row(AskFactor.class, No.class, Idle.class, (s, i) -> ScreenMoves.home()),
        row(AskFactor.class, TimeOver.class, Idle.class, (s, i) -> ScreenMoves.home()),
        row(
            Checking.class,
            FactorWrong.class,
            AskFactor.class,
            Checking.class,
            (s, i) -> ScreenMoves.again(s, i)),
        row(Checking.class, Admitted.class, Confirm.class, (s, i) -> ScreenMoves.ask(i.person())),
        row(
            Checking.class,
            DeskRefused.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse(i.code())),
        row(Checking.class, Fault.class, Refused.class, (s, i) -> ScreenMoves.fault(i)),
        row(
            Checking.class,
            TimeOver.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("DESK_SLOW")),

        // Is this you?
        row(Confirm.class, Yes.class, Printing.class, (s, i) -> print(s.person().order(), i)),
        row(
            Confirm.class,
            No.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("NOT_ME", s.person().order())),
        row(
            Confirm.class,
            Back.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("NOT_ME", s.person().order())),
        row(
            Confirm.class,
            TimeOver.class,
            Idle.class,
            (s, i) -> ScreenMoves.home(s.person().order())),

        // The card is made.
        row(Printing.class, Drawn.class, Printing.class, ScreenMoves::drawn),
        row(Printing.class, Progress.class, Printing.class, ScreenMoves::progress),
        row(Printing.class, Tick.class, Printing.class, ScreenMoves::tick),
        row(Printing.class, Printed.class, TakeCard.class, ScreenMoves::take),
        row(
            Printing.class,
            SpoiledOnceMore.class,
            TryAgain.class,
            (s, i) -> Step.to(new TryAgain(i.order()))),
        row(
            Printing.class,
            SpoiledHeld.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("SPOILED_TWICE")),
        row(
            Printing.class,
            NothingPrinted.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse(i.code(), i.order())),
        row(
            Printing.class,
            OutcomeUnknown.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("OUTCOME_UNKNOWN")),
        row(
            Printing.class,
            DeskRefused.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse(i.code(), s.order())),
        row(Printing.class, Fault.class, Refused.class, (s, i) -> ScreenMoves.fault(i)),
        row(TryAgain.class, Yes.class, Printing.class, (s, i) -> print(s.order(), i)),
        row(
            TryAgain.class,
            No.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("LATER", s.order())),
        row(TryAgain.class, TimeOver.class, Idle.class, (s, i) -> ScreenMoves.home(s.order())),

        // The card is handed over.
        row(TakeCard.class, Taken.class, TakenThanks.class, (s, i) -> Step.to(new TakenThanks())),
        // Thanks at once; the book waits until the card is gone for good, and may know better.
        row(
            TakeCard.class,
            ExitClear.class,
            TakenThanks.class,
            (s, i) -> Step.to(new TakenThanks())),
        row(
            TakenThanks.class,
            Captured.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("CARD_CAPTURED")),
        row(
            TakenThanks.class,
            CardWaits.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("CARD_WAITS")),
        row(
            TakeCard.class,
            Captured.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("CARD_CAPTURED")),
        row(
            TakeCard.class,
            CardWaits.class,
            Refused.class,
            (s, i) -> ScreenMoves.refuse("CARD_WAITS")),
        row(TakeCard.class, Fault.class, Refused.class, (s, i) -> ScreenMoves.fault(i)),

        // Back home.
        row(TakenThanks.class, TimeOver.class, Idle.class, (s, i) -> ScreenMoves.home()),
        row(TakenThanks.class, Yes.class, Idle.class, (s, i) -> ScreenMoves.home()),
        row(Refused.class, TimeOver.class, Idle.class, (s, i) -> ScreenMoves.home()),
        row(Refused.class, Yes.class, Idle.class, (s, i) -> ScreenMoves.home()),
        row(Refused.class, Back.class, Idle.class, (s, i) -> ScreenMoves.home()),
        row(
            Idle.class,
            ServiceReasons.class,
            Idle.class,
            OutOfService.class,
            (s, i) -> ScreenMoves.service(i)),
        row(
            OutOfService.class,
            ServiceReasons.class,
            Idle.class,
            OutOfService.class,
            (s, i) -> ScreenMoves.service(i)));
  }

  private Step print(OrderId order, Yes yes) {
    return Step.to(
        new Printing(order, forecast.get().begin(yes.nanos()), Optional.empty()),
        new ScreenAction.Print(order));
  }

  private static <S extends ScreenState, I extends ScreenInput> Row<S, I> row(
      Class<S> from, Class<I> on, Class<? extends ScreenState> to, BiFunction<S, I, Step> move) {
    return new Row<>(from, on, List.of(to), move);
  }

  private static <S extends ScreenState, I extends ScreenInput> Row<S, I> row(
      Class<S> from,
      Class<I> on,
      Class<? extends ScreenState> to,
      Class<? extends ScreenState> orTo,
      BiFunction<S, I, Step> move) {
    return new Row<>(from, on, List.of(to, orTo), move);
  }
}
