package id.kia.card;

import org.jspecify.annotations.Nullable;

/**
 * This content cannot become a card; the order is to be held. Names the field, never its content,
 * so that it may be logged. Nothing has been printed.
 */
public final class UnprintableCardException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Unprintable reason;
  private final String field;

  UnprintableCardException(Unprintable reason, String field) {
    this(reason, field, null);
  }

  UnprintableCardException(Unprintable reason, String field, @Nullable Throwable cause) {
    super(reason.code() + ": " + reason.sentence(field) + " " + reason.nextStep(), cause);
    this.reason = reason;
    this.field = field;
  }

  public Unprintable reason() {
    return reason;
  }

  /** What a person calls the field, for example {@code Nama}. */
  public String field() {
    return field;
  }
}
