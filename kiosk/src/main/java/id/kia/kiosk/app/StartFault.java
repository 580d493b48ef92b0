package id.kia.kiosk.app;

import id.kia.kiosk.store.StoreFault;
import id.kia.kiosk.vault.VaultFault;
import java.util.Optional;

/** The kiosk cannot start; the message is one clear line with a next step. */
public final class StartFault extends Exception {
  private static final long serialVersionUID = 1L;

  StartFault(String message, Throwable cause) {
    super(message, cause);
  }

  /** What a person is told on the screen, such as {@code S-102}; empty when no code says it. */
  public Optional<String> code() {
    return switch (getCause()) {
      case StoreFault store -> Optional.of(store.kind().code());
      case VaultFault vault -> Optional.of(vault.kind().code());
      case null, default -> Optional.empty();
    };
  }
}
