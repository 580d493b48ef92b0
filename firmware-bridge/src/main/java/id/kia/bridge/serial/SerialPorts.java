package id.kia.bridge.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The serial ports that this machine has now. Any thread. */
public final class SerialPorts {
  private SerialPorts() {}

  /** By their device files, sorted. */
  public static List<Path> all() {
    return Stream.of(SerialPort.getCommPorts())
        .map(port -> Path.of(port.getSystemPortPath()))
        .sorted()
        .distinct()
        .toList();
  }
}
