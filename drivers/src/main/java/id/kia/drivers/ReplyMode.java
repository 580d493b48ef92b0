package id.kia.drivers;

/** How a printer on a wire answers; a setting of the machine, which the profile has to match. */
public enum ReplyMode {
  /** One text to each command. */
  TEXT,
  /** ACK, or NACK and a code, to each command; values as text. */
  ACK_NACK
}
