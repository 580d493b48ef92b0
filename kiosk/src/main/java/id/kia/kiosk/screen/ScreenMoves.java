package id.kia.kiosk.screen;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.screen.ScreenState.AskFactor;
import id.kia.kiosk.screen.ScreenState.Checking;
import id.kia.kiosk.screen.ScreenState.Idle;
import id.kia.kiosk.screen.ScreenState.OutOfService;
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
    return Step.to(new TypingCode(Digits.EMPTY));
  }

  static Step codeKey(TypingCode state, ScreenInput.KeyPressed key) {
    return Step.to(
        state.typed().count() < CODE_LENGTH
            ? new TypingCode(state.typed().plus(key.value()))
            : state);
  }

  static Step codeBack(TypingCode state, ScreenInput.Back back) {
    return state.typed().count() == 0 ? home() : Step.to(new TypingCode(state.typed().minusLast()));
  }

  static Step codeDone(TypingCode state, ScreenInput.Yes yes) {
    return state.typed().count() < CODE_LENGTH ? Step.to(state) : type(state.typed());
  }

  static Step ask(ScreenInput.CodeFound found) {
    return Step.to(new AskFactor(found.order(), found.kind(), found.digits(), Digits.EMPTY, 0));
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
    boolean room = state.entered().count() < state.wanted();
    return room && Character.isDigit(key.value())
        ? with(state, state.entered().plus(key.value()))
        : Step.to(state);
  }

  static Step factorBack(AskFactor state, ScreenInput.Back back) {
    return state.entered().count() == 0 ? home() : with(state, state.entered().minusLast());
  }

  static Step factorDone(AskFactor state, ScreenInput.Yes yes) {
    return state.entered().count() < state.wanted()
        ? Step.to(state)
        : judge(state, state.entered());
  }

  static Step judge(AskFactor state, Digits digits) {
    return Step.to(
        new Checking(Optional.of(emptied(state, state.triesLeft()))),
        new ScreenAction.JudgeFactor(state.order(), digits));
  }

  static Step take(OrderId order) {
    return Step.to(new TakeCard(order), new ScreenAction.AwaitTaken(order));
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

  static Step home() {
    return Step.to(new Idle());
  }

  /** Home because nobody answered, and gives the claim back. */
  static Step home(OrderId claimed) {
    return Step.to(new Idle(), new ScreenAction.WalkedAway(claimed));
  }

  static Step service(ScreenInput.ServiceReasons service) {
    return Step.to(service.reasons().isEmpty() ? new Idle() : new OutOfService(service.reasons()));
  }

  private static AskFactor emptied(AskFactor asked, int triesLeft) {
    return new AskFactor(asked.order(), asked.kind(), asked.wanted(), Digits.EMPTY, triesLeft);
  }

  private static Step with(AskFactor state, Digits entered) {
    return Step.to(
        new AskFactor(state.order(), state.kind(), state.wanted(), entered, state.triesLeft()));
  }
}
