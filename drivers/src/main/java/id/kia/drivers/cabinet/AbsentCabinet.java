package id.kia.drivers.cabinet;

import id.kia.drivers.Cabinet;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A cabinet whose pins cannot be had: nothing is lit or locked, and nothing guards door and mains.
 * The kiosk prints all the same, and says so.
 */
public final class AbsentCabinet implements Cabinet {
  /** The pins cannot be had. */
  public static final String PINS_GONE = "B-115";

  @Override
  public Optional<String> fault() {
    return Optional.of(PINS_GONE);
  }

  @Override
  public void unlockServiceDoor(boolean unlocked) {}

  @Override
  public void lamp(Lamp lamp, boolean on) {}

  @Override
  public void buzzer(boolean on) {}

  @Override
  public void fan(boolean on) {}

  @Override
  public boolean on(Contact contact) {
    return false;
  }

  @Override
  public void listen(BiConsumer<Contact, Boolean> told) {}

  @Override
  public void close() {}
}
