package id.kia.drivers.evolis.virtual;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** The planned faults that have not happened yet. */
final class FaultPlan {
  private final List<PlannedFault> open;

  FaultPlan(List<PlannedFault> planned) {
    open = new ArrayList<>(planned);
  }

  synchronized void add(PlannedFault planned) {
    open.add(planned);
  }

  synchronized void clear() {
    open.clear();
  }

  /** What still waits for its moment. */
  synchronized List<PlannedFault> waiting() {
    return List.copyOf(open);
  }

  /** Faults whose moment has come; each is given once. */
  synchronized List<Fault> due(PlannedFault.When when, long count) {
    List<Fault> due = new ArrayList<>();
    for (Iterator<PlannedFault> it = open.iterator(); it.hasNext(); ) {
      PlannedFault planned = it.next();
      if (planned.when() == when && planned.at() <= count) {
        it.remove();
        due.add(planned.fault());
      }
    }
    return due;
  }

  /** The next byte count at which something happens; asked for each byte. */
  synchronized OptionalLong nextBytes() {
    if (open.isEmpty()) {
      return OptionalLong.empty();
    }
    return open.stream()
        .filter(planned -> planned.when() == PlannedFault.When.BYTES)
        .mapToLong(PlannedFault::at)
        .min();
  }
}
