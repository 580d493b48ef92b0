package id.kia.hub.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Passes of cards, added up by hour in the database: charts never read single rows. */
final class PaceStore {
  static final long HOUR = 3_600_000;
  private static final double MOST_SECONDS = 24 * 3600;

  private final String office;

  PaceStore(String office) {
    this.office = office;
  }

  /**
   * One outcome in one hour.
   *
   * @param hour since the epoch
   * @param printing seconds, summed over {@code printed} passes that told them
   * @param waiting seconds, summed over {@code waited}
   */
  record Sum(
      Run run, long hour, int count, double printing, int printed, double waiting, int waited) {}

  List<Sum> hours(Handle h, long sinceMillis) {
    return h.createQuery(
            "select outcome, at / :hour as hour, count(*) as n,"
                + " sum(case when seconds_printing between 0 and :most then seconds_printing end)"
                + " as printing, sum(case when seconds_printing between 0 and :most then 1 else 0"
                + " end) as printed,"
                + " sum(case when seconds_waiting between 0 and :most then seconds_waiting end)"
                + " as waiting, sum(case when seconds_waiting between 0 and :most then 1 else 0"
                + " end) as waited from card_run where office = :office and at >= :since"
                + " group by outcome, at / :hour order by hour")
        .bind("office", office)
        .bind("hour", HOUR)
        .bind("most", MOST_SECONDS)
        .bind("since", sinceMillis)
        .map(
            (rs, ctx) ->
                new Sum(
                    Run.valueOf(rs.getString("outcome")),
                    rs.getLong("hour"),
                    rs.getInt("n"),
                    rs.getDouble("printing"),
                    rs.getInt("printed"),
                    rs.getDouble("waiting"),
                    rs.getInt("waited")))
        .list();
  }

  /** Good cards of each kiosk on the days on which it printed any, as a mean. */
  Map<String, Double> goodPerDay(Handle h, long sinceMillis) {
    Map<String, Double> means = new TreeMap<>();
    h.createQuery(
            "select kiosk_id, count(*) as n, count(distinct at / :day) as days from card_run"
                + " where office = :office and at >= :since and outcome = 'GOOD' group by kiosk_id")
        .bind("office", office)
        .bind("day", 24 * HOUR)
        .bind("since", sinceMillis)
        .map(
            (rs, ctx) ->
                Map.entry(rs.getString("kiosk_id"), (double) rs.getInt("n") / rs.getInt("days")))
        .forEach(entry -> means.put(entry.getKey(), entry.getValue()));
    return means;
  }

  static @Nullable Double mean(double sum, int count) {
    return count == 0 ? null : sum / count;
  }
}
