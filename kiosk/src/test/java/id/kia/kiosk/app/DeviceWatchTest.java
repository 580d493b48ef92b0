package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.QrScanner;
import id.kia.drivers.StockSensor;
import id.kia.drivers.board.ModbusBoard;
import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.scanner.ScannerFraming;
import id.kia.drivers.scanner.SerialScanner;
import id.kia.drivers.scanner.VirtualScanner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scanner and board over real jSerialComm and pseudo-terminals. */
class DeviceWatchTest {
  private static final BackOff QUICK =
      new BackOff(Duration.ofMillis(20), Duration.ofMillis(100), 0, new Random(1));

  @TempDir Path folder;

  @Test
  void noise_a_failing_driver_and_a_pulled_plug_do_not_deafen_the_scanner() throws Exception {
    Path link = folder.resolve("scanner");
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    var fails = new AtomicBoolean(true);
    long seed = System.nanoTime();
    try (var twin = VirtualScanner.start(link, System::nanoTime);
        var watch =
            new ScannerWatch(
                opener(link, 9600),
                wire -> flaky(wire, fails),
                QUICK,
                System::nanoTime,
                heard::add)) {
      watch.start();
      show(twin, "KIA1FIRST");
      assertEquals("KIA1FIRST", heard.poll(10, TimeUnit.SECONDS));
      byte[] noise = new byte[4096];
      new Random(seed).nextBytes(noise);
      assertTrue(twin.noise(noise));
      assertTrue(twin.noise(new byte[] {'\r'}));
      assertTrue(twin.show("KIA1SECOND"));
      assertTrue(awaitText(heard, "KIA1SECOND"), "seed " + seed);
      twin.unplug();
      twin.plug();
      show(twin, "KIA1THIRD");
      assertTrue(awaitText(heard, "KIA1THIRD"), "seed " + seed);
    }
  }

  @Test
  void a_board_that_falls_silent_is_opened_anew_and_read_again() throws Exception {
    Path link = folder.resolve("board");
    BlockingQueue<BoardReading> readings = new LinkedBlockingQueue<>();
    var opened = new AtomicInteger();
    try (var twin = VirtualBoard.start(link, System::nanoTime);
        var watch =
            new BoardWatch(
                opener(link, ModbusBoard.BAUD),
                wire -> {
                  opened.incrementAndGet();
                  return silentAfterOne(new ModbusBoard(wire, System::nanoTime), opened.get());
                },
                QUICK,
                System::nanoTime,
                readings::add)) {
      twin.blanks(42);
      watch.start();
      BoardReading reading = readings.poll(20, TimeUnit.SECONDS);
      assertNotNull(reading, "never read");
      assertEquals(42, reading.blanksInHopper().orElseThrow());
      assertTrue(opened.get() >= 2, "the silent port was opened " + opened.get() + " times");
    }
  }

  private static SerialOpener opener(Path link, int baud) {
    return new SerialOpener(link.toString(), baud, System::nanoTime);
  }

  /** Nobody listens until the port is found; a slip is then held up once more. */
  private static void show(VirtualScanner twin, String text) throws WireException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!twin.show(text) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static boolean awaitText(BlockingQueue<String> heard, String text)
      throws InterruptedException {
    for (String next = heard.poll(10, TimeUnit.SECONDS);
        next != null;
        next = heard.poll(10, TimeUnit.SECONDS)) {
      if (next.equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** A driver whose first read fails with a fault of its own. */
  private static QrScanner flaky(Wire wire, AtomicBoolean fails) {
    var real = new SerialScanner(wire, ScannerFraming.DEFAULT, System::nanoTime);
    return new QrScanner() {
      @Override
      public Optional<String> next(Duration atMost) throws WireException {
        if (fails.getAndSet(false)) {
          throw new IllegalStateException("a fault in the driver");
        }
        return real.next(atMost);
      }

      @Override
      public void close() {
        real.close();
      }
    };
  }

  /** The board of the first opening answers only the question that identifies it. */
  private static StockSensor silentAfterOne(StockSensor real, int opening) {
    var asked = new AtomicInteger();
    return new StockSensor() {
      @Override
      public BoardReading read() throws WireException {
        if (opening == 1 && asked.incrementAndGet() > 1) {
          throw new WireException.Silent("board", 1);
        }
        return real.read();
      }

      @Override
      public void close() {
        real.close();
      }
    };
  }
}
