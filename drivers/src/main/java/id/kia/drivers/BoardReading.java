package id.kia.drivers;

import java.util.Set;

/**
 * One reading of the sensor board.
 *
 * @param blanksInHopper pieces, 0 to 1000
 * @param ribbonTurns quarter turns of the take-up spool since the board was made, wraps at 2^32
 * @param cardAtExit a card waits at the exit
 * @param cardsInBin pieces in the reject and capture bin
 * @param doorOpen the cabinet's door is open
 * @param temperatureCentiC inside the cabinet, hundredths of a degree Celsius
 * @param bad sensors that say of themselves that they are out of range or dead; their values are
 *     not to be trusted
 */
public record BoardReading(
    int blanksInHopper,
    long ribbonTurns,
    boolean cardAtExit,
    int cardsInBin,
    boolean doorOpen,
    int temperatureCentiC,
    Set<Sensor> bad) {
  public BoardReading {
    bad = Set.copyOf(bad);
  }

  /** The sensors of the board. */
  public enum Sensor {
    HOPPER,
    RIBBON,
    EXIT,
    BIN,
    DOOR,
    TEMPERATURE
  }
}
