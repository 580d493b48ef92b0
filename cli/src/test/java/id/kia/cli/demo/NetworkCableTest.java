package id.kia.cli.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cable with real sockets at both ends. */
class NetworkCableTest {
  private static final byte[] HELLO = "halo".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_MILLIS = 10_000;

  @SuppressWarnings("NullAway.Init") // laid before each test
  private ServerSocket hub;

  @SuppressWarnings("NullAway.Init") // laid before each test
  private NetworkCable cable;

  @BeforeEach
  void lay() throws IOException {
    hub = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    hub.setSoTimeout(MOST_MILLIS);
    cable = NetworkCable.to(hub.getLocalPort());
  }

  @AfterEach
  void remove() throws IOException {
    cable.close();
    hub.close();
  }

  @Test
  void bytes_go_through_both_ways_and_an_end_is_told() throws IOException {
    assertCarries();
  }

  private void assertCarries() throws IOException {
    try (Socket kiosk = kiosk()) {
      try (Socket accepted = hub.accept()) {
        kiosk.getOutputStream().write(HELLO);
        assertArrayEquals(HELLO, accepted.getInputStream().readNBytes(HELLO.length));
        accepted.getOutputStream().write(HELLO);
        assertArrayEquals(HELLO, kiosk.getInputStream().readNBytes(HELLO.length));
      }
      assertEquals(-1, kiosk.getInputStream().read());
    }
  }

  @Test
  void pulled_it_breaks_what_is_open_refuses_what_comes_and_plugged_in_it_heals() throws Exception {
    try (Socket kiosk = kiosk();
        Socket accepted = hub.accept()) {
      kiosk.getOutputStream().write(HELLO);
      assertArrayEquals(HELLO, accepted.getInputStream().readNBytes(HELLO.length));
      cable.pull();
      assertEnded(kiosk);
      assertEnded(accepted);
    }
    try (Socket refused = kiosk()) {
      assertEnded(refused);
    }
    cable.plug();
    assertCarries();
  }

  private Socket kiosk() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), cable.port());
    socket.setSoTimeout(MOST_MILLIS);
    return socket;
  }

  /** Whatever the ending looks like: it is one, and not a wait. */
  private static void assertEnded(Socket socket) {
    assertThrows(
        IOException.class,
        () -> {
          if (socket.getInputStream().read() < 0) {
            throw new IOException("ended");
          }
        });
  }
}
