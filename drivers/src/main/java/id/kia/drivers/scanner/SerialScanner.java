package id.kia.drivers.scanner;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.QrScanner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** A scanner on a serial wire. Thread: the one that owns the wire. */
public final class SerialScanner implements QrScanner {
  private static final Duration WRITE_TIME = Duration.ofSeconds(1);

  /** How soon a module looks when somebody is invited while it was waited for bytes. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final Wire wire;
  private final ScannerFraming framing;
  private final Optional<ScannerTrigger> trigger;
  private final BooleanSupplier wanted;
  private final LongSupplier nanoClock;
  private final TextCutter cutter;
  private final byte[] buffer = new byte[256];
  private long lastByteAt;
  private long triggeredAt;
  private boolean triggered;
  private boolean dark;

  /**
   * A scanner on an open wire that looks by itself; nothing is sent to it, ever.
   *
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   */
  public SerialScanner(Wire wire, ScannerFraming framing, LongSupplier nanoClock) {
    this(wire, framing, Optional.empty(), () -> true, nanoClock);
  }

  /**
   * A scanner on an open wire.
   *
   * @param trigger of a module that looks only when it is told to
   * @param wanted whether a slip is wanted now; while none is such a module is not told to look
   */
  public SerialScanner(
      Wire wire,
      ScannerFraming framing,
      Optional<ScannerTrigger> trigger,
      BooleanSupplier wanted,
      LongSupplier nanoClock) {
    this.wire = wire;
    this.framing = framing;
    this.trigger = trigger;
    this.wanted = wanted;
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
      if (trigger.isPresent()) {
        light(trigger.get());
      }
      take(trigger.isPresent() && left.compareTo(GLANCE) > 0 ? GLANCE : left);
      text = cutter.next();
      triggered &= text.isEmpty(); // a module stops looking when it has read
      left = atMost.minusNanos(nanoClock.getAsLong() - start + 1); // one look, also for no time
    }
    return text;
  }

  /**
   * While a slip is wanted begins a read: at first, when the last one ended with a text, and when
   * its time is over. Else ends one, once.
   */
  private void light(ScannerTrigger by) throws WireException {
    long now = nanoClock.getAsLong();
    if (!wanted.getAsBoolean()) {
      if (!dark && by.off().isPresent()) {
        wire.write(ScannerTrigger.bytes(by.off().get()), WRITE_TIME);
      }
      dark = true;
      triggered = false;
    } else if (!triggered || now - triggeredAt >= by.every().toNanos()) {
      wire.write(by.bytes(), WRITE_TIME);
      dark = false;
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
