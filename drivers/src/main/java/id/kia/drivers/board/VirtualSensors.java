package id.kia.drivers.board;

import id.kia.bridge.modbus.Registers;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import java.util.EnumMap;
import java.util.Map;

/** The sensors and settings of a virtual board. Any thread. */
final class VirtualSensors implements Registers {
  /** Raw values of both scales: 2000 empty, 60 for each piece. */
  private static final int RAW_EMPTY = 2000;

  private static final int RAW_PIECE = 60;
  private static final int KNOWN = 100;

  private final LyingSensors lies = new LyingSensors();
  private final Map<Sensor, Fault> faults = new EnumMap<>(Sensor.class);
  private final int[] settings = {RAW_EMPTY, raw(KNOWN), KNOWN, RAW_EMPTY, raw(KNOWN), KNOWN, 0};

  private int rawHopper = raw(100);
  private int rawBin = raw(0);
  private long turns;
  private boolean atExit;
  private boolean doorOpen;
  private int centiC = 2750;
  private boolean tamperOpen;
  private boolean tampered;
  private int tampers;
  private int humidity = 650;
  private int supply = 5000;

  private static int raw(int pieces) {
    return RAW_EMPTY + RAW_PIECE * pieces;
  }

  synchronized void blanks(int pieces) {
    rawHopper = raw(pieces);
  }

  synchronized void cardsInBin(int pieces) {
    rawBin = raw(pieces);
  }

  synchronized void raw(ModbusBoard.Scale scale, int raw) {
    switch (scale) {
      case HOPPER -> rawHopper = raw;
      case BIN -> rawBin = raw;
    }
  }

  synchronized void turn(int quarterTurns) {
    turns = (turns + quarterTurns) & 0xffff_ffffL;
  }

  synchronized void cardAtExit(boolean there) {
    atExit = there;
  }

  synchronized void doorOpen(boolean open) {
    doorOpen = open;
  }

  synchronized void temperature(int hundredthsC) {
    centiC = hundredthsC;
  }

  synchronized void tamper(boolean open) {
    if (open && !tamperOpen) {
      tampered = true;
      tampers = (tampers + 1) & 0xffff;
    }
    tamperOpen = open;
  }

  synchronized void climate(int permille, int milliVolts) {
    humidity = permille;
    supply = milliVolts;
  }

  synchronized void fault(Sensor sensor, Fault fault) {
    faults.put(sensor, fault);
  }

  synchronized void mend(Sensor sensor) {
    faults.remove(sensor);
    lies.mend(sensor);
  }

  synchronized VirtualBoard.Facts facts() {
    Map<Sensor, Fault> now = new EnumMap<>(faults);
    int blanks = pieces(rawHopper, BoardMap.HOPPER_LINE, Sensor.HOPPER, now);
    int inBin = pieces(rawBin, BoardMap.BIN_LINE, Sensor.BIN, now);
    return new VirtualBoard.Facts(
        blanks, turns, atExit, inBin, doorOpen, centiC, tampered, humidity, supply, rawHopper,
        rawBin, tampers, now);
  }

  /** By the calibration; what it leads beyond 0 to 1000 pieces, or its lack, is a fault. */
  private int pieces(int raw, int line, Sensor sensor, Map<Sensor, Fault> now) {
    if (settings[line + 2] == 0) {
      now.putIfAbsent(sensor, Fault.UNCALIBRATED);
      return 0;
    }
    int pieces =
        new Calibration(settings[line], settings[line + 1], settings[line + 2]).pieces(raw);
    if (pieces < BoardMap.LEAST_CARDS || pieces > BoardMap.MOST_CARDS) {
      now.put(sensor, Fault.DEAD);
    }
    return Math.clamp(pieces, 0, BoardMap.MOST_CARDS);
  }

  @Override
  public int[] input() {
    return lies.into(BoardMap.encode(facts()));
  }

  /** Which sensors say something else than what is there. */
  LyingSensors lies() {
    return lies;
  }

  @Override
  public synchronized int[] holding() {
    return settings.clone();
  }

  @Override
  public synchronized boolean write(int address, int[] values) {
    int[] wanted = settings.clone();
    System.arraycopy(values, 0, wanted, address, values.length);
    boolean reset = address + values.length > BoardMap.RESET_TAMPER;
    if (!line(wanted, BoardMap.HOPPER_LINE)
        || !line(wanted, BoardMap.BIN_LINE)
        || (reset && (tamperOpen || wanted[BoardMap.RESET_TAMPER] != tampers))) {
      return false;
    }
    wanted[BoardMap.RESET_TAMPER] = 0;
    System.arraycopy(wanted, 0, settings, 0, settings.length);
    if (reset) {
      tampered = false;
    }
    return true;
  }

  /** A calibration, or three zeros for none. */
  private static boolean line(int[] settings, int at) {
    int empty = settings[at];
    int known = settings[at + 1];
    int number = settings[at + 2];
    return (empty == 0 && known == 0 && number == 0) || Calibration.valid(empty, known, number);
  }
}
