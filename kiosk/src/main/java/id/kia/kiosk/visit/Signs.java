package id.kia.kiosk.visit;

import id.kia.drivers.BoardReading;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.print.TestCard;
import java.util.Optional;

/**
 * Everything by which a step is judged, read at one moment.
 *
 * @param printer empty when it does not answer
 * @param board empty without a fresh reading; a sensor with a fault gives no value in it
 * @param doorOpen the cabinet itself, or the board, says that its door is open
 * @param hopper blanks in the feeder by the book
 * @param spoiled spoiled cards that still lie here by the book
 * @param unknown cards of unknown outcome, a test card among them
 * @param captured cards that wait in the bin for their child
 * @param test what became of the newest test card; empty while one is printed, or without any
 */
public record Signs(
    Optional<Snapshot> printer,
    Optional<BoardReading> board,
    boolean doorOpen,
    int hopper,
    int spoiled,
    int unknown,
    int captured,
    Optional<TestCard.Outcome> test) {}
