package id.kia.drivers.scanner;

import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.fault.FaultPlan;
import id.kia.drivers.fault.Moment;
import id.kia.drivers.fault.PlannedFault;
import id.kia.drivers.fault.Plug;
import id.kia.drivers.fault.ScannerFault;
import id.kia.drivers.fault.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A scanner on a pseudo-terminal that reads what a program shows it. Any thread.
 *
 * <p>What is shown while no host has the port open is lost, as with a real scanner.
 */
public final class VirtualScanner implements AutoCloseable {
  private static final Duration WRITE_TIME = Duration.ofSeconds(2);

  private final Wire device;
  private final Plug plug;
  private final BooleanSupplier hostOpen;
  private final ScannerFraming framing;
  private final Standing<ScannerFault> standing;
  private final FaultPlan plan = new FaultPlan(List.of());
  private final AtomicLong shown = new AtomicLong();

  private VirtualScanner(
      Wire device,
      Plug plug,
      BooleanSupplier hostOpen,
      ScannerFraming framing,
      LongSupplier nanoClock) {
    this.device = device;
    this.plug = plug;
    this.hostOpen = hostOpen;
    this.framing = framing;
    this.standing = new Standing<>(ScannerFault.class, nanoClock);
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
    PseudoTerminal cable = PseudoTerminal.open(link, nanoClock);
    Plug plug =
        new Plug() {
          @Override
          public void unplug() {
            cable.unplug();
          }

          @Override
          public void plug() throws IOException {
            cable.replug();
          }
        };
    return new VirtualScanner(cable.device(), plug, cable::hostOpen, framing, nanoClock);
  }

  /**
   * A scanner on a wire of the caller's that a host always has open.
   *
   * @param device the scanner's end
   */
  public static VirtualScanner on(Wire device, Plug plug, LongSupplier nanoClock) {
    return new VirtualScanner(device, plug, () -> true, ScannerFraming.DEFAULT, nanoClock);
  }

  /**
   * Holds a code before the scanner, which sends its text.
   *
   * @return whether a host had the port open
   * @throws WireException.Lost after {@link #close()}
   */
  public boolean show(String text) throws WireException {
    plan.due(Moment.CODE, shown.incrementAndGet()).forEach(this::inflict);
    standing.ended().forEach(this::mend);
    byte[] bytes = framing.around(text);
    if (standing.on(ScannerFault.SCANNER_SILENT) || standing.on(ScannerFault.SCANNER_UNPLUG)) {
      return false;
    }
    if (standing.on(ScannerFault.SCANNER_GARBAGE)) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (bytes[i] * 7 + i);
      }
    }
    boolean half = standing.on(ScannerFault.SCANNER_HALF);
    return noise(half ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
  }

  /** Lets a fault happen at its moment, counted from now; one of another device never happens. */
  public void plan(PlannedFault planned) {
    if (planned.when() == Moment.NOW) {
      inflict(planned);
    } else {
      plan.add(planned.later(shown.get()));
    }
  }

  private void inflict(PlannedFault planned) {
    if (planned.fault() instanceof ScannerFault fault) {
      inflict(fault, planned.lasting());
    }
  }

  /**
   * Lets a fault happen now.
   *
   * @param lasting zero = until it is mended
   */
  public void inflict(ScannerFault fault, Duration lasting) {
    standing.begin(fault, lasting);
    switch (fault) {
      case SCANNER_UNPLUG -> plug.unplug();
      case SCANNER_SILENT, SCANNER_GARBAGE, SCANNER_HALF -> {
        // Asked for at the next code.
      }
    }
  }

  /** Undoes a fault. */
  public void mend(ScannerFault fault) {
    standing.over(fault);
    switch (fault) {
      case SCANNER_UNPLUG -> plugIn();
      case SCANNER_SILENT, SCANNER_GARBAGE, SCANNER_HALF -> {
        // It stands no more.
      }
    }
  }

  /** Faults that stand now. */
  public List<ScannerFault> standing() {
    return standing.now();
  }

  /**
   * Sends bytes as they are.
   *
   * @return whether a host had the port open
   * @throws WireException.Lost after {@link #close()}
   */
  public boolean noise(byte[] bytes) throws WireException {
    boolean heard = hostOpen.getAsBoolean();
    device.write(bytes, WRITE_TIME);
    return heard;
  }

  /**
   * What the host sent since it was last asked, such as a trigger command.
   *
   * @param atMost how long to wait for the first byte
   */
  public String heard(Duration atMost) throws WireException {
    byte[] got = new byte[256];
    int count = device.read(got, 0, got.length, atMost);
    return new String(got, 0, count, StandardCharsets.ISO_8859_1);
  }

  /** Pulls the plug. */
  public void unplug() {
    plug.unplug();
  }

  /** Plugs in again under the same link. */
  public void plug() throws IOException {
    plug.plug();
  }

  private void plugIn() {
    try {
      plug.plug();
    } catch (IOException e) {
      throw new UncheckedIOException("the plug does not go in", e);
    }
  }

  @Override
  public void close() {
    device.close();
  }
}
