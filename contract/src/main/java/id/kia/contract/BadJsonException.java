package id.kia.contract;

/**
 * JSON that is not the record it should be. The message names the field and the rule and never
 * quotes the input, so it may be logged and answered to the sender. Code {@code JSON}.
 */
public final class BadJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  BadJsonException(String where) {
    super(where);
  }
}
