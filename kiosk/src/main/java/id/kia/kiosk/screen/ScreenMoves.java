package id.kia.kiosk.screen;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.screen.ScreenState.AskFactor;
import id.kia.kiosk.screen.ScreenState.Checking;
import id.kia.kiosk.screen.ScreenState.Confirm;
import id.kia.kiosk.screen.ScreenState.Idle;
import id.kia.kiosk.screen.ScreenState.OutOfService;
import id.kia.kiosk.screen.ScreenState.Printing;
import id.kia.kiosk.screen.ScreenState.Refused;
import id.kia.kiosk.screen.ScreenState.TakeCard;
import id.kia.kiosk.screen.ScreenState.TypingCode;
import id.kia.kiosk.screen.ScreenTable.Step;
import java.util.Optional;

/** The moves that the rows of {@link ScreenTable} name. Pure functions. */
final class ScreenMoves {
  /** Characters of the code on the slip. */
  static final int CODE_LENGTH = 12;

  private ScreenMoves() {}

  static Step scan(ScreenInput.Scanned scanned) {
    return Step.to(new Checking(Optional.empty()), new ScreenAction.JudgeScan(scanned.text()));
  }

  static Step type(Digits text) {
    return Step.to(new Checking(Optional.empty()), new ScreenAction.JudgeTyped(text));
  }

  static Step startTyping() {
    return Step.to(new TypingCode(Digits.EMPTY, Highlight.NONE));
  }

  static Step codeKey(TypingCode state, ScreenInput.KeyPressed key) {
    return Step.to(typed(state, key.value(), Highlight.NONE));
  }

  static Step codeNext(TypingCode state, ScreenInput.NextSign next) {
    return Step.to(new TypingCode(state.typed(), state.highlight().next(Pad.CODE)));
  }

  static Step codeChoose(TypingCode state, ScreenInput.ChooseSign choose) {
    return Step.to(
        state.highlight().on()
            ? typed(state, state.highlight().sign(Pad.CODE), state.highlight().restarted())
            : state);
  }

  static Step codeBack(TypingCode state, ScreenInput.Back back) {
    return state.typed().count() == 0
        ? home()
        : Step.to(new TypingCode(state.typed().minusLast(), state.highlight().restarted()));
  }

  static Step codeDone(TypingCode state, ScreenInput.Yes yes) {
    return state.typed().count() < CODE_LENGTH ? Step.to(state) : type(state.typed());
  }

  static Step ask(ScreenInput.CodeFound found) {
    return Step.to(
        new AskFactor(
            found.order(), found.kind(), found.digits(), Digits.EMPTY, 0, Highlight.NONE));
  }

  /** Asks again, empty; a wrong factor that answers no question asks nothing. */
  static Step again(Checking checking, ScreenInput.FactorWrong wrong) {
    return Step.to(
        checking
            .asked()
            .<ScreenState>map(asked -> emptied(asked, wrong.triesLeft()))
            .orElse(checking));
  }

  static Step factorKey(AskFactor state, ScreenInput.KeyPressed key) {
    return !state.full() && Character.isDigit(key.value())
        ? with(state, state.entered().plus(key.value()), Highlight.NONE)
        : Step.to(state);
  }

  static Step factorNext(AskFactor state, ScreenInput.NextSign next) {
    return with(state, state.entered(), state.highlight().next(Pad.DIGITS));
  }

  static Step factorChoose(AskFactor state, ScreenInput.ChooseSign choose) {
    Highlight at = state.highlight();
    return at.on() && !state.full()
        ? with(state, state.entered().plus(at.sign(Pad.DIGITS)), at.restarted())
        : Step.to(state);
  }

  static Step factorBack(AskFactor state, ScreenInput.Back back) {
    return state.entered().count() == 0
        ? home()
        : with(state, state.entered().minusLast(), state.highlight().restarted());
  }

  static Step factorDone(AskFactor state, ScreenInput.Yes yes) {
    return state.full() ? judge(state, state.entered()) : Step.to(state);
  }

  static Step judge(AskFactor state, Digits digits) {
    return Step.to(
        new Checking(Optional.of(emptied(state, state.triesLeft()))),
        new ScreenAction.JudgeFactor(state.order(), digits));
  }

  /** While the question is read the card is worked out. */
  static Step ask(ClaimedPerson person) {
    return Step.to(new Confirm(person), new ScreenAction.Prepare(person.order()));
  }

  static Step progress(Printing state, ScreenInput.Progress report) {
    return Step.to(
        new Printing(
            state.order(), state.outlook().on(report.progress(), report.nanos()), state.card()));
  }

  static Step tick(Printing state, ScreenInput.Tick tick) {
    return Step.to(new Printing(state.order(), state.outlook().at(tick.nanos()), state.card()));
  }

  static Step drawn(Printing state, ScreenInput.Drawn drawn) {
    return Step.to(new Printing(state.order(), state.outlook(), Optional.of(drawn.card())));
  }

  static Step take(Printing printing, ScreenInput.Printed printed) {
    return Step.to(
        new TakeCard(printed.order(), printing.card()),
        new ScreenAction.AwaitTaken(printed.order()));
  }

  static Step refuse(String code) {
    return Step.to(new Refused(code));
  }

  /** Refuses and gives the claim back. */
  static Step refuse(String code, OrderId claimed) {
    return Step.to(new Refused(code), new ScreenAction.Drop(claimed));
  }

  static Step fault(ScreenInput.Fault fault) {
    return fault.order().map(order -> refuse("SCREEN_FAULT", order)).orElse(refuse("SCREEN_FAULT"));
  }

  /** What an answer that nobody waits for any more has claimed; it has to be given back. */
  static Optional<OrderId> claimedTooLate(ScreenInput answer) {
    if (answer instanceof ScreenInput.Admitted(ClaimedPerson person)) {
      return Optional.of(person.order());
    }
    return answer instanceof ScreenInput.Fault fault ? fault.order() : Optional.empty();
  }

  static Step home() {
    return Step.to(new Idle());
  }

  /** Home because nobody answered, and gives the claim back. */
  static Step home(OrderId claimed) {
    return Step.to(new Idle(), new ScreenAction.WalkedAway(claimed));
  }

  static Step service(ScreenInput.ServiceReasons service) {
    return Step.to(
        service.reasons().isEmpty()
            ? new Idle()
            : new OutOfService(service.reasons(), service.lasts()));
  }

  private static AskFactor emptied(AskFactor asked, int triesLeft) {
    return new AskFactor(
        asked.order(),
        asked.kind(),
        asked.wanted(),
        Digits.EMPTY,
        triesLeft,
        asked.highlight().restarted());
  }

  private static Step with(AskFactor state, Digits entered, Highlight highlight) {
    return Step.to(
        new AskFactor(
            state.order(), state.kind(), state.wanted(), entered, state.triesLeft(), highlight));
  }

  private static TypingCode typed(TypingCode state, char sign, Highlight highlight) {
    return state.typed().count() < CODE_LENGTH
        ? new TypingCode(state.typed().plus(sign), highlight)
        : state;
  }
}
