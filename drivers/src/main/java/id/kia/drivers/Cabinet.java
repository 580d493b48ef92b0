package id.kia.drivers;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Lock, lamps, buzzer, fan and contacts of the cabinet. Any thread; calls return at once. */
public interface Cabinet extends AutoCloseable {

  /** Lets the service door open, or locks it again. */
  void unlockServiceDoor(boolean unlocked);

  /** Switches one lamp. */
  void lamp(Lamp lamp, boolean on);

  /** Sounds the buzzer; nothing where none is wired. */
  void buzzer(boolean on);

  /** Turns the fan; nothing where none is wired. */
  void fan(boolean on);

  /** Whether a contact says on at this moment, not debounced; never one that is not wired. */
  boolean on(Contact contact);

  /**
   * Tells of each change of a contact, not debounced, from a thread of the pins; it must return at
   * once. There is one listener: a second takes the place of the first.
   */
  void listen(BiConsumer<Contact, Boolean> told);

  /** Code of why nothing of it can be switched or felt; empty when all is well. */
  default Optional<String> fault() {
    return Optional.empty();
  }

  /** Lamps of the cabinet. */
  enum Lamp {
    /** Green: ready. */
    READY,
    /** Amber: somebody is needed. */
    ATTENTION,
    /** The lit slot: take your card. */
    SLOT
  }

  /** Contacts of the cabinet; what on means. */
  enum Contact {
    /** The service door is open. */
    DOOR,
    /** Wall or screen frame is off, or the contact's wire is cut. */
    TAMPER,
    /** The key switch beside the door is turned. */
    SERVICE_KEY,
    /** The left of three keys is pressed. */
    LEFT,
    /** The middle one. */
    MIDDLE,
    /** The right one. */
    RIGHT,
    /** The supply says that the mains are gone. */
    POWER_FAIL
  }

  @Override
  void close();
}
