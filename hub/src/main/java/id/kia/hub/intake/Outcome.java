package id.kia.hub.intake;

import java.util.Collection;

/** The verdict on one row of a list. */
public enum Outcome {
  /** Nothing to say against it. */
  ACCEPT,
  /** An application, with warnings to acknowledge. */
  WARN,
  /** Something is missing; the school completes it. */
  RETURNED,
  /** A fault in the data. */
  REJECT;

  /** Whether the row becomes an application. */
  public boolean usable() {
    return this == ACCEPT || this == WARN;
  }

  static Outcome of(Collection<Finding> findings) {
    Outcome worst = ACCEPT;
    for (Finding finding : findings) {
      Outcome outcome =
          switch (finding.severity()) {
            case INFO -> ACCEPT;
            case WARN -> WARN;
            case RETURNED -> RETURNED;
            case REJECT -> REJECT;
          };
      worst = outcome.compareTo(worst) > 0 ? outcome : worst;
    }
    return worst;
  }
}
