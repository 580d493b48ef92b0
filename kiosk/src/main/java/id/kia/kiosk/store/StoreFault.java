package id.kia.kiosk.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; nothing may be printed or counted until a person has looked. */
public final class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; the next step of each stands in the bundles under its code. */
  public enum Kind {
    /** The file cannot be opened or created: full, read-only, or not a database. */
    CANNOT_OPEN("S-101"),
    /** The integrity check found damage: restore the last verified backup. */
    DAMAGED("S-102"),
    /** Written by a newer program: install that version again. */
    NEWER_SCHEMA("S-103"),
    /** An applied migration differs from the one in this program. */
    OTHER_SCHEMA("S-104"),
    /** A migration of this program failed; the file is as it was before. */
    MIGRATION_FAILED("S-105");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Stable code, {@code S-101} to {@code S-105}. */
    public String code() {
      return code;
    }
  }

  private final Kind kind;

  StoreFault(Kind kind, String detail, @Nullable Throwable cause) {
    super(kind.code() + " " + detail, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
