package id.kia.bridge.modbus;

/** The registers of a device that answers. Thread: the one that serves the line. */
@FunctionalInterface
public interface Registers {

  /** All input registers from wire address 0, each 0 to 65535, as one consistent picture. */
  int[] input();

  /** All holding registers from wire address 0; none when the device has no settings. */
  default int[] holding() {
    return new int[0];
  }

  /** All coils from wire address 0; none when the device has none. */
  default boolean[] coils() {
    return new boolean[0];
  }

  /** All discrete inputs from wire address 0; none when the device has none. */
  default boolean[] discretes() {
    return new boolean[0];
  }

  /**
   * Changes holding registers, all or none; addresses are within {@link #holding()}.
   *
   * @return whether it is done; else a value is none that the device takes, and nothing changed
   */
  default boolean write(int address, int[] values) {
    return false;
  }
}
