package id.kia.kiosk.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Self-tests, of visits and by the kiosk itself. */
final class SelfTestStore {
  private static final int KEPT = 100;

  private SelfTestStore() {}

  /** A self-test and the newest step when it was made. */
  record Row(SelfTest test, long afterStep) {}

  static void insert(
      Handle tx,
      @Nullable Long visit,
      long afterStep,
      @Nullable String person,
      long at,
      List<String> failing) {
    tx.execute(
        "insert into self_test (visit, after_step, person, at_millis, failing)"
            + " values (?, ?, ?, ?, ?)",
        visit,
        afterStep,
        person,
        at,
        String.join(",", failing));
    // Those of visits stay with them; of the kiosk's own the newest tell enough.
    tx.execute(
        "delete from self_test where visit is null and test <= (select max(test) from self_test) -"
            + " ?",
        KEPT);
  }

  static Optional<Row> last(Handle handle) {
    return handle
        .createQuery(
            "select test, at_millis, failing, after_step from self_test"
                + " order by test desc limit 1")
        .map((row, _) -> row(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4)))
        .findOne();
  }

  static Optional<Row> lastOf(Handle handle, long visit) {
    return handle
        .createQuery(
            "select test, at_millis, failing, after_step from self_test where visit = ?"
                + " order by test desc limit 1")
        .bind(0, visit)
        .map((row, _) -> row(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4)))
        .findOne();
  }

  private static Row row(long number, long at, String failing, long afterStep) {
    List<String> codes = Stream.of(failing.split(",")).filter(code -> !code.isEmpty()).toList();
    return new Row(new SelfTest(number, at, codes), afterStep);
  }
}
