package id.kia.kiosk.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads what was moved, for people: pages of moves, and the use of a day. Any thread. */
public final class StockHistory {
  /** Moves on a page. */
  public static final int PAGE = 50;

  static final long DAY_MILLIS = 86_400_000L;

  /** A kiosk that was never told the time counts from 1970. */
  private static final int UNKNOWN_YEAR = 1971;

  private final ZoneId zone;
  private final SupplyPolicy policy;

  /**
   * @param zone in which the kiosk's days begin; one without daylight saving
   */
  public StockHistory(ZoneId zone, SupplyPolicy policy) {
    this.zone = zone;
    this.policy = policy;
  }

  /**
   * A move as it was written down.
   *
   * @param number rising, of this kiosk
   * @param atMillis lower bound of its time, milliseconds since 1970; 0 when no time was known
   */
  public record Entry(long number, long atMillis, StockMove move) {}

  /**
   * What somebody looks for.
   *
   * @param text part of a kind, lot, name or order; empty for all
   * @param reasons codes of reasons whose words contain the text
   * @param page from 0
   */
  public record Search(String text, Set<String> reasons, int page) {
    public Search {
      reasons = Set.copyOf(reasons);
    }
  }

  /**
   * @param entries of this page, the newest first
   * @param total over all pages
   * @param carried older moves, of which only the sums are here; the office has each
   */
  public record Found(List<Entry> entries, int total, int page, long carried) {
    public Found {
      entries = List.copyOf(entries);
    }

    /** Pages there are, at least one. */
    public int pages() {
      return Math.max(1, (total + PAGE - 1) / PAGE);
    }
  }

  /** One page of moves; a page beyond the last is the last. */
  public Found find(Handle handle, Search search) {
    int total = StockMoveStore.count(handle, search);
    int last = Math.max(0, (total - 1) / PAGE);
    int page = Math.clamp(search.page(), 0, last);
    return new Found(
        StockMoveStore.find(handle, search, PAGE, page * PAGE),
        total,
        page,
        StockMoveStore.carried(handle));
  }

  /** How far what the ledger has in the printer will do from now on. */
  public Forecast forecast(Handle handle, StockLedger stock, Instant now) {
    int blanks =
        stock.skus(handle).stream()
            .filter(sku -> stock.unit(handle, sku) == Unit.CARD)
            .mapToInt(sku -> stock.balance(handle, sku, Account.HOPPER))
            .sum();
    int sets =
        stock
            .fitted(handle)
            .map(roll -> stock.panelsLeft(handle) / roll.kind().panelsPerCard())
            .orElse(0);
    LocalDate today = LocalDate.ofInstant(now, zone);
    return new Forecast(
        blanks,
        sets,
        use(handle, now),
        policy,
        today.getYear() <= UNKNOWN_YEAR ? Optional.empty() : Optional.of(today));
  }

  /** Cards handed over on the newest days that had any, and today. */
  public DailyUse use(Handle handle, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    long offset = zone.getRules().getOffset(now).getTotalSeconds() * 1000L;
    int days = 0;
    int cards = 0;
    int so = 0;
    double ordinary = 0;
    for (var day : StockMoveStore.issuedByDay(handle, offset, DAY_MILLIS, DailyUse.MOST_DAYS + 1)) {
      if (day.epochDay() == today.toEpochDay()) {
        so = day.cards();
      } else if (days < DailyUse.MOST_DAYS) {
        days++;
        cards += day.cards();
        ordinary += policy.calendar().factor(LocalDate.ofEpochDay(day.epochDay()));
      }
    }
    return new DailyUse(days, cards, so, ordinary);
  }
}
