package id.kia.drivers.evolis.virtual;

import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** A virtual printer's cable on a pseudo-terminal. */
public final class PtyLine implements VirtualLine {
  private final PseudoTerminal terminal;

  private PtyLine(PseudoTerminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Lays the cable.
   *
   * @param link where the host finds the port
   * @param nanoClock monotonic nanoseconds
   * @throws IOException when something that is no link is in the way
   */
  public static PtyLine open(Path link, LongSupplier nanoClock) throws IOException {
    return new PtyLine(PseudoTerminal.open(link, nanoClock));
  }

  @Override
  public Wire device() {
    return terminal.device();
  }

  @Override
  public void unplug() {
    terminal.unplug();
  }

  @Override
  public void plug() throws IOException {
    terminal.replug();
  }

  @Override
  public boolean plugged() {
    return terminal.plugged();
  }

  @Override
  public void close() {
    terminal.close();
  }
}
