package id.kia.kiosk.pickup;

import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;

/** What a code turned out to be. */
public sealed interface ScanAnswer {
  /**
   * An order of this kiosk that can be collected now, once the factor is right.
   *
   * @param digits how many to type
   */
  record Found(OrderId orderId, FactorKind factorKind, int digits) implements ScanAnswer {}

  /** Not now, or never. */
  record Refused(Refusal refusal) implements ScanAnswer {}
}
