package id.kia.kiosk.screen;

/**
 * Which sign of a pad the middle key has reached. It begins anew with each sign that is chosen, so
 * it does not tell the queue behind which one that was.
 *
 * @param at place in {@link Pad#signs()}; -1 while nobody uses the three keys
 */
public record Highlight(int at) {
  /** Nobody uses the three keys. */
  public static final Highlight NONE = new Highlight(-1);

  boolean on() {
    return at >= 0;
  }

  Highlight next(Pad pad) {
    return new Highlight((at + 1) % pad.signs().length());
  }

  /** On the first sign again, if it is on at all. */
  Highlight restarted() {
    return on() ? new Highlight(0) : NONE;
  }

  char sign(Pad pad) {
    return pad.signs().charAt(at);
  }

  /** Where it stands may be part of a secret. */
  @Override
  public String toString() {
    return on() ? "Highlight[*]" : "Highlight[none]";
  }
}
