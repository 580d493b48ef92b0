package id.kia.drivers.ipp;

import id.kia.drivers.Condition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the {@code marker-*} lists say: one entry each for everything that colours and everything
 * that collects waste. Levels are percentages; -1, -2 and -3 mean that it is not known.
 *
 * @param types what each is, for instance {@code ribbon}, {@code toner}, {@code waste-toner}
 * @param levels how full each is
 * @param lows below or at which level each is low
 */
record Markers(List<String> types, List<Integer> levels, List<Integer> lows) {

  /** Lists of different lengths are read as far as they go. */
  Set<Condition> conditions() {
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    for (int i = 0; i < levels.size(); i++) {
      boolean waste = i < types.size() && types.get(i).startsWith("waste");
      int low = i < lows.size() ? lows.get(i) : 0;
      if (!waste && levels.get(i) == 0) {
        conditions.add(Condition.RIBBON_ENDED);
      } else if (!waste && levels.get(i) > 0 && levels.get(i) <= low) {
        conditions.add(Condition.RIBBON_LOW);
      }
    }
    return conditions;
  }
}
