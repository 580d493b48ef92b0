package id.kia.kiosk.incident;

import id.kia.drivers.DriverRegistry;
import id.kia.drivers.recording.CallReplay;
import id.kia.kiosk.order.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * An incident run again.
 *
 * @param lines one for each move and each call, in the order of each
 * @param notPlayed calls that cannot be asked again
 */
public record IncidentReplay(List<Line> lines, int notPlayed) {
  public IncidentReplay {
    lines = List.copyOf(lines);
  }

  /**
   * One step.
   *
   * @param differs what is different today; blank when nothing is
   */
  public record Line(String shown, String differs) {
    @Override
    public String toString() {
      return shown + (differs.isEmpty() ? ": same" : ": DIFFERS, " + differs);
    }
  }

  /**
   * Asks this table and these drivers.
   *
   * @throws IncidentFault {@code I-104} when a line is no event or no note
   */
  public static IncidentReplay of(
      IncidentBundle bundle, List<Transition> rows, DriverRegistry drivers) throws IncidentFault {
    List<Line> lines = new ArrayList<>(new EventReplay(rows, bundle.events()).lines());
    int notPlayed = 0;
    List<CallReplay.Step> steps;
    try {
      steps = CallReplay.of(bundle.calls(), drivers);
    } catch (IllegalArgumentException e) {
      throw new IncidentFault(IncidentFault.Kind.BAD_LINE, "a note of a call is none", e);
    }
    for (int i = 0; i < steps.size(); i++) {
      CallReplay.Step step = steps.get(i);
      String shown = "call " + (i + 1) + " " + step.call() + ", " + step.notes() + " notes";
      if (step.played()) {
        lines.add(new Line(shown, step.differs()));
      } else {
        lines.add(new Line(shown + " (not played: " + step.differs() + ")", ""));
        notPlayed++;
      }
    }
    return new IncidentReplay(lines, notPlayed);
  }

  /** Steps that are different today. */
  public List<Line> differing() {
    return lines.stream().filter(line -> !line.differs().isEmpty()).toList();
  }
}
