package id.kia.cli.demo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cable between kiosk and hub: bytes go through unchanged while it is in. Pulled, open
 * connections break off and new ones are refused. Any thread; virtual threads carry the bytes.
 */
final class NetworkCable implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkCable.class);
  private static final int CONNECT_MILLIS = 3000;

  private final ServerSocket kioskEnd;
  private final InetSocketAddress hubEnd;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean in = true;

  private NetworkCable(ServerSocket kioskEnd, InetSocketAddress hubEnd) {
    this.kioskEnd = kioskEnd;
    this.hubEnd = hubEnd;
  }

  /** Lays a cable to the hub's port; the kiosk's end takes a free one. */
  static NetworkCable to(int hubPort) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    var cable =
        new NetworkCable(new ServerSocket(0, 50, here), new InetSocketAddress(here, hubPort));
    Thread.ofVirtual().name("network cable").start(cable::accept);
    return cable;
  }

  /** The port of the kiosk's end. */
  int port() {
    return kioskEnd.getLocalPort();
  }

  boolean in() {
    return in;
  }

  void plug() {
    in = true;
  }

  void pull() {
    in = false;
    open.forEach(this::breakOff);
  }

  @Override
  public void close() {
    pull();
    close(kioskEnd);
  }

  private void accept() {
    try {
      while (true) {
        carry(kioskEnd.accept());
      }
    } catch (IOException closed) {
      LOG.debug("network cable ends: {}", closed.getMessage());
    }
  }

  private void carry(Socket kiosk) {
    Thread.ofVirtual().start(() -> connect(kiosk));
  }

  private void connect(Socket kiosk) {
    var hub = new Socket();
    open.add(kiosk);
    open.add(hub);
    try {
      if (!in) {
        throw new IOException("the cable is out");
      }
      hub.connect(hubEnd, CONNECT_MILLIS);
      kiosk.setTcpNoDelay(true);
      hub.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> pump(hub, kiosk));
      pump(kiosk, hub);
    } catch (IOException e) {
      LOG.debug("network cable: {}", e.getMessage());
      breakOff(kiosk);
      breakOff(hub);
    }
  }

  /** Carries one direction until either end is gone, then both are. */
  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream bytes = from.getInputStream();
      bytes.transferTo(to.getOutputStream());
    } catch (IOException e) {
      LOG.debug("network cable: {}", e.getMessage());
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  /** At once and without a farewell, as a pulled plug. */
  private void breakOff(Socket socket) {
    try {
      if (!socket.isClosed()) {
        socket.setSoLinger(true, 0);
      }
    } catch (IOException e) {
      LOG.debug("network cable: {}", e.getMessage());
    }
    close(socket);
    open.remove(socket);
  }

  private static void close(Closeable end) {
    try {
      end.close();
    } catch (IOException e) {
      LOG.debug("network cable: {}", e.getMessage());
    }
  }
}
