package id.kia.bridge.net;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.bridge.wire.WireOpener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Finds out whether a host takes connections, as opening a serial port finds out whether something
 * is plugged in. Name and address are looked up anew each time.
 *
 * @param path the address as it is configured, for people and logs
 * @param host name or number
 * @param port TCP, 1 to 65535
 * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
 */
public record HostOpener(String path, String host, int port, LongSupplier nanoClock)
    implements WireOpener {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  public HostOpener {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port must be 1..65535, was " + port);
    }
  }

  @Override
  public Wire open() throws WireException {
    knock();
    return new HostWire(this);
  }

  /** Connects and hangs up. */
  void knock() throws WireException.Unavailable {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), Math.toIntExact(PATIENCE.toMillis()));
    } catch (IOException e) {
      throw new WireException.Unavailable(path, "nobody answers there: " + e.getMessage(), e);
    }
  }
}
