package id.kia.hub.verify;

import id.kia.hub.intake.ApplicationState;

/**
 * Which applications a list shows.
 *
 * @param state exactly this one
 * @param text part of a name, class or NIK, any case; blank for all
 * @param warned only those with warnings
 */
public record RowFilter(ApplicationState state, String text, boolean warned) {
  /** Everything in a state. */
  public static RowFilter all(ApplicationState state) {
    return new RowFilter(state, "", false);
  }

  /** Names a child, perhaps. */
  @Override
  public String toString() {
    return "RowFilter[" + state + "]";
  }
}
