package id.kia.kiosk.visit;

/**
 * A walk through a guide that goes on now.
 *
 * @param place of the step that is to be done, from 0
 * @param already what the step waits for was so when it began
 */
public record Run(long number, long visit, Guide guide, int place, boolean already) {
  /** What is to be done now. */
  public Task task() {
    return guide.tasks().get(place);
  }

  boolean last() {
    return place == guide.tasks().size() - 1;
  }
}
