package id.kia.drivers.evolis.virtual;

/**
 * What the line sees while a panel is printed. The guide (A5013 RevE p. 69) says when a panel is
 * printed and that its error is the reply to the next command; all else here is inferred, so a host
 * has to get along with each.
 */
public enum WhilePrinting {
  /** Nothing is taken from the line; the reply to panel n+1 comes when panel n is printed. */
  TAKES_NOTHING(false, false),
  /** Bytes are taken; the reply to panel n+1 comes when panel n is printed. */
  TAKES_BYTES(true, false),
  /**
   * Bytes are taken; the reply to panel n+1 comes when its bytes are in, so an error of panel n is
   * the reply to command n+2.
   */
  ANSWERS_FIRST(true, true);

  private final boolean takesBytes;
  private final boolean answersFirst;

  WhilePrinting(boolean takesBytes, boolean answersFirst) {
    this.takesBytes = takesBytes;
    this.answersFirst = answersFirst;
  }

  boolean takesBytes() {
    return takesBytes;
  }

  boolean answersFirst() {
    return answersFirst;
  }
}
