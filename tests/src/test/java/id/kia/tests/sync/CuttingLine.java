package id.kia.tests.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A line that breaks after some bytes, again and again; the number of bytes is seeded. */
final class CuttingLine implements AutoCloseable {
  private final ServerSocket server;
  private final URI hub;
  private final Random random;
  private final int most;
  private final AtomicLong untilCut;
  private final AtomicInteger cuts = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /**
   * @param most bytes in both directions between two cuts
   */
  CuttingLine(URI hub, long seed, int most) throws IOException {
    this.hub = hub;
    this.random = new Random(seed);
    this.most = most;
    this.untilCut = new AtomicLong(next());
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  int cuts() {
    return cuts.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket kiosk = server.accept();
        Socket there = new Socket(InetAddress.getLoopbackAddress(), hub.getPort());
        open.add(kiosk);
        open.add(there);
        Thread.ofVirtual().start(() -> copy(kiosk, there));
        Thread.ofVirtual().start(() -> copy(there, kiosk));
      } catch (IOException e) {
        // Closed, or the hub is down.
      }
    }
  }

  private void copy(Socket from, Socket to) {
    byte[] piece = new byte[2048];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        out.write(piece, 0, read);
        out.flush();
        if (untilCut.addAndGet(-read) <= 0) {
          untilCut.set(next());
          cuts.incrementAndGet();
          cut();
        }
      }
    } catch (IOException e) {
      // Cut.
    }
  }

  private synchronized long next() {
    return most / 2L + random.nextInt(most / 2);
  }

  /** Every connection at once, without a word. */
  private void cut() {
    open.forEach(
        socket -> {
          try {
            socket.setSoLinger(true, 0);
            socket.close();
          } catch (IOException e) {
            // It was gone already.
          }
        });
    open.clear();
  }
}
