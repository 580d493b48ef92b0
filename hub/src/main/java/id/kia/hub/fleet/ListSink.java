package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import id.kia.contract.sync.HeldOrder;
import id.kia.contract.sync.Incarnation;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Something that compares kiosks' lists of orders with the hub's, in the transaction. */
public interface ListSink {
  /** Called with all lists that belong together: of one kiosk, or of all after a restoration. */
  void compare(Handle h, List<KioskList> lists);

  /**
   * One kiosk's list.
   *
   * @param unread where the kiosk stood in the log of an older life of this hub: what that log said
   *     behind it is to be said again; empty when the hub was not restored
   */
  record KioskList(KioskId kiosk, List<HeldOrder> orders, Optional<Unread> unread) {}

  /** A place in the log of an older life of the hub. */
  record Unread(Incarnation hub, long after) {}
}
