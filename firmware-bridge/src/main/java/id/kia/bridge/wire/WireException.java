package id.kia.bridge.wire;

import org.jspecify.annotations.Nullable;

/**
 * Why a wire could not carry bytes: a small tree, each with a code and a next step for a person.
 */
public abstract sealed class WireException extends Exception {
  private final String code;
  private final String nextStep;

  private WireException(String code, String message, String nextStep, @Nullable Throwable cause) {
    super(code + " " + message, cause);
    this.code = code;
    this.nextStep = nextStep;
  }

  /** A stable code, for instance {@code W-LOST}. */
  public String code() {
    return code;
  }

  /** What a person does next, in English; pages translate by {@link #code()}. */
  public String nextStep() {
    return nextStep;
  }

  /** The other end is gone: unplugged, powered off, or closed by us. */
  public static final class Lost extends WireException {
    public Lost(String wire) {
      this(wire, null);
    }

    public Lost(String wire, @Nullable Throwable cause) {
      super(
          "W-LOST",
          "the device on " + wire + " is gone",
          "check the plug and the device's power",
          cause);
    }
  }

  /** Bytes were not taken in time; the wire was closed to end the write. */
  public static final class Stalled extends WireException {
    public Stalled(String wire, long millis) {
      super(
          "W-STALLED",
          wire + " took no bytes for " + millis + " ms",
          "switch the device off and on",
          null);
    }
  }

  /** No answer in time; nothing was closed, so asking again is allowed. */
  public static final class Silent extends WireException {
    public Silent(String wire, long millis) {
      super(
          "W-SILENT",
          "no answer on " + wire + " for " + millis + " ms",
          "check the device's power and cable",
          null);
    }
  }

  /** An answer came, but it is not what the protocol allows; nothing was closed. */
  public static final class Garbled extends WireException {
    public Garbled(String wire, String why) {
      super(
          "W-GARBLED",
          "answer on " + wire + " is not understood: " + why,
          "check the cable's shield and the line speed",
          null);
    }
  }

  /** The device understood and said no; nothing was closed. */
  public static final class Refused extends WireException {
    public Refused(String wire, String what) {
      super(
          "W-REFUSED",
          "the device on " + wire + " refused: " + what,
          "check that the device's firmware matches this version",
          null);
    }
  }

  /** Nothing to open there, no permission, or the port is held by another program. */
  public static final class Unavailable extends WireException {
    public Unavailable(String wire, String why, @Nullable Throwable cause) {
      super(
          "W-UNAVAILABLE",
          "cannot open " + wire + ": " + why,
          "check the cable and the configured port",
          cause);
    }
  }
}
