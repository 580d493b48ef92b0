package id.kia.kiosk.technician;

import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.LotPieces;
import id.kia.kiosk.stock.Unit;
import java.util.List;
import java.util.Map;

/** One kind of blank or ribbon with all its accounts, and its lots. */
record StockLine(String sku, Unit unit, Map<Account, Integer> balances, List<LotPieces> lots) {
  int at(Account account) {
    return balances.getOrDefault(account, 0);
  }
}
