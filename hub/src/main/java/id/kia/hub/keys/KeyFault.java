package id.kia.hub.keys;

import org.jspecify.annotations.Nullable;

/** Keys of the office cannot be used as asked. Nothing was changed; no secret is in the message. */
public final class KeyFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, and what a person can do. */
  public enum Kind {
    /** A file cannot be read or written, or is there already: look at path and owner. */
    FILE("HUB-KEYS-FILE"),
    /** The passphrase is not the one of this root file, or too short for a new one. */
    PASSPHRASE("HUB-KEYS-PASSPHRASE"),
    /** A number that was signed before: take the newest list, or the backup of the root file. */
    NUMBER("HUB-KEYS-NUMBER"),
    /** The list is not signed by this office's root for this purpose. */
    NOT_SIGNED("HUB-KEYS-NOT-SIGNED"),
    /** The list does not name the keys that lie here: sign the request of this hub. */
    OTHER_KEYS("HUB-KEYS-OTHER");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Stable code. */
    public String code() {
      return code;
    }
  }

  private final Kind kind;

  KeyFault(Kind kind, String detail, @Nullable Throwable cause) {
    super(kind.code() + " " + detail, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
