package id.kia.drivers.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoardMapTest {
  private static final int[] WELL =
      BoardMap.encode(
          new VirtualBoard.Facts(
              98, 0x1234_5678L, true, 3, true, -525, false, 655, 4987, 7880, 2180, 2, Map.of()));

  @Test
  void the_registers_stand_as_the_reference_says() {
    var facts =
        new VirtualBoard.Facts(
            98,
            0x1234_5678L,
            true,
            3,
            true,
            -525,
            true,
            655,
            4987,
            7880,
            2180,
            2,
            Map.of(
                Sensor.TEMPERATURE,
                Fault.DEAD,
                Sensor.SUPPLY,
                Fault.STUCK,
                Sensor.BIN,
                Fault.UNCALIBRATED));
    assertArrayEquals(
        new int[] {
          98,
          0x1234,
          0x5678,
          1,
          3,
          1,
          0xfdf3,
          0b1_0010_1000,
          2,
          1,
          655,
          4987,
          0b10_0000,
          0b1_0000_0000,
          0,
          7880,
          2180,
          2
        },
        BoardMap.encode(facts));
  }

  @Test
  void what_is_encoded_is_decoded_again() {
    BoardReading reading = BoardMap.decode(WELL);
    assertEquals(OptionalInt.of(98), reading.blanksInHopper());
    assertEquals(OptionalLong.of(0x1234_5678L), reading.ribbonTurns());
    assertEquals(Optional.of(true), reading.cardAtExit());
    assertEquals(OptionalInt.of(3), reading.cardsInBin());
    assertEquals(Optional.of(true), reading.doorOpen());
    assertEquals(OptionalInt.of(-525), reading.temperatureCentiC());
    assertEquals(Optional.of(false), reading.tampered());
    assertEquals(OptionalInt.of(655), reading.humidityPermille());
    assertEquals(OptionalInt.of(4987), reading.supplyMilliVolts());
    assertEquals(Map.of(), reading.faults());
  }

  @Test
  void a_value_out_of_range_makes_its_sensor_dead_and_is_not_told() {
    dead(Sensor.HOPPER, BoardMap.BLANKS, 1001);
    dead(Sensor.EXIT, BoardMap.EXIT, 2);
    dead(Sensor.BIN, BoardMap.BIN, 0xffff);
    dead(Sensor.DOOR, BoardMap.DOOR, 7);
    dead(Sensor.TEMPERATURE, BoardMap.TEMPERATURE, 12501);
    dead(Sensor.TEMPERATURE, BoardMap.TEMPERATURE, 0x8000);
    dead(Sensor.TAMPER, BoardMap.TAMPER, 2);
    dead(Sensor.HUMIDITY, BoardMap.HUMIDITY, 1001);
    dead(Sensor.SUPPLY, BoardMap.SUPPLY, 30_001);
  }

  @Test
  void each_sensor_with_a_fault_gives_no_value_and_says_which_fault() {
    for (Sensor sensor : Sensor.values()) {
      assertFault(sensor, Fault.DEAD, with(WELL, BoardMap.DEAD, BoardMap.bit(sensor)));
      assertFault(sensor, Fault.STUCK, with(WELL, BoardMap.STUCK, BoardMap.bit(sensor)));
      boolean scale = sensor == Sensor.HOPPER || sensor == Sensor.BIN;
      assertFault(
          sensor,
          scale ? Fault.UNCALIBRATED : Fault.DEAD,
          with(WELL, BoardMap.BAD, BoardMap.bit(sensor)));
    }
  }

  @Test
  void a_sensor_that_is_not_fitted_gives_no_value_and_has_no_fault() {
    for (Sensor sensor : Sensor.values()) {
      int[] without = with(WELL, BoardMap.MISSING, BoardMap.bit(sensor));
      BoardReading reading = BoardMap.decode(with(without, BoardMap.DEAD, BoardMap.bit(sensor)));
      assertTrue(silent(reading, sensor), sensor.toString());
      assertEquals(Map.of(), reading.faults());
    }
  }

  @Test
  void bits_of_sensors_that_are_not_known_are_ignored() {
    assertEquals(
        Map.of(Sensor.RIBBON, Fault.DEAD),
        BoardMap.decode(with(WELL, BoardMap.DEAD, 0xfe02)).faults());
  }

  @Test
  void any_registers_give_values_within_their_ranges() {
    for (int seed = 0; seed < 1000; seed++) {
      int[] registers = new Random(seed).ints(BoardMap.REGISTERS, 0, 0x10000).toArray();
      BoardReading reading = BoardMap.decode(registers);
      assertTrue(reading.blanksInHopper().orElse(0) <= 1000, "seed " + seed);
      assertTrue(reading.cardsInBin().orElse(0) <= 1000, "seed " + seed);
      assertTrue(reading.ribbonTurns().orElse(0) >= 0, "seed " + seed);
      assertTrue(Math.abs(reading.temperatureCentiC().orElse(0)) <= 12500, "seed " + seed);
    }
  }

  @Test
  void a_calibration_is_a_line_through_two_points_in_either_direction() {
    Calibration weight = new Calibration(2000, 8000, 100);
    assertEquals(0, weight.pieces(2000));
    assertEquals(100, weight.pieces(8000));
    assertEquals(51, weight.pieces(5030));
    assertEquals(50, weight.pieces(5029));
    assertEquals(-1, weight.pieces(1940));
    Calibration distance = new Calibration(60_000, 20_000, 500);
    assertEquals(0, distance.pieces(60_000));
    assertEquals(250, distance.pieces(40_000));
    assertEquals(750, distance.pieces(0));
  }

  @Test
  void a_calibration_that_tells_no_pieces_apart_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Calibration(2000, 2099, 100));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(2000, 8000, 0));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(2000, 8000, 1001));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(2000, 65_536, 100));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(-1, 8000, 100));
  }

  private static void dead(Sensor sensor, int at, int value) {
    assertFault(sensor, Fault.DEAD, with(WELL, at, value));
  }

  private static void assertFault(Sensor sensor, Fault fault, int[] registers) {
    BoardReading reading = BoardMap.decode(registers);
    assertEquals(Map.of(sensor, fault), reading.faults());
    assertTrue(silent(reading, sensor), sensor.toString());
  }

  private static boolean silent(BoardReading reading, Sensor sensor) {
    return switch (sensor) {
      case HOPPER -> reading.blanksInHopper().isEmpty();
      case RIBBON -> reading.ribbonTurns().isEmpty();
      case EXIT -> reading.cardAtExit().isEmpty();
      case BIN -> reading.cardsInBin().isEmpty();
      case DOOR -> reading.doorOpen().isEmpty();
      case TEMPERATURE -> reading.temperatureCentiC().isEmpty();
      case TAMPER -> reading.tampered().isEmpty();
      case HUMIDITY -> reading.humidityPermille().isEmpty();
      case SUPPLY -> reading.supplyMilliVolts().isEmpty();
    };
  }

  private static int[] with(int[] registers, int at, int value) {
    int[] changed = registers.clone();
    changed[at] = value;
    return changed;
  }
}
