package id.kia.kiosk.app;

import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortState;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.supervise.Waiting;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireOpener;
import id.kia.drivers.BoardReading;
import id.kia.drivers.StockSensor;
import id.kia.drivers.board.ModbusBoard;
import id.kia.kiosk.commission.BoardSetUp;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Asks the sensor board five times a second, and more often while a card waits at the exit: the
 * screen thanks a child as soon as the card is in its hand. Hands each reading on, from the port's
 * thread.
 */
final class BoardWatch implements AutoCloseable {
  /** An answer takes about 20 ms on the board's line. */
  private static final Duration BEAT = Duration.ofMillis(40);

  /** Beats between two questions while nobody waits for anything. */
  private static final int CALM_BEATS = 5;

  /** Unanswered questions in a row after which the port is opened anew. */
  private static final int MOST_SILENT = 5;

  private final AtomicBoolean pending = new AtomicBoolean();
  private final AtomicInteger silent = new AtomicInteger();
  private final PortSupervisor<StockSensor> port;
  private volatile boolean cardWaits;
  private int beats;
  private final Consumer<BoardReading> sink;
  private final ScheduledExecutorService metronome =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("board metronome").factory());

  /**
   * @param driver makes the driver on a fresh wire
   * @param sink must return at once
   */
  BoardWatch(
      WireOpener opener,
      Function<Wire, StockSensor> driver,
      BackOff backOff,
      LongSupplier nanoClock,
      Consumer<BoardReading> sink) {
    this.sink = sink;
    this.port =
        new PortSupervisor<>(
            opener,
            wire -> identified(driver.apply(wire)),
            backOff,
            nanoClock,
            Waiting.REAL,
            (from, to) -> {});
  }

  void start() {
    port.start();
    var _ = metronome.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  PortState state() {
    return port.state();
  }

  /** Work with the board, for a person who calibrates it; blocking. */
  <R> R ask(BoardSetUp.Work<R> work) {
    try {
      return port.submit(sensor -> work.with(modbus(sensor))).join();
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case RuntimeException said -> said;
        case null, default -> new BoardSetUp.Unheard(e);
      };
    }
  }

  private static ModbusBoard modbus(StockSensor sensor) {
    if (sensor instanceof ModbusBoard board) {
      return board;
    }
    throw new BoardSetUp.Unheard(new IllegalStateException("not a board of ours"));
  }

  @Override
  public void close() {
    metronome.shutdownNow();
    port.close();
  }

  /** On the metronome's thread only. */
  private void beat() {
    if (cardWaits || beats % CALM_BEATS == 0) {
      ask();
    }
    beats = (beats + 1) % CALM_BEATS;
  }

  /** Asks once more when the last answer is in; a board that stays silent is opened anew. */
  private void ask() {
    if (!(port.state() instanceof PortState.Ready) || !pending.compareAndSet(false, true)) {
      return;
    }
    var _ =
        port.submit(StockSensor::read)
            .whenComplete(
                (reading, failure) -> {
                  pending.set(false);
                  if (failure == null) {
                    silent.set(0);
                    cardWaits = reading.cardAtExit().orElse(false);
                    sink.accept(reading);
                  } else if (silent.incrementAndGet() % MOST_SILENT == 0) {
                    port.reconnect();
                  }
                });
  }

  /** A board is trusted when it gave one whole answer. */
  private static StockSensor identified(StockSensor sensor) throws Exception {
    var _ = sensor.read();
    return sensor;
  }
}
