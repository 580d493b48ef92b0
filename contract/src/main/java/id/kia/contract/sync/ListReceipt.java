package id.kia.contract.sync;

import id.kia.contract.Guard;

/**
 * The hub has this part of the list.
 *
 * @param held how many orders of it the hub has now
 */
public record ListReceipt(Incarnation hub, int held) {
  public ListReceipt {
    Guard.present("hub", hub);
    Guard.range("held", held, 0, Integer.MAX_VALUE);
  }
}
