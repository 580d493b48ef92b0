package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.LogMessage;

/**
 * The signed payload of a log entry: the message and its one place. Without the place an entry
 * could be played again to another kiosk or at another sequence.
 *
 * @param sequence 1 or more, without gaps in one (kiosk, incarnation)
 */
public record LogRecord(
    KioskId kioskId, Incarnation incarnation, long sequence, LogMessage message) {
  public LogRecord {
    Guard.present("kioskId", kioskId);
    Guard.present("incarnation", incarnation);
    Guard.range("sequence", sequence, 1, Long.MAX_VALUE);
    Guard.present("message", message);
  }
}
