package id.kia.kiosk.vault;

import org.jspecify.annotations.Nullable;

/** Keys or contents cannot be used. Nothing personal is in the message. */
public final class VaultFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, and what a person can do. */
  public enum Kind {
    /** A key file cannot be read or written: look at disk and owner. */
    FILE("V-101"),
    /** The key file belongs to another wrapping key: put the right one back, or enrol again. */
    WRONG_WRAP("V-102"),
    /** A key file can be read by others: {@code chmod 600}. */
    OPEN_TO_OTHERS("V-103"),
    /** The key file is damaged: put its backup back, or enrol again. */
    DAMAGED_KEYS("V-104"),
    /** An order's content does not open: the hub seals it again as a higher version. */
    DOES_NOT_OPEN("V-105"),
    /** The stick, the credential or the folder of the wrapping key is not there: put it back. */
    NO_WRAP("V-106"),
    /** The stick's key lies on the kiosk's own storage: mount the stick, or name another file. */
    SAME_STORAGE("V-107"),
    /** The credential opens without a TPM: seal it to one, or choose systemd-credential. */
    NOT_BY_TPM("V-109"),
    /** The one-time-programmable memory was never written: write it, or choose another provider. */
    OTP_EMPTY("V-110");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Stable code, {@code V-101} to {@code V-107}, {@code V-109}, {@code V-110}. */
    public String code() {
      return code;
    }
  }

  private final Kind kind;

  VaultFault(Kind kind, String detail, @Nullable Throwable cause) {
    super(kind.code() + " " + detail, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
