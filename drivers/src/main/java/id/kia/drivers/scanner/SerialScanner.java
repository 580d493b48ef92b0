package id.kia.drivers.scanner;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.QrScanner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A scanner on a serial wire. Thread: the one that owns the wire. */
public final class SerialScanner implements QrScanner {
  private static final Duration WRITE_TIME = Duration.ofSeconds(1);

  private final Wire wire;
  private final ScannerFraming framing;
  private final Optional<ScannerTrigger> trigger;
  private final LongSupplier nanoClock;
  private final TextCutter cutter;
  private final byte[] buffer = new byte[256];
  private long lastByteAt;
  private long triggeredAt;
  private boolean triggered;

  /**
   * A scanner on an open wire that looks by itself; nothing is sent to it, ever.
   *
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   */
  public SerialScanner(Wire wire, ScannerFraming framing, LongSupplier nanoClock) {
    this(wire, framing, Optional.empty(), nanoClock);
  }

  /**
   * A scanner on an open wire.
   *
   * @param trigger of a module that looks only when it is told to
   */
  public SerialScanner(
      Wire wire, ScannerFraming framing, Optional<ScannerTrigger> trigger, LongSupplier nanoClock) {
    this.wire = wire;
    this.framing = framing;
    this.trigger = trigger;
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
      trigger();
      take(left);
      text = cutter.next();
      triggered &= text.isEmpty(); // a module stops looking when it has read
      left = atMost.minusNanos(nanoClock.getAsLong() - start + 1); // one look, also for no time
    }
    return text;
  }

  /** Begins a read: at first, when the last one ended with a text, and when its time is over. */
  private void trigger() throws WireException {
    if (trigger.isEmpty()) {
      return;
    }
    long now = nanoClock.getAsLong();
    if (!triggered || now - triggeredAt >= trigger.get().every().toNanos()) {
      wire.write(trigger.get().bytes(), WRITE_TIME);
      triggered = true;
      triggeredAt = now;
    }
  }

  private void take(Duration atMost) throws WireException {
    int got = wire.read(buffer, 0, buffer.length, atMost);
    if (got > 0) {
      long now = nanoClock.getAsLong();
      if (now - lastByteAt > framing.timeOut().toNanos()) {
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
