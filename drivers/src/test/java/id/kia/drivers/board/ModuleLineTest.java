package id.kia.drivers.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.board.ModuleChannel.Range;
import id.kia.drivers.board.ModuleChannel.Table;
import id.kia.drivers.board.ModuleChannel.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two modules on one line, asked over real jSerialComm; only the clock of the judging is turned.
 */
class ModuleLineTest {
  private static final int INPUTS = 1;
  private static final int SCALE = 2;

  @TempDir Path folder;
  private final VirtualModules.Module inputs = new VirtualModules.Module();
  private final VirtualModules.Module scale = new VirtualModules.Module();
  private final AtomicLong extra = new AtomicLong();

  @SuppressWarnings("NullAway.Init") // made before each test
  private VirtualModules line;

  @BeforeEach
  void plugIn() throws Exception {
    line = VirtualModules.start(folder.resolve("modules"), Map.of(INPUTS, inputs, SCALE, scale));
    holdsGrams(550);
  }

  @AfterEach
  void unplug() {
    line.close();
  }

  private ModuleLine open(ModuleChannel... channels) throws WireException {
    return new ModuleLine(
        new SerialOpener(line.port(), 9600, System::nanoTime).open(),
        List.of(channels),
        () -> System.nanoTime() + extra.get());
  }

  private static ModuleChannel contact(Sensor sensor, Table from, int address, boolean inverted) {
    return channel(sensor, INPUTS, from, address, ModuleChannel.Type.U16, inverted, 1, 0, 1);
  }

  private static ModuleChannel channel(
      Sensor sensor,
      int module,
      Table from,
      int address,
      ModuleChannel.Type type,
      boolean inverted,
      double scale,
      double offset,
      int steady) {
    return new ModuleChannel(
        sensor,
        module,
        from,
        address,
        type,
        OptionalInt.empty(),
        inverted,
        scale,
        offset,
        Unit.of(sensor),
        Optional.empty(),
        steady,
        Optional.empty());
  }

  /** Tenths of a gram in two holding registers, low word first; a blank weighs 5.5 g. */
  private static ModuleChannel hopper() {
    return channel(
        Sensor.HOPPER, SCALE, Table.HOLDING, 4, ModuleChannel.Type.S32_LOW, false, 0.1 / 5.5, 0, 1);
  }

  private void holdsGrams(double grams) {
    int tenths = (int) Math.round(grams * 10);
    scale.holding[4] = tenths & 0xffff;
    scale.holding[5] = tenths >> 16 & 0xffff;
  }

  @Test
  void each_sensor_is_read_from_its_own_place_in_its_own_form() throws Exception {
    inputs.discrete[2] = true;
    inputs.coil[1] = true;
    inputs.input[3] = -55 & 0xffff;
    inputs.input[4] = 0x0001;
    inputs.input[5] = 0x86a0;
    int volts = Float.floatToIntBits(11.8f);
    scale.input[0] = volts >> 16 & 0xffff;
    scale.input[1] = volts & 0xffff;
    try (ModuleLine modules =
        open(
            contact(Sensor.DOOR, Table.DISCRETE, 2, false),
            contact(Sensor.EXIT, Table.COIL, 1, true),
            channel(
                Sensor.TEMPERATURE,
                INPUTS,
                Table.INPUT,
                3,
                ModuleChannel.Type.S16,
                false,
                0.1,
                0,
                1),
            channel(
                Sensor.RIBBON, INPUTS, Table.INPUT, 4, ModuleChannel.Type.U32_HIGH, false, 1, 0, 1),
            hopper(),
            channel(
                Sensor.SUPPLY,
                SCALE,
                Table.INPUT,
                0,
                ModuleChannel.Type.FLOAT_HIGH,
                false,
                1,
                0,
                1))) {
      BoardReading now = modules.read();
      assertEquals(Map.of(), now.faults());
      assertEquals(Optional.of(true), now.doorOpen());
      assertEquals(Optional.of(false), now.cardAtExit(), "it is wired the other way round");
      assertEquals(OptionalInt.of(-550), now.temperatureCentiC());
      assertEquals(OptionalLong.of(100_000), now.ribbonTurns());
      assertEquals(OptionalInt.of(100), now.blanksInHopper());
      assertEquals(OptionalInt.of(11_800), now.supplyMilliVolts());
      assertEquals(Optional.empty(), now.tampered(), "not fitted");
      holdsGrams(-11);
      assertEquals(OptionalInt.of(0), modules.read().blanksInHopper(), "a scale that drifted");
    }
  }

  @Test
  void a_contact_among_others_in_one_register_is_one_bit_and_has_to_stand_still() throws Exception {
    ModuleChannel door =
        new ModuleChannel(
            Sensor.DOOR,
            INPUTS,
            Table.HOLDING,
            0,
            ModuleChannel.Type.U16,
            OptionalInt.of(6),
            false,
            1,
            0,
            Unit.CONTACT,
            Optional.empty(),
            3,
            Optional.empty());
    inputs.holding[0] = 0xffff & ~(1 << 6);
    try (ModuleLine modules = open(door)) {
      assertEquals(Optional.of(false), modules.read().doorOpen());
      inputs.holding[0] = 1 << 6;
      assertEquals(Optional.of(false), modules.read().doorOpen());
      assertEquals(Optional.of(false), modules.read().doorOpen());
      assertEquals(Optional.of(true), modules.read().doorOpen(), "three of one mind");
    }
  }

  @Test
  void a_module_that_falls_silent_makes_its_sensors_dead_and_no_others() throws Exception {
    try (ModuleLine modules = open(contact(Sensor.DOOR, Table.DISCRETE, 0, false), hopper())) {
      line.mute(SCALE, true);
      BoardReading now = modules.read();
      assertEquals(Map.of(Sensor.HOPPER, Fault.DEAD), now.faults());
      assertEquals(OptionalInt.empty(), now.blanksInHopper());
      assertEquals(Optional.of(false), now.doorOpen());
      line.mute(SCALE, false);
      assertEquals(Set.of(Sensor.HOPPER), modules.read().bad(), "it is left alone for a while");
      extra.addAndGet(ModuleLine.LEFT_ALONE.toNanos());
      assertEquals(OptionalInt.of(100), modules.read().blanksInHopper());
      line.mute(SCALE, true);
      line.mute(INPUTS, true);
      assertThrows(WireException.Silent.class, modules::read, "then it is the line");
    }
  }

  @Test
  void a_value_out_of_range_no_number_and_a_register_that_is_not_there_are_dead() throws Exception {
    ModuleChannel warm =
        new ModuleChannel(
            Sensor.TEMPERATURE,
            INPUTS,
            Table.INPUT,
            0,
            ModuleChannel.Type.S16,
            OptionalInt.empty(),
            false,
            0.1,
            0,
            Unit.CELSIUS,
            Optional.of(new Range(-20, 80)),
            1,
            Optional.empty());
    try (ModuleLine modules =
        open(
            warm,
            channel(
                Sensor.SUPPLY, SCALE, Table.INPUT, 0, ModuleChannel.Type.FLOAT_LOW, false, 1, 0, 1),
            channel(Sensor.BIN, SCALE, Table.INPUT, 100, ModuleChannel.Type.U16, false, 1, 0, 1),
            hopper())) {
      inputs.input[0] = 801;
      scale.input[1] = 0x7fc0; // not a number
      holdsGrams(1100 * 5.5);
      assertEquals(
          Map.of(
              Sensor.TEMPERATURE, Fault.DEAD,
              Sensor.SUPPLY, Fault.DEAD,
              Sensor.BIN, Fault.DEAD,
              Sensor.HOPPER, Fault.DEAD),
          modules.read().faults());
      inputs.input[0] = 800;
      assertEquals(OptionalInt.of(8000), modules.read().temperatureCentiC());
    }
  }

  @Test
  void a_scale_without_noise_is_stuck_and_one_wild_value_is_smoothed_away() throws Exception {
    ModuleChannel judged =
        new ModuleChannel(
            Sensor.HOPPER,
            SCALE,
            Table.HOLDING,
            4,
            ModuleChannel.Type.S32_LOW,
            OptionalInt.empty(),
            false,
            0.1 / 5.5,
            0,
            Unit.PIECES,
            Optional.empty(),
            3,
            Optional.of(Duration.ofSeconds(60)));
    try (ModuleLine modules = open(judged)) {
      assertEquals(OptionalInt.of(100), modules.read().blanksInHopper());
      holdsGrams(550.1);
      assertEquals(OptionalInt.of(100), modules.read().blanksInHopper());
      holdsGrams(2200);
      assertEquals(OptionalInt.of(100), modules.read().blanksInHopper(), "somebody leans on it");
      extra.addAndGet(Duration.ofSeconds(60).toNanos());
      assertEquals(Map.of(Sensor.HOPPER, Fault.STUCK), modules.read().faults());
      holdsGrams(550);
      assertEquals(Map.of(), modules.read().faults());
    }
  }

  @Test
  void a_channel_that_cannot_be_is_refused() {
    List<Runnable> wrong =
        List.of(
            () -> channel(Sensor.DOOR, 248, Table.COIL, 0, ModuleChannel.Type.U16, false, 1, 0, 1),
            () ->
                channel(Sensor.DOOR, 1, Table.COIL, 65536, ModuleChannel.Type.U16, false, 1, 0, 1),
            () ->
                channel(
                    Sensor.SUPPLY,
                    1,
                    Table.INPUT,
                    65535,
                    ModuleChannel.Type.FLOAT_LOW,
                    false,
                    1,
                    0,
                    1),
            () -> channel(Sensor.DOOR, 1, Table.COIL, 0, ModuleChannel.Type.U16, false, 2, 0, 1),
            () -> channel(Sensor.HOPPER, 1, Table.COIL, 0, ModuleChannel.Type.U16, false, 1, 0, 1),
            () -> channel(Sensor.HOPPER, 1, Table.INPUT, 0, ModuleChannel.Type.U16, true, 1, 0, 1),
            () -> channel(Sensor.HOPPER, 1, Table.INPUT, 0, ModuleChannel.Type.U16, false, 0, 0, 1),
            () ->
                channel(Sensor.HOPPER, 1, Table.INPUT, 0, ModuleChannel.Type.U16, false, 1, 0, 16),
            () -> ModuleLine.checked(List.of()),
            () -> ModuleLine.checked(List.of(hopper(), hopper())),
            () -> new Range(5, 5));
    for (Runnable one : wrong) {
      assertThrows(IllegalArgumentException.class, one::run);
    }
  }

  @Test
  void two_lines_are_one_board_and_a_silent_one_has_dead_sensors() {
    List<BoardReading> told = new ArrayList<>();
    var lines =
        new SeveralLines(
            List.of(Set.of(Sensor.DOOR), Set.of(Sensor.HOPPER, Sensor.BIN)), extra::get, told::add);
    lines.accept(0, BoardReading.of(Map.of(Sensor.DOOR, 1L), Map.of()));
    assertEquals(Set.of(Sensor.HOPPER, Sensor.BIN), told.getLast().bad(), "not heard yet");
    lines.accept(1, BoardReading.of(Map.of(Sensor.HOPPER, 42L), Map.of(Sensor.BIN, Fault.STUCK)));
    assertEquals(OptionalInt.of(42), told.getLast().blanksInHopper());
    assertEquals(Optional.of(true), told.getLast().doorOpen());
    assertEquals(Map.of(Sensor.BIN, Fault.STUCK), told.getLast().faults());
    extra.addAndGet(SeveralLines.FRESH.toNanos() + 1);
    lines.accept(1, BoardReading.of(Map.of(Sensor.HOPPER, 41L), Map.of()));
    assertEquals(Map.of(Sensor.DOOR, Fault.DEAD), told.getLast().faults());
    assertEquals(OptionalInt.of(41), told.getLast().blanksInHopper());
  }

  @Test
  void mbpoll_reads_a_module() throws Exception {
    inputs.discrete[5] = true;
    scale.input[0] = 1234;
    String bits =
        BoardContract.mbpoll(9600, INPUTS, "-t", "1", "-r", "1", "-c", "8", "-1", line.port());
    assertTrue(bits.replaceAll("\\s", "").contains("[6]:1"), bits);
    String word = BoardContract.mbpoll(9600, SCALE, "-t", "3", "-r", "1", "-1", line.port());
    assertTrue(word.contains("1234"), word);
  }
}
