package id.kia.kiosk.app;

import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortState;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.supervise.Waiting;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireOpener;
import id.kia.drivers.BoardReading;
import id.kia.drivers.StockSensor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the sensor board five times a second and keeps the newest reading; a reading older than two
 * seconds is no reading.
 *
 * <p>Any thread may ask; listeners are called on the port's thread and must return at once.
 */
final class BoardWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(200);
  private static final Duration FRESH = Duration.ofSeconds(2);

  /**
   * @param nanos monotonic time of the answer
   */
  private record Taken(BoardReading reading, long nanos) {}

  private final PortSupervisor<StockSensor> port;
  private final LongSupplier nanoClock;
  private final List<Consumer<BoardReading>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService metronome =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("board metronome").factory());
  private volatile @Nullable Taken newest;

  BoardWatch(
      WireOpener opener,
      Function<Wire, StockSensor> driver,
      BackOff backOff,
      LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
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
    var _ = metronome.scheduleWithFixedDelay(this::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The newest reading if it is fresh. */
  Optional<BoardReading> reading() {
    Taken taken = newest;
    if (taken == null || nanoClock.getAsLong() - taken.nanos() > FRESH.toNanos()) {
      return Optional.empty();
    }
    return Optional.of(taken.reading());
  }

  PortState state() {
    return port.state();
  }

  void listen(Consumer<BoardReading> listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    metronome.shutdownNow();
    port.close();
  }

  private void ask() {
    if (port.state() instanceof PortState.Ready) {
      var _ = port.submit(StockSensor::read).thenAccept(this::keep);
    }
  }

  private void keep(BoardReading reading) {
    newest = new Taken(reading, nanoClock.getAsLong());
    listeners.forEach(listener -> listener.accept(reading));
  }

  /** A board is trusted when it gave one whole answer. */
  private static StockSensor identified(StockSensor sensor) throws Exception {
    var _ = sensor.read();
    return sensor;
  }
}
