package id.kia.kiosk.stock;

import java.util.Optional;

/**
 * A physical count that somebody signed.
 *
 * @param book what the ledger had
 * @param person who counted
 * @param witness the second name, where the place asks for two
 * @param atMillis lower bound of its time, milliseconds since 1970; 0 when no time was known
 */
public record StockCount(
    String sku,
    Account account,
    int book,
    int counted,
    CountReason reason,
    String person,
    Optional<String> witness,
    long atMillis) {
  /** Counted less the ledger's figure: negative when pieces were short. */
  public int difference() {
    return counted - book;
  }
}
