package id.kia.kiosk.incident;

import org.jspecify.annotations.Nullable;

/** A bundle that cannot be made or read. */
public final class IncidentFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Kind {
    /** Not a ZIP, or one that is cut off. */
    NOT_A_BUNDLE("I-101"),
    /** No manifest, or one of another format. */
    OTHER_FORMAT("I-102"),
    /** A part is missing, or is not what the manifest says. */
    DAMAGED("I-103"),
    /** A line is not what the format allows. */
    BAD_LINE("I-104"),
    /** Larger than any bundle that was made here. */
    TOO_LARGE("I-105"),
    /** The data folder of a kiosk cannot be read. */
    NO_DATA("I-106");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Its code in docs/reference/codes.md. */
    public String code() {
      return code;
    }
  }

  private final Kind kind;

  IncidentFault(Kind kind, String message, @Nullable Throwable cause) {
    super(kind.code() + " " + message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
