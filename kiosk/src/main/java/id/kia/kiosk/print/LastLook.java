package id.kia.kiosk.print;

import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How the printer was when it last answered; any thread. */
final class LastLook {
  private final AtomicReference<@Nullable Snapshot> last = new AtomicReference<>();
  private final Readiness readiness;
  private final Duty duty;
  private final ExitWatch exit;

  LastLook(Readiness readiness, Duty duty, ExitWatch exit) {
    this.readiness = readiness;
    this.duty = duty;
    this.exit = exit;
  }

  Optional<Snapshot> get() {
    return Optional.ofNullable(last.get());
  }

  void seen(Snapshot now) {
    last.set(now);
  }

  /** It does not answer any more. */
  void lost() {
    last.set(null);
  }

  /** Asks the printer now; nobody else is at it. */
  void ask(PrinterPort port) {
    try {
      Snapshot now = port.run(CardPrinter::snapshot);
      seen(now);
      duty.heard(now.conditions(), exit.latest());
    } catch (PrinterException e) {
      lost();
      duty.heard(e.conditions(), exit.latest());
    }
  }

  /** Codes of what keeps a card from starting, obstacles first. */
  List<String> inTheWay() {
    Snapshot look = last.get();
    return look == null
        ? List.of(Condition.LINE_LOST.code())
        : new PrintResult.NothingPrinted(readiness.conditions(look), readiness.obstacles(look))
            .codes();
  }
}
