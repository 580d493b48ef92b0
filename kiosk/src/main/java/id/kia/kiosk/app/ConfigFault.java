package id.kia.kiosk.app;

import org.jspecify.annotations.Nullable;

/** A configuration file that cannot be used; the message is one clear line. */
public final class ConfigFault extends Exception {
  ConfigFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
