package id.kia.kiosk.stock;

/**
 * Pieces of one lot in one account.
 *
 * @param lot as it stands on the box; empty when nobody noted it
 * @param pieces 1 or more
 */
public record LotPieces(String lot, Account account, int pieces) {}
