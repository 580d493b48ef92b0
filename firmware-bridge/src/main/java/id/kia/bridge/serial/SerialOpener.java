package id.kia.bridge.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.bridge.wire.WireOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Opens one serial port by its stable path: 8 data bits, no parity, 1 stop bit, no flow control.
 *
 * <p>The path may be a link (udev's {@code /dev/kia/printer}, a pseudo-terminal's link); it is
 * followed anew at each open, because after a replug it leads somewhere else. Input that waited
 * before the open is thrown away: it was meant for an earlier owner.
 *
 * @param path stable path of the port
 * @param baud line speed, 300 to 4 000 000 bits per second
 * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
 */
public record SerialOpener(String path, int baud, LongSupplier nanoClock) implements WireOpener {

  /** Reads are cut in slices of this many milliseconds; the kernel counts in tenths of a second. */
  static final int SLICE_MILLIS = 100;

  public SerialOpener {
    if (baud < 300 || baud > 4_000_000) {
      throw new IllegalArgumentException("baud must be 300..4000000, was " + baud);
    }
  }

  @Override
  public Wire open() throws WireException {
    SerialPort port = find();
    port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SLICE_MILLIS, 0);
    if (!port.openPort()) {
      throw new WireException.Unavailable(path, whyClosed(), null);
    }
    port.flushIOBuffers();
    return new SerialWire(path, port, nanoClock);
  }

  private SerialPort find() throws WireException {
    try {
      return SerialPort.getCommPort(Path.of(path).toRealPath().toString());
    } catch (NoSuchFileException e) {
      throw new WireException.Unavailable(path, "nothing is plugged in there", e);
    } catch (IOException | SerialPortInvalidPortException e) {
      throw new WireException.Unavailable(path, String.valueOf(e.getMessage()), e);
    }
  }

  private String whyClosed() {
    Path port = Path.of(path);
    return Files.isReadable(port) && Files.isWritable(port)
        ? "another program holds it, or it is no serial port"
        : "no permission";
  }
}
