package id.kia.kiosk.visit;

/** What sensors and printer say about a step. */
public sealed interface Told {
  /** It is done. */
  record Met() implements Told {}

  /**
   * It is not done.
   *
   * @param why key of the words for what is still wrong, below {@code still.}
   */
  record NotYet(String why) implements Told {}

  /** Nothing here can tell, or what could is out of order: the person says it. */
  record NoSensor() implements Told {}
}
