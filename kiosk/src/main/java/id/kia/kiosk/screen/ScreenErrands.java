package id.kia.kiosk.screen;

import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintListener;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what a move asks for to the desk, off the event loop, and brings the answer back. */
final class ScreenErrands {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenErrands.class);

  private final ScreenDesk desk;
  private final Executor runner;
  private final PrintListener listener;

  ScreenErrands(ScreenDesk desk, Executor runner, PrintListener listener) {
    this.desk = desk;
    this.runner = runner;
    this.listener = listener;
  }

  /**
   * Asks the desk.
   *
   * @param answers told what it says, from the runner's thread
   */
  void run(ScreenAction action, Consumer<ScreenInput> answers) {
    runner.execute(() -> answer(action).ifPresent(answers));
  }

  /**
   * The desk's answer. Whatever our own software throws becomes a {@link ScreenInput.Fault}: the
   * person in front of the screen gets words, never a screen that stands still.
   */
  private Optional<ScreenInput> answer(ScreenAction action) {
    try {
      return ask(action);
    } catch (RuntimeException e) {
      LOG.error("screen errand {} failed", action.getClass().getSimpleName(), e);
      // Nobody waits for these: the next visit must not be told of the last one's trouble.
      return action.isAwaited()
          ? Optional.of(new ScreenInput.Fault(claimed(action)))
          : Optional.empty();
    }
  }

  private Optional<ScreenInput> ask(ScreenAction action) {
    return switch (action) {
      case ScreenAction.JudgeScan scan -> Optional.of(desk.scan(scan.text().value()));
      case ScreenAction.JudgeTyped typed -> Optional.of(desk.typed(typed.text().value()));
      case ScreenAction.JudgeFactor factor ->
          Optional.of(desk.factor(factor.order(), factor.digits().value()));
      case ScreenAction.Print print -> Optional.of(desk.print(print.order(), listener));
      case ScreenAction.AwaitTaken await -> Optional.of(desk.awaitTaken(await.order()));
      case ScreenAction.Prepare prepare -> {
        desk.prepare(prepare.order());
        yield Optional.empty();
      }
      case ScreenAction.WalkedAway away -> {
        desk.walkedAway(away.order());
        yield Optional.empty();
      }
      case ScreenAction.Drop drop -> {
        desk.drop(drop.order());
        yield Optional.empty();
      }
    };
  }

  /** The order that a failed errand may have left claimed; a print is never guessed about. */
  private static Optional<OrderId> claimed(ScreenAction action) {
    return action instanceof ScreenAction.JudgeFactor factor
        ? Optional.of(factor.order())
        : Optional.empty();
  }
}
