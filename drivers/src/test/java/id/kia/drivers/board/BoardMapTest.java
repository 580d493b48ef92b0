package id.kia.drivers.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Sensor;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardMapTest {
  private static final BoardReading READING =
      new BoardReading(
          98, 0x1234_5678L, true, 3, true, -525, EnumSet.of(Sensor.BIN, Sensor.TEMPERATURE));

  @Test
  void the_registers_stand_as_the_readme_says() {
    assertArrayEquals(
        new int[] {98, 0x1234, 0x5678, 1, 3, 1, 0xfdf3, 0b101000, 1}, BoardMap.encode(READING));
  }

  @Test
  void what_is_encoded_is_decoded_again() {
    assertEquals(READING, BoardMap.decode(BoardMap.encode(READING)));
    BoardReading most = new BoardReading(1000, 0xffff_ffffL, false, 1000, false, 12500, Set.of());
    assertEquals(most, BoardMap.decode(BoardMap.encode(most)));
  }

  @Test
  void a_value_out_of_range_makes_its_sensor_bad() {
    int[] registers = BoardMap.encode(new BoardReading(1, 2, false, 0, false, 2500, Set.of()));
    assertEquals(Set.of(), BoardMap.decode(registers).bad());
    assertEquals(Set.of(Sensor.HOPPER), with(registers, BoardMap.BLANKS, 1001).bad());
    assertEquals(Set.of(Sensor.EXIT), with(registers, BoardMap.EXIT, 2).bad());
    assertEquals(Set.of(Sensor.BIN), with(registers, BoardMap.BIN, 0xffff).bad());
    assertEquals(Set.of(Sensor.DOOR), with(registers, BoardMap.DOOR, 7).bad());
    assertEquals(Set.of(Sensor.TEMPERATURE), with(registers, BoardMap.TEMPERATURE, 12501).bad());
    assertEquals(Set.of(Sensor.TEMPERATURE), with(registers, BoardMap.TEMPERATURE, 0x8000).bad());
  }

  @Test
  void bits_of_sensors_that_are_not_known_are_ignored() {
    int[] registers = BoardMap.encode(new BoardReading(1, 2, false, 0, false, 2500, Set.of()));
    assertEquals(Set.of(Sensor.RIBBON), with(registers, BoardMap.BAD, 0xffc2).bad());
  }

  @Test
  void any_registers_give_a_reading_within_its_ranges() {
    for (int seed = 0; seed < 1000; seed++) {
      int[] registers = new Random(seed).ints(BoardMap.REGISTERS, 0, 0x10000).toArray();
      BoardReading reading = BoardMap.decode(registers);
      assertTrue(reading.blanksInHopper() <= 1000 && reading.cardsInBin() <= 1000, "seed " + seed);
      assertTrue(reading.ribbonTurns() >= 0, "seed " + seed);
    }
  }

  private static BoardReading with(int[] registers, int at, int value) {
    int[] changed = registers.clone();
    changed[at] = value;
    return BoardMap.decode(changed);
  }
}
