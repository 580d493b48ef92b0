package id.kia.drivers.fault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** The planned faults of one device that have not happened yet. Any thread. */
public final class FaultPlan {
  private final List<PlannedFault> open;

  public FaultPlan(List<PlannedFault> planned) {
    open = new ArrayList<>(planned);
  }

  public synchronized void add(PlannedFault planned) {
    open.add(planned);
  }

  public synchronized void clear() {
    open.clear();
  }

  /** What still waits for its moment. */
  public synchronized List<PlannedFault> waiting() {
    return List.copyOf(open);
  }

  /** Faults whose moment has come; each is given once. */
  public synchronized List<PlannedFault> due(Moment when, long count) {
    List<PlannedFault> due = new ArrayList<>();
    for (Iterator<PlannedFault> it = open.iterator(); it.hasNext(); ) {
      PlannedFault planned = it.next();
      if (planned.when() == when && planned.at() <= count) {
        it.remove();
        due.add(planned);
      }
    }
    return due;
  }

  /** The next byte count at which something happens; asked for each byte. */
  public synchronized OptionalLong nextBytes() {
    if (open.isEmpty()) {
      return OptionalLong.empty();
    }
    return open.stream()
        .filter(planned -> planned.when() == Moment.BYTES)
        .mapToLong(PlannedFault::at)
        .min();
  }
}
