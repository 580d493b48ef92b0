package id.kia.kiosk.app;

/** The kiosk cannot start; the message is one clear line with a next step. */
public final class StartFault extends Exception {
  StartFault(String message, Throwable cause) {
    super(message, cause);
  }
}
