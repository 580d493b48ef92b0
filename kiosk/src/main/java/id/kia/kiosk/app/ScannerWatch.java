package id.kia.kiosk.app;

import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortState;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.supervise.Waiting;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.bridge.wire.WireOpener;
import id.kia.drivers.QrScanner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the QR scanner on its own platform thread and hands on each text it read.
 *
 * <p>A scanner cannot be asked who it is, so opening the port is all the identification there is;
 * what it sends is judged by signature anyway.
 */
final class ScannerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScannerWatch.class);
  private static final Duration SLICE = Duration.ofMillis(500);
  private final PortSupervisor<QrScanner> port;
  private final Consumer<String> read;

  /**
   * @param driver makes the driver on a fresh wire
   * @param read called on the port's thread with each text; must return at once
   */
  ScannerWatch(
      WireOpener opener,
      Function<Wire, QrScanner> driver,
      BackOff backOff,
      LongSupplier nanoClock,
      Consumer<String> read) {
    this.read = read;
    this.port =
        new PortSupervisor<>(
            opener, driver::apply, backOff, nanoClock, Waiting.REAL, this::changed);
  }

  void start() {
    port.start();
  }

  PortState state() {
    return port.state();
  }

  @Override
  public void close() {
    port.close();
  }

  private void changed(PortState from, PortState to) {
    if (to instanceof PortState.Ready) {
      listen();
    }
  }

  /**
   * One slice, then the next: so the port's thread looks at its queue in between. Whatever a slice
   * ended with, the next one follows as long as the port is ready; a deaf scanner would look like a
   * child without a slip.
   */
  private void listen() {
    var _ =
        port.submit(this::slice)
            .whenComplete(
                (heard, failure) -> {
                  if (failure != null) {
                    LOG.warn("KIOSK-SCANNER one read failed: {}", failure.toString());
                  }
                  if (port.state() instanceof PortState.Ready) {
                    listen();
                  }
                });
  }

  private boolean slice(QrScanner scanner) throws WireException {
    Optional<String> text = scanner.next(SLICE);
    text.ifPresent(read);
    return text.isPresent();
  }
}
