package id.kia.hub.push;

import id.kia.contract.order.CardType;
import id.kia.contract.order.FactorKind;

/**
 * What the office decided about pickup.
 *
 * @param factor what a child types besides showing the code
 * @param codeDays how many days an order waits for collection, today included
 * @param skuA blank for type A, {@code skuB} for type B; the same name where one blank serves both
 */
public record PushPolicy(FactorKind factor, int codeDays, String skuA, String skuB) {
  public PushPolicy {
    if (codeDays < 1 || codeDays > 366) {
      throw new IllegalArgumentException("codeDays must be 1..366, was " + codeDays);
    }
  }

  String sku(CardType type) {
    return switch (type) {
      case A -> skuA;
      case B -> skuB;
    };
  }
}
