package id.kia.bridge.modbus;

/** The input registers of a device that answers. */
@FunctionalInterface
public interface InputRegisters {

  /** All registers from wire address 0, each 0 to 65535, as one consistent picture. */
  int[] now();
}
