package id.kia.contract.sync;

import id.kia.contract.Guard;
import java.util.List;

/**
 * A part of the list of every order that a kiosk holds.
 *
 * @param hub the life of the hub that asked for it
 * @param kiosk the present life of the kiosk's store
 * @param first whether the list begins here; what was sent before is forgotten
 * @param last whether it is whole with this part
 * @param orders at most 500
 */
public record HeldOrders(
    Incarnation hub, Incarnation kiosk, boolean first, boolean last, List<HeldOrder> orders) {
  /** Most orders of one part. */
  public static final int MAX_ORDERS = 500;

  public HeldOrders {
    Guard.present("hub", hub);
    Guard.present("kiosk", kiosk);
    orders = List.copyOf(Guard.present("orders", orders));
    Guard.range("orders", orders.size(), 0, MAX_ORDERS);
  }
}
