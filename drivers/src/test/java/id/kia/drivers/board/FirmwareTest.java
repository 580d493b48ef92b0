package id.kia.drivers.board;

import static id.kia.drivers.board.FirmwareBody.BIN;
import static id.kia.drivers.board.FirmwareBody.DOOR;
import static id.kia.drivers.board.FirmwareBody.EXIT;
import static id.kia.drivers.board.FirmwareBody.HOPPER;
import static id.kia.drivers.board.FirmwareBody.HUMIDITY;
import static id.kia.drivers.board.FirmwareBody.OPEN;
import static id.kia.drivers.board.FirmwareBody.SHUT;
import static id.kia.drivers.board.FirmwareBody.SUPPLY;
import static id.kia.drivers.board.FirmwareBody.TAMPER;
import static id.kia.drivers.board.FirmwareBody.TEMPERATURE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.board.ModbusBoard.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only the firmware can know: noise, dead and stuck sensors, loss of power. */
class FirmwareTest {
  private static final List<Sensor> BY_CHANNEL =
      List.of(
          Sensor.HOPPER,
          Sensor.BIN,
          Sensor.EXIT,
          Sensor.DOOR,
          Sensor.TAMPER,
          Sensor.TEMPERATURE,
          Sensor.HUMIDITY,
          Sensor.SUPPLY);
  private static final int[] WELL = {8000, 2000, SHUT, SHUT, SHUT, 15_390, 37_000, 9027};

  private FirmwareBody body;
  private ModbusBoard board;

  @BeforeEach
  void plugIn() throws Exception {
    body = new FirmwareBody();
    board =
        new ModbusBoard(
            new SerialOpener(body.port(), ModbusBoard.BAUD, System::nanoTime).open(),
            System::nanoTime);
    board.calibrate(Scale.HOPPER, BoardContract.LINE);
    board.calibrate(Scale.BIN, BoardContract.LINE);
    body.pass(50);
  }

  @AfterEach
  void unplug() {
    board.close();
    body.close();
  }

  private Map<Sensor, Fault> faults() throws WireException {
    return board.read().faults();
  }

  @Test
  void a_new_board_knows_that_it_is_not_calibrated() throws Exception {
    try (var fresh = new FirmwareBody();
        var other =
            new ModbusBoard(
                new SerialOpener(fresh.port(), ModbusBoard.BAUD, System::nanoTime).open(),
                System::nanoTime)) {
      assertEquals(
          Map.of(Sensor.HOPPER, Fault.UNCALIBRATED, Sensor.BIN, Fault.UNCALIBRATED),
          other.read().faults());
    }
  }

  /** A median never leaves its samples, so these bounds hold for every order of the noise. */
  @Test
  void noise_shows_no_second_blank_and_spikes_of_every_fifth_sample_never_show() throws Exception {
    body.tell("noise " + HOPPER + " 90"); // a blank and a half each way
    body.tell("noise " + TEMPERATURE + " 400"); // two degrees each way
    for (int channel : new int[] {HOPPER, EXIT, DOOR, TAMPER, TEMPERATURE}) {
      body.tell("spike " + channel + " 60000");
    }
    body.pass(1000);
    for (int i = 0; i < 100; i++) {
      body.pass(20);
      var reading = board.read();
      assertEquals(100, reading.blanksInHopper().orElseThrow(), 1);
      assertEquals(2750, reading.temperatureCentiC().orElseThrow(), 202);
      assertEquals(Optional.of(false), reading.cardAtExit());
      assertEquals(Optional.of(false), reading.doorOpen());
      assertEquals(Optional.of(false), reading.tampered());
      assertEquals(Map.of(), reading.faults());
    }
  }

  @Test
  void a_count_on_the_edge_between_two_does_not_flicker() throws Exception {
    body.tell("noise " + HOPPER + " 15");
    body.raw(HOPPER, 8000 - 30);
    int first = board.read().blanksInHopper().orElseThrow();
    for (int i = 0; i < 100; i++) {
      body.pass(60);
      assertEquals(OptionalInt.of(first), board.read().blanksInHopper());
    }
  }

  @Test
  void a_card_at_the_exit_is_felt_within_a_tenth_of_a_second() throws Exception {
    body.tell("raw " + EXIT + " " + OPEN);
    body.pass(100);
    assertEquals(Optional.of(true), board.read().cardAtExit());
  }

  @Test
  void a_sensor_without_a_signal_is_dead_after_half_a_second_and_well_again() throws Exception {
    for (int channel = HOPPER; channel <= SUPPLY; channel++) {
      for (String cut : List.of("none " + channel, "raw " + channel + " 65535")) {
        body.tell(cut);
        body.pass(300);
        assertEquals(Map.of(), faults(), cut + ": a moment is nothing");
        body.pass(400);
        assertEquals(Map.of(BY_CHANNEL.get(channel), Fault.DEAD), faults(), cut);
        body.tell("raw " + channel + " " + WELL[channel]);
        body.pass(400);
        assertEquals(Map.of(BY_CHANNEL.get(channel), Fault.DEAD), faults(), cut + ": nor mended");
        body.pass(600);
        assertEquals(Map.of(), faults(), cut);
      }
      if (channel != SUPPLY) {
        body.raw(channel, 0);
        assertEquals(Fault.DEAD, faults().get(BY_CHANNEL.get(channel)), "shorted");
        body.raw(channel, WELL[channel]);
      }
      if (channel == TAMPER) {
        assertEquals(Optional.of(true), board.read().tampered(), "a cut cable is tampering");
        board.resetTamper();
      }
    }
  }

  @Test
  void a_mended_sensor_tells_the_truth_from_its_first_value_on() throws Exception {
    body.raw(HOPPER, 65_535);
    body.tell("raw " + HOPPER + " 5000");
    int told = 0;
    for (int i = 0; i < 50; i++) {
      body.pass(20);
      OptionalInt blanks = board.read().blanksInHopper();
      told += blanks.isPresent() ? 1 : 0;
      assertEquals(50, blanks.orElse(50));
    }
    assertTrue(told > 15, "told " + told);
  }

  @Test
  void a_sensor_without_any_noise_is_stuck_after_ten_seconds_until_it_moves_again()
      throws Exception {
    for (int channel = HOPPER; channel <= SUPPLY; channel++) {
      body.tell("still " + channel);
      body.pass(9000);
      assertEquals(Map.of(), faults(), "channel " + channel);
      body.pass(1500);
      assertEquals(Map.of(BY_CHANNEL.get(channel), Fault.STUCK), faults());
      assertTrue(board.read().bad().contains(BY_CHANNEL.get(channel)));
      body.tell("noise " + channel + " 6");
      body.pass(500);
      assertEquals(Map.of(), faults());
    }
  }

  @Test
  void a_spool_that_stands_still_while_blanks_leave_is_stuck() throws Exception {
    body.raw(HOPPER, 8000 - 2 * 60);
    assertEquals(Map.of(), faults());
    body.raw(HOPPER, 8000 - 3 * 60);
    assertEquals(Map.of(Sensor.RIBBON, Fault.STUCK), faults());
    assertEquals(OptionalLong.empty(), board.read().ribbonTurns());
    body.turn(1);
    body.pass(50);
    assertEquals(Map.of(), faults());
    body.raw(DOOR, OPEN);
    body.raw(HOPPER, 5000);
    body.raw(DOOR, SHUT);
    assertEquals(Map.of(), faults(), "with the door open somebody took them");
  }

  @Test
  void an_exit_and_a_hopper_that_see_none_of_six_cards_are_stuck() throws Exception {
    body.turn(89);
    body.pass(50);
    assertEquals(Map.of(), faults());
    body.turn(1);
    body.pass(50);
    assertEquals(Map.of(Sensor.EXIT, Fault.STUCK, Sensor.HOPPER, Fault.STUCK), faults());
    body.raw(EXIT, OPEN);
    assertEquals(Map.of(Sensor.HOPPER, Fault.STUCK), faults());
    body.raw(HOPPER, 8000 - 60);
    assertEquals(Map.of(), faults());
    body.raw(EXIT, SHUT);
    for (int card = 0; card < 8; card++) {
      body.turn(15);
      body.raw(HOPPER, 8000 - 60 * (2 + card));
      body.raw(BIN, 2000 + 60 * (1 + card));
      assertEquals(Map.of(), faults(), "cards that fall into the bin are cards");
    }
  }

  @Test
  void a_new_ribbon_fitted_by_hand_makes_no_sensor_stuck() throws Exception {
    body.raw(DOOR, OPEN);
    body.turn(200);
    body.raw(DOOR, SHUT);
    assertEquals(Map.of(), faults());
  }

  @Test
  void a_spool_whose_tracks_jump_together_is_dead_until_it_turns() throws Exception {
    for (int i = 0; i < 3; i++) {
      body.tell("jump");
    }
    assertEquals(Map.of(), faults());
    body.tell("jump");
    assertEquals(Map.of(Sensor.RIBBON, Fault.DEAD), faults());
    body.turn(1);
    assertEquals(Map.of(), faults());
  }

  @Test
  void power_off_keeps_turns_calibration_and_the_tamper_latch() throws Exception {
    body.turn(70);
    body.pass(2100);
    body.tamper(true);
    body.tamper(false);
    body.tell("power");
    var busy = assertThrows(WireException.Refused.class, board::read);
    assertTrue(busy.toString().contains("busy"), busy.toString());
    body.pass(300);
    var reading = board.read();
    assertEquals(OptionalLong.of(70), reading.ribbonTurns());
    assertEquals(OptionalInt.of(100), reading.blanksInHopper());
    assertEquals(Optional.of(true), reading.tampered());
    assertEquals(Map.of(), reading.faults());
  }

  @Test
  void a_write_torn_by_a_power_cut_leaves_the_settings_before_it() throws Exception {
    board.calibrate(Scale.HOPPER, new Calibration(2000, 14_000, 100));
    body.tell("tear");
    body.tell("power");
    body.pass(300);
    assertEquals(Optional.of(BoardContract.LINE), board.calibration(Scale.HOPPER));
    assertEquals(Map.of(), faults());
  }

  @Test
  void a_setting_that_cannot_be_stored_is_refused_and_not_used() throws Exception {
    body.tell("storage fail");
    var refused =
        assertThrows(
            WireException.Refused.class,
            () -> board.calibrate(Scale.HOPPER, new Calibration(2000, 14_000, 100)));
    assertTrue(refused.toString().contains("failure"), refused.toString());
    body.pass(50);
    assertEquals(Optional.of(BoardContract.LINE), board.calibration(Scale.HOPPER));
    assertEquals(OptionalInt.of(100), board.read().blanksInHopper());
    body.tell("storage works");
    board.calibrate(Scale.HOPPER, new Calibration(2000, 14_000, 100));
    assertEquals(OptionalInt.of(50), board.read().blanksInHopper());
  }

  @Test
  void climate_and_supply_are_in_their_units() throws Exception {
    body.raw(TEMPERATURE, 7944); // 400 mV
    body.raw(HUMIDITY, 10_486); // 0.16: 0 %
    body.raw(SUPPLY, 21_664); // 12 V
    var reading = board.read();
    assertEquals(-1000, reading.temperatureCentiC().orElseThrow(), 10);
    assertEquals(0, reading.humidityPermille().orElseThrow(), 3);
    assertEquals(12_000, reading.supplyMilliVolts().orElseThrow(), 20);
  }
}
