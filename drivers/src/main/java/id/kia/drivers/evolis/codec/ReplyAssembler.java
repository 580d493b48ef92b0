package id.kia.drivers.evolis.codec;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Cuts the printer's bytes into replies. The terminator on a serial line is not documented, so NUL,
 * CR and CR LF end a reply, and so does 150 ms of silence, which the caller reports with {@link
 * #idle()}.
 *
 * <p>Bounded: a reply longer than {@value #LONGEST} bytes keeps its beginning. One thread.
 */
public final class ReplyAssembler {
  /** Longest reply kept, bytes. */
  public static final int LONGEST = 256;

  private static final int ACK = 0x06;
  private static final int NACK = 0x15;

  private final boolean acknowledges;
  private final StringBuilder partial = new StringBuilder();
  private final Queue<Reply> whole = new ArrayDeque<>();

  /** The next byte says what is wrong. */
  private boolean codeComes;

  /** A value was the last that came, so an ACK now is only its end. */
  private boolean afterValue;

  private boolean valueAcknowledged;

  /** Of a printer that answers in text: a byte 06 or 15 there is noise. */
  public ReplyAssembler() {
    this(false);
  }

  /**
   * @param acknowledges whether the printer answers by ACK and NACK
   */
  public ReplyAssembler(boolean acknowledges) {
    this.acknowledges = acknowledges;
  }

  /** Takes bytes as they came. */
  public void accept(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      int b = bytes[i] & 0xFF;
      if (acknowledges && (codeComes || b == ACK || b == NACK)) {
        acknowledgement(b);
      } else if (b == 0 || b == '\r' || b == '\n') {
        idle();
      } else if (partial.length() < LONGEST) {
        partial.append(b >= ' ' && b <= '~' ? (char) b : '?');
      }
    }
  }

  /**
   * The guide does not say whether a value is followed by an ACK, nor whether a code is followed by
   * CR, so each is right; an empty line is no reply anyway.
   */
  private void acknowledgement(int b) {
    if (codeComes) {
      codeComes = false;
      whole.add(Reply.of(Reply.NACK + " " + (b > ' ' && b <= '~' ? (char) b : '?')));
      return;
    }
    endOfText();
    if (b == NACK) {
      codeComes = true;
      afterValue = false;
    } else if (afterValue) {
      afterValue = false;
      valueAcknowledged = true;
    } else {
      whole.add(Reply.of(Reply.ACK));
    }
  }

  /** Whether the value before was followed by an ACK; told once. */
  public boolean valueAcknowledged() {
    boolean told = valueAcknowledged;
    valueAcknowledged = false;
    return told;
  }

  /** Nothing came for a while: what there is counts as a whole reply. */
  public void idle() {
    if (codeComes) {
      codeComes = false;
      whole.add(Reply.of(Reply.NACK));
    }
    endOfText();
  }

  private void endOfText() {
    if (!partial.isEmpty()) {
      whole.add(Reply.of(partial.toString().strip()));
      partial.setLength(0);
      afterValue = true;
    }
  }

  /** Whether the beginning of a reply is here. */
  public boolean inReply() {
    return codeComes || !partial.isEmpty();
  }

  /** The oldest whole reply not yet taken. */
  public Optional<Reply> poll() {
    return Optional.ofNullable(whole.poll());
  }

  /**
   * Forgets all that came.
   *
   * @return whether there was a reply, or the beginning of one
   */
  public boolean clear() {
    boolean there = inReply() || !whole.isEmpty();
    partial.setLength(0);
    codeComes = false;
    afterValue = false;
    valueAcknowledged = false;
    whole.clear();
    return there;
  }
}
