package id.kia.drivers;

/** Lock and lamps of the cabinet. Any thread; calls return at once. */
public interface Cabinet extends AutoCloseable {

  /** Lets the service door open, or locks it again. */
  void unlockServiceDoor(boolean unlocked);

  /** Switches one lamp. */
  void lamp(Lamp lamp, boolean on);

  /** Lamps of the cabinet. */
  enum Lamp {
    /** Green: ready. */
    READY,
    /** Amber: somebody is needed. */
    ATTENTION,
    /** The lit slot: take your card. */
    SLOT
  }

  @Override
  void close();
}
