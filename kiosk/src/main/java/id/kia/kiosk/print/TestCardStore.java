package id.kia.kiosk.print;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.kiosk.order.MoveFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The intention rows that belong to test cards: those that name a blank of their own. */
final class TestCardStore {
  private static final String SELECT = "select * from print_intention where test_sku is not null ";

  private TestCardStore() {}

  /** Makes an intention a test card's. */
  static void declare(Handle tx, long intention, String sku, long roll, long atMillis) {
    tx.execute(
        "update print_intention set test_sku = ?, test_roll = ?, at_millis = ? where intention = ?",
        sku,
        roll,
        atMillis,
        intention);
  }

  /** Those whose evidence is still to be read. */
  static List<TestCard> waiting(Handle handle) {
    return handle
        .createQuery(SELECT + "and outcome is null order by intention")
        .map(TestCardStore::test)
        .list();
  }

  static Optional<TestCard> find(Handle handle, long number) {
    return handle
        .createQuery(SELECT + "and intention = ?")
        .bind(0, number)
        .map(TestCardStore::test)
        .findOne();
  }

  static Optional<TestCard> last(Handle handle) {
    return handle
        .createQuery(SELECT + "order by intention desc limit 1")
        .map(TestCardStore::test)
        .findOne();
  }

  static void say(Handle tx, long number, TestCard.Outcome outcome, String person) {
    tx.execute(
        "update print_intention set outcome = ?, person = ? where intention = ?",
        outcome.name(),
        person,
        number);
  }

  private static TestCard test(ResultSet row, StatementContext context) throws SQLException {
    String outcome = row.getString("outcome");
    return new TestCard(
        row.getLong("intention"),
        new Baseline(
            row.getString("serial"),
            new Counters(row.getLong("panels"), row.getLong("cards")),
            CardPosition.valueOf(row.getString("position")),
            row.getInt("panels_of_job")),
        new MoveFacts.Device(
            row.getString("driver"), row.getString("serial"), row.getBoolean("virtual")),
        row.getString("test_sku"),
        row.getLong("test_roll"),
        row.getString("person"),
        row.getLong("at_millis"),
        outcome == null ? TestCard.Outcome.OPEN : TestCard.Outcome.valueOf(outcome));
  }
}
