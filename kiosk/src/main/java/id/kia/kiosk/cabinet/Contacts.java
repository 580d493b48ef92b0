package id.kia.kiosk.cabinet;

import id.kia.bridge.gpio.Debounce;
import id.kia.drivers.Cabinet;
import id.kia.drivers.Cabinet.Contact;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * The cabinet's contacts as they are believed: a level counts when it stood still for 30 ms, so a
 * contact that bounces is one key press and a knock at the wall is no burglar.
 */
final class Contacts {
  static final Duration SETTLE = Duration.ofMillis(30);

  private final Cabinet cabinet;
  private final LongSupplier nanoClock;
  private final BiConsumer<Contact, Boolean> told;
  private final Map<Contact, Debounce> levels = new EnumMap<>(Contact.class);

  /**
   * Listens from now on; levels that are there already are believed and not told.
   *
   * @param nanoClock monotonic nanoseconds
   * @param told of each believed change, by the thread that looks
   */
  Contacts(Cabinet cabinet, LongSupplier nanoClock, BiConsumer<Contact, Boolean> told) {
    this.cabinet = cabinet;
    this.nanoClock = nanoClock;
    this.told = told;
    for (Contact contact : Contact.values()) {
      levels.put(contact, new Debounce(SETTLE, cabinet.on(contact)));
    }
    cabinet.listen((contact, on) -> level(contact).edge(on, nanoClock.getAsLong()));
  }

  /** Looks at every contact; called some times a second by one thread. */
  void look() {
    long now = nanoClock.getAsLong();
    levels.forEach(
        (contact, level) ->
            level.look(cabinet.on(contact), now).ifPresent(on -> told.accept(contact, on)));
  }

  /** What is believed of a contact. */
  boolean on(Contact contact) {
    return level(contact).on();
  }

  private Debounce level(Contact contact) {
    Debounce level = levels.get(contact);
    if (level == null) {
      throw new IllegalStateException(contact + " is no contact");
    }
    return level;
  }
}
