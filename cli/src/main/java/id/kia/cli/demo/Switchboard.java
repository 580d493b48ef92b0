package id.kia.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The plugs in the wall that belong to the demo's own process, for the bench: the kiosk's network
 * cable and its mains. Loopback only, below a path that only the bench was told.
 *
 * <p>{@code GET} shows both; {@code POST /NETWORK/in}, {@code /NETWORK/out}, {@code /KIOSK/in} and
 * {@code /KIOSK/out} move a plug and show both.
 */
final class Switchboard implements AutoCloseable {
  private final NetworkCable cable;
  private final Supplier<ChildProcess> kiosk;
  private final String path;
  private final ExecutorService hands;
  private final HttpServer server;

  private Switchboard(
      NetworkCable cable,
      Supplier<ChildProcess> kiosk,
      String path,
      ExecutorService hands,
      HttpServer server) {
    this.cable = cable;
    this.kiosk = kiosk;
    this.path = path;
    this.hands = hands;
    this.server = server;
  }

  /**
   * Opens it on a free port.
   *
   * @param kiosk asked when its plug is moved
   * @param secret stands in the path
   */
  static Switchboard open(NetworkCable cable, Supplier<ChildProcess> kiosk, String secret)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService hands =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("switchboard").factory());
    var board = new Switchboard(cable, kiosk, "/" + secret, hands, server);
    server.createContext(board.path, board::answer);
    server.setExecutor(hands);
    server.start();
    return board;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    server.stop(0);
    hands.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String wanted = exchange.getRequestURI().getPath().substring(path.length());
      boolean known = exchange.getRequestMethod().equals("POST") ? move(wanted) : wanted.isEmpty();
      String shown = "{\"network\":%b,\"kiosk\":%b}".formatted(cable.in(), !kiosk.get().off());
      byte[] body = shown.getBytes(StandardCharsets.US_ASCII);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(known ? 200 : 404, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean move(String plug) throws InterruptedException {
    switch (plug) {
      case "/NETWORK/in" -> cable.plug();
      case "/NETWORK/out" -> cable.pull();
      case "/KIOSK/in" -> kiosk.get().switchOn();
      case "/KIOSK/out" -> kiosk.get().switchOff();
      default -> {
        return false;
      }
    }
    return true;
  }
}
