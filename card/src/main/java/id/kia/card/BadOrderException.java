package id.kia.card;

import java.util.List;

/** An order file that cannot be read; every problem at once, in one line, in Indonesian. */
public final class BadOrderException extends Exception {
  private static final long serialVersionUID = 1L;

  BadOrderException(List<String> problems) {
    super(String.join("; ", problems));
  }
}
