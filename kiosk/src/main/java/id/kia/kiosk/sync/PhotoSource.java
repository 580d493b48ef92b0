package id.kia.kiosk.sync;

import id.kia.contract.order.OrderPushed;

/** Where the sealed photograph of an order comes from: the line, or a stick. */
interface PhotoSource {
  /**
   * The whole sealed photo of an order that has one.
   *
   * @throws HubFault when it is not here yet; it is asked for again
   */
  PhotoFetch.Fetched fetch(OrderPushed order, String sha256) throws HubFault, InterruptedException;
}
