package id.kia.drivers.scanner;

import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.wire.WireException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A scanner on a pseudo-terminal that reads what a program shows it. Any thread.
 *
 * <p>What is shown while no host has the port open is lost, as with a real scanner.
 */
public final class VirtualScanner implements AutoCloseable {
  private static final Duration WRITE_TIME = Duration.ofSeconds(2);

  private final PseudoTerminal cable;
  private final ScannerFraming framing;

  private VirtualScanner(PseudoTerminal cable, ScannerFraming framing) {
    this.cable = cable;
    this.framing = framing;
  }

  /**
   * Plugs a scanner in that ends each text with CR.
   *
   * @param link where the host finds the port
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   * @throws IOException when something that is no link is in the way
   */
  public static VirtualScanner start(Path link, LongSupplier nanoClock) throws IOException {
    return start(link, ScannerFraming.DEFAULT, nanoClock);
  }

  /** Plugs a scanner in that is set to {@code framing}; see {@link #start(Path, LongSupplier)}. */
  public static VirtualScanner start(Path link, ScannerFraming framing, LongSupplier nanoClock)
      throws IOException {
    return new VirtualScanner(PseudoTerminal.open(link, nanoClock), framing);
  }

  /**
   * Holds a code before the scanner, which sends its text.
   *
   * @return whether a host had the port open
   * @throws WireException.Lost after {@link #close()}
   */
  public boolean show(String text) throws WireException {
    return noise(framing.around(text));
  }

  /**
   * Sends bytes as they are.
   *
   * @return whether a host had the port open
   * @throws WireException.Lost after {@link #close()}
   */
  public boolean noise(byte[] bytes) throws WireException {
    boolean heard = cable.hostOpen();
    cable.device().write(bytes, WRITE_TIME);
    return heard;
  }

  /**
   * What the host sent since it was last asked, such as a trigger command.
   *
   * @param atMost how long to wait for the first byte
   */
  public String heard(Duration atMost) throws WireException {
    byte[] got = new byte[256];
    int count = cable.device().read(got, 0, got.length, atMost);
    return new String(got, 0, count, StandardCharsets.ISO_8859_1);
  }

  /** Pulls the plug. */
  public void unplug() {
    cable.unplug();
  }

  /** Plugs in again under the same link. */
  public void plug() throws IOException {
    cable.replug();
  }

  @Override
  public void close() {
    cable.close();
  }
}
