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

  private final StringBuilder partial = new StringBuilder();
  private final Queue<Reply> whole = new ArrayDeque<>();

  /** Takes bytes as they came. */
  public void accept(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0 || b == '\r' || b == '\n') {
        idle();
      } else if (partial.length() < LONGEST) {
        partial.append(b >= ' ' && b <= '~' ? (char) b : '?');
      }
    }
  }

  /** Nothing came for a while: what there is counts as a whole reply. */
  public void idle() {
    if (!partial.isEmpty()) {
      whole.add(Reply.of(partial.toString().strip()));
      partial.setLength(0);
    }
  }

  /** Whether the beginning of a reply is here. */
  public boolean inReply() {
    return !partial.isEmpty();
  }

  /** The oldest whole reply not yet taken. */
  public Optional<Reply> poll() {
    return Optional.ofNullable(whole.poll());
  }

  /** Forgets all that came. */
  public void clear() {
    partial.setLength(0);
    whole.clear();
  }
}
