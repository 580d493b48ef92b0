package id.kia.kiosk.app;

import id.kia.drivers.BoardReading;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.ExitWatch;
import id.kia.kiosk.print.Obstacle;
import id.kia.kiosk.print.PrintDesk;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * What printer, exit and earlier cards put in the way of the next card: told on the child's screen,
 * on the technician's page and to the office. Nobody is let in and then refused for a reason that
 * was known and not told. Any thread.
 */
public record InTheWay(Storage storage, PrintDesk print, ExitWatch exit) {

  /** Codes by the last look, sorted; empty when a card could start. */
  public SortedSet<String> codes(Handle handle) {
    SortedSet<String> codes = new TreeSet<>(print.inTheWay());
    // A test card, or one that somebody put there, belongs to no order: the sensor alone tells.
    if (!storage.orders().in(handle, EnumSet.of(OrderState.PRINTED)).isEmpty()
        || exit.latest().flatMap(BoardReading::cardAtExit).orElse(false)) {
      codes.add(Obstacle.CARD_AT_EXIT.code());
    }
    if (print.testing() || waitsForEvidence(handle)) {
      codes.add(Obstacle.BUSY.code());
    }
    return codes;
  }

  /** Whether a card of unknown outcome is still to be judged by evidence. */
  boolean waitsForEvidence(Handle handle) {
    return print.testLeftOpen()
        || storage.orders().in(handle, EnumSet.of(OrderState.OUTCOME_UNKNOWN)).stream()
            .anyMatch(order -> !order.frozen());
  }
}
