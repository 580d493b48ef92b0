package id.kia.drivers.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.modbus.ModbusRtuResponder;
import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortState;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.supervise.Waiting;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModbusBoardTest {
  @TempDir Path folder;
  private VirtualBoard twin;

  @BeforeEach
  void plugIn() throws Exception {
    twin = VirtualBoard.start(folder.resolve("board"), System::nanoTime);
  }

  @AfterEach
  void unplug() {
    twin.close();
  }

  private static BoardReading reading(
      long blanks,
      long turns,
      boolean exit,
      long bin,
      boolean door,
      long centiC,
      Map<Sensor, Fault> faults) {
    Map<Sensor, Long> values = new EnumMap<>(Sensor.class);
    values.put(Sensor.HOPPER, blanks);
    values.put(Sensor.RIBBON, turns);
    values.put(Sensor.EXIT, exit ? 1L : 0);
    values.put(Sensor.BIN, bin);
    values.put(Sensor.DOOR, door ? 1L : 0);
    values.put(Sensor.TEMPERATURE, centiC);
    values.put(Sensor.TAMPER, 0L);
    values.put(Sensor.HUMIDITY, 650L);
    values.put(Sensor.SUPPLY, 5000L);
    return BoardReading.of(values, faults);
  }

  private SerialOpener opener() {
    return new SerialOpener(folder.resolve("board").toString(), ModbusBoard.BAUD, System::nanoTime);
  }

  private ModbusBoard board() throws WireException {
    return new ModbusBoard(opener().open(), System::nanoTime);
  }

  @Test
  void a_fresh_board_is_full_and_at_rest() throws Exception {
    try (ModbusBoard board = board()) {
      assertEquals(reading(100, 0, false, 0, false, 2750, Map.of()), board.read());
    }
  }

  @Test
  void every_fact_that_changes_is_read() throws Exception {
    try (ModbusBoard board = board()) {
      twin.blanks(42);
      twin.turnRibbon(70_000);
      twin.cardAtExit(true);
      twin.cardsInBin(5);
      twin.doorOpen(true);
      twin.temperature(-150);
      twin.bad(Sensor.RIBBON, true);
      twin.bad(Sensor.EXIT, true);
      twin.bad(Sensor.EXIT, false);
      Map<Sensor, Fault> dead = Map.of(Sensor.RIBBON, Fault.DEAD);
      assertEquals(reading(42, 70_000, true, 5, true, -150, dead), board.read());
      assertEquals(70_000, twin.facts().ribbonTurns());
    }
  }

  @Test
  void the_ribbon_counter_wraps() {
    for (int i = 0; i < 5; i++) {
      twin.turnRibbon(Integer.MAX_VALUE);
    }
    assertEquals(5L * Integer.MAX_VALUE % (1L << 32), twin.facts().ribbonTurns());
  }

  @Test
  void facts_that_cannot_be_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> twin.blanks(-1));
    assertThrows(IllegalArgumentException.class, () -> twin.cardsInBin(1001));
  }

  @Test
  void a_mute_board_is_silent_and_a_speaking_one_answers_again() throws Exception {
    try (ModbusBoard board = board()) {
      twin.silent(true);
      assertThrows(WireException.Silent.class, board::read);
      twin.silent(false);
      assertEquals(OptionalInt.of(100), board.read().blanksInHopper());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void a_board_with_another_map_is_refused(int version) throws Exception {
    try (PseudoTerminal cable = PseudoTerminal.open(folder.resolve("other"), System::nanoTime);
        ModbusBoard board =
            new ModbusBoard(
                new SerialOpener(cable.link().toString(), 19200, System::nanoTime).open(),
                System::nanoTime)) {
      ModbusRtuResponder newer =
          new ModbusRtuResponder(
              cable.device(), 1, () -> new int[] {1, 2, 3, 4, 5, 6, 7, 8, version});
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                try {
                  while (true) {
                    newer.serve(Duration.ofSeconds(5));
                  }
                } catch (WireException e) {
                  // the test is over
                }
              });
      var refused = assertThrows(WireException.Refused.class, board::read);
      assertTrue(refused.toString().contains("version " + version), refused.toString());
    }
  }

  @Test
  void a_board_that_was_unplugged_comes_back_by_itself() throws Exception {
    BlockingQueue<PortState> states = new LinkedBlockingQueue<>();
    try (PortSupervisor<ModbusBoard> port =
        new PortSupervisor<>(
            opener(),
            wire -> {
              ModbusBoard board = new ModbusBoard(wire, System::nanoTime);
              board.read();
              return board;
            },
            new BackOff(Duration.ofMillis(1), Duration.ofMillis(20), 0, new Random(1)),
            System::nanoTime,
            Waiting.REAL,
            (from, to) -> states.add(to))) {
      port.start();
      awaitReady(states);
      twin.blanks(7);
      assertEquals(
          OptionalInt.of(7),
          port.submit(ModbusBoard::read).get(5, TimeUnit.SECONDS).blanksInHopper());
      twin.unplug();
      assertThrows(
          ExecutionException.class, () -> port.submit(ModbusBoard::read).get(5, TimeUnit.SECONDS));
      assertFalse(port.state() instanceof PortState.Ready);
      twin.plug();
      awaitReady(states);
      assertEquals(
          OptionalInt.of(7),
          port.submit(ModbusBoard::read).get(5, TimeUnit.SECONDS).blanksInHopper());
    }
  }

  private static void awaitReady(BlockingQueue<PortState> states) throws InterruptedException {
    PortState state = states.poll(10, TimeUnit.SECONDS);
    while (state != null && !(state instanceof PortState.Ready)) {
      state = states.poll(10, TimeUnit.SECONDS);
    }
    assertTrue(state != null, "never ready");
  }

  @Test
  void the_next_host_finds_the_board_that_the_last_one_left() throws Exception {
    for (int i = 0; i < 3; i++) {
      try (Wire wire = opener().open()) {
        wire.write(new byte[] {1, 4, 0}, Duration.ofSeconds(1)); // dies in the middle of a request
      }
      try (ModbusBoard board = board()) {
        assertEquals(OptionalInt.of(100), board.read().blanksInHopper());
      }
    }
  }
}
