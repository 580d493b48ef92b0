package id.kia.drivers;

import java.util.OptionalInt;
import java.util.Set;

/**
 * One reading of the printer.
 *
 * @param ribbon ribbon it is set to
 * @param ribbonCardsLeft cards left on the fitted ribbon if the printer can say so
 * @param feederHasCards whether a blank can be drawn
 * @param powerWasLost whether a volatile setting of ours is gone, so the printer was without power
 *     since the last set-up
 */
public record Snapshot(
    PrinterIdentity identity,
    Counters counters,
    CardPosition position,
    RibbonKind ribbon,
    OptionalInt ribbonCardsLeft,
    boolean feederHasCards,
    boolean powerWasLost,
    Set<Condition> conditions) {
  public Snapshot {
    conditions = Set.copyOf(conditions);
  }
}
