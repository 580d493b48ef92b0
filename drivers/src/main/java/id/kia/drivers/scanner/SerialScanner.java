package id.kia.drivers.scanner;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.QrScanner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A scanner on a serial wire. Thread: the one that owns the wire. */
public final class SerialScanner implements QrScanner {

  /** A scanner sends a text in one go; what lies longer without an end is noise. */
  private static final Duration PAUSE_WITHIN_TEXT = Duration.ofSeconds(1);

  private final Wire wire;
  private final LongSupplier nanoClock;
  private final TextCutter cutter;
  private final byte[] buffer = new byte[256];
  private long lastByteAt;

  /**
   * A scanner on an open wire; nothing is sent to it, ever.
   *
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   */
  public SerialScanner(Wire wire, ScannerFraming framing, LongSupplier nanoClock) {
    this.wire = wire;
    this.nanoClock = nanoClock;
    this.cutter = new TextCutter(framing);
    this.lastByteAt = nanoClock.getAsLong();
  }

  @Override
  public Optional<String> next(Duration atMost) throws WireException {
    long start = nanoClock.getAsLong();
    Optional<String> text = cutter.next();
    Duration left = atMost;
    while (text.isEmpty() && !left.isNegative()) {
      take(left);
      text = cutter.next();
      left = atMost.minusNanos(nanoClock.getAsLong() - start + 1); // one look, also for no time
    }
    return text;
  }

  private void take(Duration atMost) throws WireException {
    int got = wire.read(buffer, 0, buffer.length, atMost);
    if (got > 0) {
      long now = nanoClock.getAsLong();
      if (now - lastByteAt > PAUSE_WITHIN_TEXT.toNanos()) {
        cutter.restart();
      }
      lastByteAt = now;
      cutter.add(buffer, got);
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
