package id.kia.kiosk.stock;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Follows lots through the accounts: what came in first goes out first, as in a feeder and in a
 * cupboard that is kept well. So each card, each spoiled blank and each panel has a lot, though
 * nobody is asked for it.
 *
 * <p>Inside the caller's transaction, on the caller's thread.
 */
final class Lots {
  /** Of pieces whose lot nobody noted, or that a count found. */
  static final String UNKNOWN = "";

  private Lots() {}

  static void follow(Handle tx, StockMove move) {
    if (move.source() == Account.RECEIVED) {
      LotStore.put(tx, move.sku(), move.target(), move.lot().orElse(UNKNOWN), move.pieces());
      return;
    }
    int left = move.pieces();
    for (LotPieces lot : LotStore.in(tx, move.sku(), move.source())) {
      int pieces = Math.min(left, lot.pieces());
      if (pieces > 0) {
        LotStore.take(tx, move.sku(), lot, pieces);
        LotStore.put(tx, move.sku(), move.target(), lot.lot(), pieces);
        left -= pieces;
      }
    }
    if (left > 0) {
      LotStore.put(tx, move.sku(), move.target(), UNKNOWN, left);
    }
  }

  /** Every lot of one kind with where its pieces are. */
  static List<LotPieces> of(Handle handle, String sku) {
    return LotStore.all(handle, sku);
  }

  /** Pieces by account; a signed count's account has lots only of what was short. */
  static Map<Account, Integer> sums(Handle handle, String sku) {
    Map<Account, Integer> sums = new EnumMap<>(Account.class);
    for (LotPieces lot : LotStore.all(handle, sku)) {
      if (lot.account() != Account.VARIANCE) {
        sums.merge(lot.account(), lot.pieces(), Integer::sum);
      }
    }
    return sums;
  }
}
