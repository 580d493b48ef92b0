package id.kia.cli.demo;

import id.kia.cli.CommandFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/**
 * The four loopback ports of the demo, one after the other.
 *
 * @param base the first; 1024 to 65532
 */
record DemoPorts(int base) {
  static final int USUAL = 8600;

  int hub() {
    return base;
  }

  int screen() {
    return base + 1;
  }

  int technician() {
    return base + 2;
  }

  int bench() {
    return base + 3;
  }

  static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Says in one line which port is taken. */
  void checkFree() throws CommandFailure {
    if (base < 1024 || base > 65_532) {
      throw CommandFailure.wrongUse("--port-base must be 1024..65532, was " + base);
    }
    for (int port = base; port < base + 4; port++) {
      try (var socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (IOException e) {
        throw CommandFailure.wrongUse(
            "port " + port + " is taken; choose others with --port-base", e);
      }
    }
  }
}
