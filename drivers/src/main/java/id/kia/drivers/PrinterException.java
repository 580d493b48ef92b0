package id.kia.drivers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A printer could not answer or refused; carries the conditions as facts. */
public final class PrinterException extends Exception {
  private final Set<Condition> conditions;

  public PrinterException(Set<Condition> conditions, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.conditions = Set.copyOf(conditions);
  }

  /** What stands in the way; each has a code with a next step. */
  public Set<Condition> conditions() {
    return conditions;
  }
}
