package id.kia.bridge.gpio;

/** A pin could not be opened or switched: {@code W-GPIO}. */
public final class GpioException extends RuntimeException {
  GpioException(String what, Throwable cause) {
    super("W-GPIO " + what, cause);
  }

  /** A stable code. */
  public String code() {
    return "W-GPIO";
  }

  /** What a person does next, in English; pages translate by {@link #code()}. */
  public String nextStep() {
    return "check the gpio line of the configuration and the group of the service's user";
  }
}
