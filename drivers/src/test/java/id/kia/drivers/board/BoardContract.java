package id.kia.drivers.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.digitalpetri.modbus.Crc16;
import id.kia.bridge.modbus.ModbusRtuClient;
import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.board.ModbusBoard.Scale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/reference/sensor-board.md says, of any board, over real jSerialComm. */
abstract class BoardContract {
  static final Calibration LINE = new Calibration(2000, 8000, 100);
  private static final Duration TIMEOUT = Duration.ofMillis(600);

  @TempDir Path folder;
  private BoardBody body;
  private Wire wire;
  private ModbusBoard board;
  private ModbusRtuClient client;

  abstract BoardBody body(Path folder) throws Exception;

  @BeforeEach
  void plugIn() throws Exception {
    body = body(folder);
    wire = new SerialOpener(body.port(), ModbusBoard.BAUD, System::nanoTime).open();
    board = new ModbusBoard(wire, System::nanoTime);
    client = new ModbusRtuClient(wire, TIMEOUT, System::nanoTime);
    board.calibrate(Scale.HOPPER, LINE);
    board.calibrate(Scale.BIN, LINE);
  }

  @AfterEach
  void unplug() {
    wire.close();
    body.close();
  }

  @Test
  void every_value_stands_in_its_register() throws Exception {
    BoardReading before = board.read();
    assertEquals(OptionalInt.of(100), before.blanksInHopper());
    assertEquals(OptionalInt.of(0), before.cardsInBin());
    assertEquals(Optional.of(false), before.cardAtExit());
    assertEquals(Optional.of(false), before.doorOpen());
    assertEquals(Optional.of(false), before.tampered());
    assertEquals(OptionalLong.of(0), before.ribbonTurns());
    assertEquals(2750, before.temperatureCentiC().orElseThrow(), 10);
    assertEquals(650, before.humidityPermille().orElseThrow(), 10);
    assertEquals(5000, before.supplyMilliVolts().orElseThrow(), 20);
    assertEquals(Map.of(), before.faults());

    body.raw(Scale.HOPPER, 4520);
    body.raw(Scale.BIN, 2300);
    body.cardAtExit(true);
    body.doorOpen(true);
    body.turn(70_001);
    BoardReading after = board.read();
    assertEquals(OptionalInt.of(42), after.blanksInHopper());
    assertEquals(OptionalInt.of(5), after.cardsInBin());
    assertEquals(Optional.of(true), after.cardAtExit());
    assertEquals(Optional.of(true), after.doorOpen());
    assertEquals(OptionalLong.of(70_001), after.ribbonTurns());
    assertEquals(Map.of(), after.faults());
  }

  @Test
  void the_map_has_18_input_and_7_holding_registers() throws Exception {
    assertEquals(2, client.readInputRegisters(1, 8, 1)[0]);
    refused("illegal data address", () -> client.readInputRegisters(1, 0, 19));
    refused("illegal data address", () -> client.readInputRegisters(1, 65_535, 1));
    int[] settings = {2000, 8000, 100, 2000, 8000, 100, 0};
    assertArrayEquals(settings, client.readHoldingRegisters(1, 0, 7));
    refused("illegal data address", () -> client.readHoldingRegisters(1, 1, 7));
    refused("illegal data address", () -> client.writeRegister(1, 7, 0));
    refused("illegal data address", () -> client.writeRegisters(1, 5, 1, 2, 3));
    refused("illegal data address", () -> client.writeRegisters(1, 0, new int[123]));
  }

  @Test
  void a_scale_is_calibrated_by_two_points_whichever_way_it_goes() throws Exception {
    for (int step : new int[] {37, -41}) {
      body.raw(Scale.HOPPER, 30_000);
      int empty = board.raw(Scale.HOPPER);
      assertEquals(30_000, empty, 4);
      body.raw(Scale.HOPPER, 30_000 + 200 * step);
      var line = new Calibration(empty, board.raw(Scale.HOPPER), 200);
      board.calibrate(Scale.HOPPER, line);
      assertEquals(Optional.of(line), board.calibration(Scale.HOPPER));
      for (int pieces : new int[] {0, 1, 99, 200, 350}) {
        body.raw(Scale.HOPPER, 30_000 + pieces * step);
        assertEquals(OptionalInt.of(pieces), board.read().blanksInHopper(), "step " + step);
      }
    }
  }

  @Test
  void what_a_calibration_makes_of_a_value_that_cannot_be_is_no_count() throws Exception {
    body.raw(Scale.BIN, 1800);
    assertEquals(OptionalInt.of(0), board.read().cardsInBin(), "a little below empty is empty");
    body.raw(Scale.BIN, 1500);
    assertEquals(Map.of(Sensor.BIN, Fault.DEAD), board.read().faults());
    body.raw(Scale.BIN, 2000);
    assertEquals(Map.of(), board.read().faults());
    board.calibrate(Scale.BIN, new Calibration(2000, 2100, 100));
    body.raw(Scale.BIN, 3100);
    assertEquals(Map.of(Sensor.BIN, Fault.DEAD), board.read().faults());
  }

  @Test
  void a_scale_without_calibration_says_so() throws Exception {
    client.writeRegisters(1, 3, 0, 0, 0);
    assertEquals(Map.of(Sensor.BIN, Fault.UNCALIBRATED), board.read().faults());
    assertEquals(Optional.empty(), board.calibration(Scale.BIN));
    assertEquals(2000, board.raw(Scale.BIN), 4);
  }

  @Test
  void settings_that_cannot_be_are_refused_whole() throws Exception {
    refused("illegal data value", () -> client.writeRegisters(1, 0, 2000, 2099, 100));
    refused("illegal data value", () -> client.writeRegisters(1, 0, 2000, 8000, 0));
    refused("illegal data value", () -> client.writeRegisters(1, 0, 2000, 8000, 1001));
    refused("illegal data value", () -> client.writeRegister(1, 2, 0));
    refused("illegal data value", () -> client.writeRegisters(1, 0, 1, 9000, 100, 5, 5, 5));
    assertEquals(Optional.of(LINE), board.calibration(Scale.HOPPER));
    client.writeRegister(1, 1, 14_000);
    assertEquals(OptionalInt.of(50), board.read().blanksInHopper());
  }

  @Test
  void tampering_stays_until_somebody_resets_what_was_seen() throws Exception {
    body.tamper(true);
    assertEquals(Optional.of(true), board.read().tampered());
    refused("illegal data value", board::resetTamper);
    body.tamper(false);
    assertEquals(Optional.of(true), board.read().tampered());
    body.tamper(true);
    body.tamper(false);
    refused("illegal data value", () -> client.writeRegister(1, 6, 1));
    assertEquals(Optional.of(true), board.read().tampered());
    assertEquals(2, client.readInputRegisters(1, 17, 1)[0]);
    board.resetTamper();
    assertEquals(Optional.of(false), board.read().tampered());
    assertEquals(0, client.readHoldingRegisters(1, 6, 1)[0]);
  }

  @Test
  void what_is_no_request_gets_its_exception() throws Exception {
    assertEquals("018101", exchange("01010000 0001"), "coils");
    assertEquals("019101", exchange("0111"), "a function without more");
    assertEquals("018403", exchange("01040000 0000"), "none");
    assertEquals("018403", exchange("01040000 007e"), "126");
    assertEquals("018403", exchange("01040000"), "too short");
    assertEquals("018303", exchange("01030000 0001 00"), "too long");
    assertEquals("019003", exchange("01100000 0001 04 00010002"), "more bytes than registers");
    assertEquals("019003", exchange("01100000 0000 00"), "none written");
    assertEquals("0104020002", exchange("01040008 0001"), "and the next is answered");
  }

  @Test
  void what_is_damaged_or_for_others_gets_no_answer_and_changes_nothing() throws Exception {
    byte[] broken = sealed("01060001 1000");
    broken[broken.length - 1]++;
    assertEquals("", exchange(broken), "a bad checksum");
    assertEquals("", exchange("02060001 1000"), "another unit");
    assertEquals("", exchange("00060001 1000"), "a broadcast");
    assertEquals("", exchange(new byte[] {1, 6, 0}), "the head of a request");
    assertEquals(Optional.of(LINE), board.calibration(Scale.HOPPER));
  }

  @Test
  void the_next_host_finds_the_board_that_the_last_one_left() throws Exception {
    wire.write(new byte[] {1, 4, 0}, TIMEOUT);
    wire.close();
    wire = new SerialOpener(body.port(), ModbusBoard.BAUD, System::nanoTime).open();
    var fresh = new ModbusBoard(wire, System::nanoTime);
    BoardReading reading;
    try {
      reading = fresh.read();
    } catch (WireException.Silent e) {
      // Without a silence between the two, a strict board takes both for one damaged request.
      reading = fresh.read();
    }
    assertEquals(OptionalInt.of(100), reading.blanksInHopper());
  }

  @Test
  void mbpoll_reads_and_calibrates_it() throws Exception {
    wire.close();
    String read = mbpoll("-t", "3", "-r", "1", "-c", "18", "-1", body.port());
    for (String line : List.of("[1]: \t100", "[9]: \t2", "[5]: \t0", "[8]: \t0", "[18]: \t0")) {
      assertTrue(read.contains(line), read);
    }
    mbpoll("-t", "4", "-r", "1", body.port(), "2000", "14000", "100");
    String settings = mbpoll("-t", "4", "-r", "1", "-c", "7", "-1", body.port());
    assertTrue(settings.contains("[2]: \t14000"), settings);
    String blanks = mbpoll("-t", "3", "-r", "1", "-1", body.port());
    assertTrue(blanks.contains("[1]: \t50"), blanks);
  }

  private static String mbpoll(String... arguments) throws Exception {
    return mbpoll(19200, 1, arguments);
  }

  /** What mbpoll says; without it the test is skipped. */
  static String mbpoll(int baud, int unit, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("mbpoll", "-m", "rtu", "-b", "" + baud, "-P", "none", "-a", "" + unit));
    command.addAll(Arrays.asList(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException none) {
      assumeTrue(false, "mbpoll is not installed; apt-get install mbpoll to test against it");
      throw none;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private interface Ask {
    void ask() throws WireException;
  }

  private static void refused(String why, Ask ask) {
    var refused = assertThrows(WireException.Refused.class, ask::ask);
    assertTrue(refused.toString().contains(why), refused.toString());
  }

  private static byte[] sealed(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    var crc = new Crc16();
    for (byte one : bytes) {
      crc.update(one);
    }
    byte[] frame = Arrays.copyOf(bytes, bytes.length + 2);
    frame[bytes.length] = (byte) crc.getValue();
    frame[bytes.length + 1] = (byte) (crc.getValue() >> 8);
    return frame;
  }

  private String exchange(String hex) throws WireException {
    return exchange(sealed(hex));
  }

  /** The answer without its checksum. */
  private String exchange(byte[] frame) throws WireException {
    wire.discardInput();
    wire.write(frame, TIMEOUT);
    byte[] answer = new byte[256];
    int got = 0;
    int more = wire.read(answer, 0, answer.length, Duration.ofMillis(150));
    while (more > 0) {
      got += more;
      more = wire.read(answer, got, answer.length - got, Duration.ofMillis(30));
    }
    return HexFormat.of().formatHex(answer, 0, Math.max(0, got - 2));
  }
}
