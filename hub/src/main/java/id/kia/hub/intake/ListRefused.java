package id.kia.hub.intake;

import java.util.List;

/**
 * The file as a whole cannot be read as a list; nothing was imported.
 *
 * <p>Codes: {@code LIST_EMPTY}, {@code LIST_NOT_CSV}, {@code LIST_COLUMNS}, {@code LIST_TOO_BIG}.
 */
public final class ListRefused extends Exception {
  private final String code;
  private final transient List<String> arguments;

  ListRefused(String code, String... arguments) {
    super(code);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  List<String> arguments() {
    return arguments;
  }

  /** The sentence for the office, in Indonesian. */
  public String sentence() {
    return FindingTexts.sentence(code, arguments);
  }
}
