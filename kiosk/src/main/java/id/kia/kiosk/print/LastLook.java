package id.kia.kiosk.print;

import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How the printer was when it last answered; any thread. */
final class LastLook {
  private static final Set<Condition> CUT_OFF = Set.of(Condition.LINE_LOST);

  private final AtomicReference<@Nullable Snapshot> last = new AtomicReference<>();
  private volatile Set<Condition> why = CUT_OFF;

  /** Why the last recovery failed: what answers questions may still obey no command. */
  private volatile Set<Condition> unready = Set.of();

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

  /** A recovery came to its end. */
  void ready(Snapshot now) {
    unready = Set.of();
    seen(now);
  }

  /** A recovery failed; no card starts before one succeeds. */
  void unready(Set<Condition> conditions) {
    unready = conditions;
  }

  /** It does not answer any more. */
  void lost() {
    lost(CUT_OFF);
  }

  /** It does not answer any more, and this is why: silence is not a pulled plug. */
  void lost(Set<Condition> conditions) {
    why = conditions.isEmpty() ? CUT_OFF : conditions;
    last.set(null);
  }

  /** Asks the printer now; nobody else is at it. */
  void ask(PrinterPort port) {
    try {
      Snapshot now = port.run(CardPrinter::snapshot);
      seen(now);
      duty.heard(now.conditions(), exit.latest());
    } catch (PrinterException e) {
      lost(e.conditions());
      duty.heard(e.conditions(), exit.latest());
    }
  }

  /** Why the printer is not at hand; empty when it answers and was made ready. */
  Set<Condition> away() {
    return last.get() == null ? why : unready;
  }

  /** Codes of what keeps a card from starting, obstacles first. */
  List<String> inTheWay() {
    Snapshot look = last.get();
    if (look == null) {
      return new PrintResult.NothingPrinted(why, Set.of()).codes();
    }
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    conditions.addAll(unready);
    conditions.addAll(readiness.conditions(look));
    return new PrintResult.NothingPrinted(conditions, readiness.obstacles(look)).codes();
  }
}
