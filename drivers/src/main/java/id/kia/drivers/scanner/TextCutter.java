package id.kia.drivers.scanner;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Cuts a stream of bytes into texts. No I/O, no clock, bounded: at most one text is being built and
 * a few wait to be fetched.
 */
final class TextCutter {

  /** Characters of the longest text that is passed on. */
  static final int LONGEST = 512;

  private static final int MOST_WAITING = 16;

  private final ScannerFraming framing;
  private final int mostCharacters;
  private final StringBuilder building = new StringBuilder();
  private final Queue<String> texts = new ArrayDeque<>();
  private boolean dropping;

  TextCutter(ScannerFraming framing) {
    this.framing = framing;
    this.mostCharacters = framing.prefix().length() + LONGEST + framing.suffix().length();
  }

  void add(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      add((char) (bytes[i] & 0xff));
    }
  }

  /** Forgets a text that has begun. */
  void restart() {
    building.setLength(0);
    dropping = false;
  }

  /** Characters held of a text that has not ended. */
  int held() {
    return building.length();
  }

  /** The oldest whole text that was not fetched yet. */
  Optional<String> next() {
    return Optional.ofNullable(texts.poll());
  }

  private void add(char c) {
    building.append(c);
    if (endsWithSuffix()) {
      end();
    } else if (building.length() > mostCharacters) {
      // Too long already: keep only what a suffix may need that is still arriving.
      dropping = true;
      building.delete(0, building.length() - framing.suffix().length());
    }
  }

  private boolean endsWithSuffix() {
    int from = building.length() - framing.suffix().length();
    return from >= 0 && building.indexOf(framing.suffix(), from) == from;
  }

  private void end() {
    String line = building.substring(0, building.length() - framing.suffix().length());
    boolean whole = !dropping;
    restart();
    if (framing.suffix().equals("\r") && line.startsWith("\n")) {
      line = line.substring(1);
    }
    if (whole && line.startsWith(framing.prefix())) {
      keep(line.substring(framing.prefix().length()));
    }
  }

  private void keep(String text) {
    boolean good =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (good && texts.size() < MOST_WAITING) {
      texts.add(text);
    }
  }
}
