package id.kia.hub.stock;

import id.kia.contract.order.KioskId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What the kiosks have and had, per blank and ribbon. */
public final class StockBook {
  /** Where everything comes from: its balance is what was received, below zero. */
  private static final String SOURCE = "RECEIVED";

  private static final int COUNTS = 5;

  private final StockStore kept;

  public StockBook(String office) {
    this.kept = new StockStore(office);
  }

  /**
   * One kind of blank or ribbon at one kiosk.
   *
   * @param unit {@code CARD} or {@code PANEL}
   * @param received pieces ever received
   * @param accounts pieces by account, received left out
   */
  public record Line(String sku, String unit, int received, Map<String, Integer> accounts) {
    /** Pieces in an account; 0 when it never had any. */
    public int in(String account) {
      return accounts.getOrDefault(account, 0);
    }
  }

  /**
   * A physical count that somebody signed at a kiosk.
   *
   * @param difference counted less the book's figure
   * @param witness the second name; blank for none
   */
  public record Count(
      String sku,
      String account,
      int book,
      int counted,
      int difference,
      String reason,
      String person,
      String witness,
      long atMillis) {}

  /** The newest counts of a kiosk, the newest first. */
  public List<Count> counts(Handle h, KioskId kiosk) {
    return kept.counts(h, kiosk, COUNTS);
  }

  /** All lines of a kiosk. */
  public List<Line> of(Handle h, KioskId kiosk) {
    Map<List<String>, Map<String, Integer>> lines = new TreeMap<>(StockBook::compare);
    for (StockStore.Balance balance : kept.of(h, kiosk)) {
      lines
          .computeIfAbsent(List.of(balance.unit(), balance.sku()), k -> new TreeMap<>())
          .put(balance.account(), balance.pieces());
    }
    return lines.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList();
  }

  private static Line line(List<String> key, Map<String, Integer> accounts) {
    Integer source = accounts.remove(SOURCE);
    return new Line(key.getLast(), key.getFirst(), source == null ? 0 : -source, accounts);
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join(" ", one).compareTo(String.join(" ", other));
  }
}
