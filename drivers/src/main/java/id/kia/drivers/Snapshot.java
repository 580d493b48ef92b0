package id.kia.drivers;

import java.util.EnumSet;
import java.util.Map;
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
 * @param settings what the printer read back of its own settings at the last identification, or
 *     within a day of it; question to answer, as it came; empty where it cannot be read
 * @param cleaning what it counts about its cleanings
 */
public record Snapshot(
    PrinterIdentity identity,
    Counters counters,
    CardPosition position,
    RibbonKind ribbon,
    OptionalInt ribbonCardsLeft,
    boolean feederHasCards,
    boolean powerWasLost,
    Set<Condition> conditions,
    Map<String, String> settings,
    CleaningCount cleaning) {
  public Snapshot {
    conditions = Set.copyOf(conditions);
    settings = Map.copyOf(settings);
  }

  /** Of a printer whose settings were not read. */
  public Snapshot(
      PrinterIdentity identity,
      Counters counters,
      CardPosition position,
      RibbonKind ribbon,
      OptionalInt ribbonCardsLeft,
      boolean feederHasCards,
      boolean powerWasLost,
      Set<Condition> conditions) {
    this(
        identity,
        counters,
        position,
        ribbon,
        ribbonCardsLeft,
        feederHasCards,
        powerWasLost,
        conditions,
        Map.of(),
        CleaningCount.NONE);
  }

  /** The same with these settings. */
  public Snapshot withSettings(Map<String, String> read) {
    return new Snapshot(
        identity,
        counters,
        position,
        ribbon,
        ribbonCardsLeft,
        feederHasCards,
        powerWasLost,
        conditions,
        read,
        cleaning);
  }

  /** The same with these conditions too. */
  public Snapshot with(Set<Condition> more) {
    return withCleaning(cleaning, more);
  }

  /** The same with these counts and what they ask for. */
  public Snapshot withCleaning(CleaningCount counted, Set<Condition> asked) {
    Set<Condition> all = EnumSet.noneOf(Condition.class);
    all.addAll(conditions);
    all.addAll(asked);
    return new Snapshot(
        identity,
        counters,
        position,
        ribbon,
        ribbonCardsLeft,
        feederHasCards,
        powerWasLost,
        all,
        settings,
        counted);
  }
}
