package id.kia.kiosk.stock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.time.KioskTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes moves down and holds the equations to them. */
final class Postings {
  private final EventJournal journal;
  private final KioskTime time;
  private final Optional<String> witness;

  /**
   * @param witness second name under every move of a person
   */
  Postings(EventJournal journal, KioskTime time, Optional<String> witness) {
    this.journal = journal;
    this.time = time;
    this.witness = witness;
  }

  /** The same with a second name. */
  Postings beside(Optional<String> second) {
    return new Postings(journal, time, second);
  }

  /** A count: its row and its event. */
  void count(
      Handle tx,
      String sku,
      Account account,
      int book,
      int counted,
      CountReason reason,
      String person) {
    var count =
        new StockCount(
            sku, account, book, counted, reason, person, witness, time.stamp().atMillis());
    StockCountStore.add(tx, count);
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("sku", sku).put("account", account.name()).put("unit", unit(tx, sku).name());
    data.put("book", book).put("counted", counted).put("difference", count.difference());
    data.put("reason", reason.name()).put("person", person);
    witness.ifPresent(name -> data.put("witness", name));
    journal.append(tx, EventKind.STOCK_COUNTED, Optional.empty(), data);
  }

  /** One move: row, balances, equation, event. */
  void post(Handle tx, StockMove signed) {
    StockMove move = signed.person().isPresent() ? signed.beside(witness) : signed;
    StockStore.add(
        tx,
        move.sku(),
        move.source(),
        move.source() == Account.RECEIVED ? move.pieces() : -move.pieces());
    StockStore.add(tx, move.sku(), move.target(), move.pieces());
    Lots.follow(tx, move);
    check(tx, move.sku());
    long event =
        journal.append(tx, EventKind.STOCK_MOVED, move.order(), data(unit(tx, move.sku()), move));
    StockStore.append(tx, move, event, time.stamp().atMillis());
  }

  /** Throws when the balances are not the sum of the moves, or the equation does not hold. */
  void audit(Handle handle, String sku) {
    Map<Account, Integer> balances = StockStore.balances(handle, sku);
    if (!nonZero(StockStore.sums(handle, sku)).equals(nonZero(balances))) {
      throw new StockFault(
          StockFault.Kind.EQUATION_BROKEN, sku + ": balances are not the sum of the moves");
    }
    Map<Account, Integer> held = nonZero(balances);
    held.keySet().removeAll(EnumSet.of(Account.RECEIVED, Account.VARIANCE));
    if (!Lots.sums(handle, sku).equals(held)) {
      throw new StockFault(
          StockFault.Kind.EQUATION_BROKEN, sku + ": lots do not add up to the balances");
    }
    check(handle, sku);
  }

  private void check(Handle handle, String sku) {
    Map<Account, Integer> balances = StockStore.balances(handle, sku);
    balances.forEach(
        (account, pieces) -> {
          if (pieces < 0 && account != Account.VARIANCE) {
            throw new StockFault(
                StockFault.Kind.TOO_FEW, sku + ": " + account + " would be " + pieces);
          }
        });
    int sum =
        unit(handle, sku).accounts().stream()
            .mapToInt(account -> balances.getOrDefault(account, 0))
            .sum();
    int received = balances.getOrDefault(Account.RECEIVED, 0);
    if (received != sum) {
      throw new StockFault(
          StockFault.Kind.EQUATION_BROKEN, sku + ": received " + received + ", explained " + sum);
    }
  }

  private static Map<Account, Integer> nonZero(Map<Account, Integer> balances) {
    Map<Account, Integer> kept = new EnumMap<>(Account.class);
    balances.forEach(
        (account, pieces) -> {
          if (pieces != 0) {
            kept.put(account, pieces);
          }
        });
    return kept;
  }

  private static Unit unit(Handle handle, String sku) {
    return StockStore.unit(handle, sku)
        .orElseThrow(() -> new StockFault(StockFault.Kind.UNKNOWN_SKU, sku));
  }

  private static ObjectNode data(Unit unit, StockMove move) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("sku", move.sku());
    move.lot().ifPresent(lot -> data.put("lot", lot));
    data.put("from", move.source().name());
    data.put("to", move.target().name());
    data.put("pieces", move.pieces());
    data.put("unit", unit.name());
    data.put("reason", move.reason());
    move.person().ifPresent(person -> data.put("person", person));
    move.witness().ifPresent(person -> data.put("witness", person));
    return data;
  }
}
