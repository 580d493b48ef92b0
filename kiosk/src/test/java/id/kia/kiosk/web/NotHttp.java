package id.kia.kiosk.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes that no HTTP client sends, for every server of the kiosk. */
public final class NotHttp {
  /** Three ways of not being a request. */
  public static final List<String> REQUESTS =
      List.of(
          "GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\nbad header\r\n\r\n", "\u0001\u0002 x y\r\n\r\n");

  private NotHttp() {}

  /** Everything the server says before it hangs up. */
  public static String answer(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
