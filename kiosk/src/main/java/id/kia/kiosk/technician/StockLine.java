package id.kia.kiosk.technician;

import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.Unit;
import java.util.Map;

/** One kind of blank or ribbon with all its accounts. */
record StockLine(String sku, Unit unit, Map<Account, Integer> balances) {
  int at(Account account) {
    return balances.getOrDefault(account, 0);
  }
}
