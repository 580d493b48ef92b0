package id.kia.kiosk.stock;

import id.kia.contract.order.OrderId;
import java.util.Optional;

/**
 * One move of pieces.
 *
 * @param pieces 1 or more
 * @param reason a code such as {@code LOADED} or the order event that moved them
 * @param person who signed, for moves that a person makes
 * @param witness who signed beside, where the place asks for two names
 */
public record StockMove(
    String sku,
    Account source,
    Account target,
    int pieces,
    String reason,
    Optional<String> lot,
    Optional<OrderId> order,
    Optional<String> person,
    Optional<String> witness) {
  public StockMove {
    if (pieces < 1) {
      throw new IllegalArgumentException("a move has at least one piece, not " + pieces);
    }
    if (source == target) {
      throw new IllegalArgumentException("a move from " + source + " to itself");
    }
  }

  /** A move that at most one person signs. */
  StockMove(
      String sku,
      Account source,
      Account target,
      int pieces,
      String reason,
      Optional<String> lot,
      Optional<OrderId> order,
      Optional<String> person) {
    this(sku, source, target, pieces, reason, lot, order, person, Optional.empty());
  }

  /** The same with a second name. */
  StockMove beside(Optional<String> second) {
    return new StockMove(sku, source, target, pieces, reason, lot, order, person, second);
  }

  /** A move that an order's event makes. */
  static StockMove ofOrder(
      String sku, Account source, Account target, int pieces, String event, OrderId order) {
    return new StockMove(
        sku, source, target, pieces, event, Optional.empty(), Optional.of(order), Optional.empty());
  }

  /** A move that a person makes. */
  static StockMove byPerson(
      String sku, Account source, Account target, int pieces, String reason, String person) {
    return new StockMove(
        sku,
        source,
        target,
        pieces,
        reason,
        Optional.empty(),
        Optional.empty(),
        Optional.of(person));
  }
}
