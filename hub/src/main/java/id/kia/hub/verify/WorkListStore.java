package id.kia.hub.verify;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.hub.intake.Applicant;
import id.kia.hub.intake.ApplicationState;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Applications by school, class and name: a page of them, or one with its neighbours. */
final class WorkListStore {
  private static final String KEY = "(npsn, class_name, name, application_id)";
  private static final String FILTER =
      " from application where office = :office and state = :state and (:text = '' or"
          + " upper(name) like :like escape '!' or upper(class_name) like :like escape '!'"
          + " or nik like :like escape '!') and (:warned = 0 or warnings <> '[]')";
  private static final String AT =
      "(select npsn, class_name, name, application_id from application"
          + " where office = :office and application_id = :at)";

  private final String office;

  WorkListStore(String office) {
    this.office = office;
  }

  List<Waiting> page(Handle h, RowFilter filter, int offset, int limit) {
    return filtered(
            h,
            "select *"
                + FILTER
                + " order by npsn, class_name, name, application_id"
                + " limit :limit offset :offset",
            filter)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((rs, ctx) -> VerifyStore.waiting(rs))
        .list();
  }

  int count(Handle h, RowFilter filter) {
    return filtered(h, "select count(*)" + FILTER, filter).mapTo(Integer.class).one();
  }

  Optional<Waiting> one(Handle h, String id) {
    return h.createQuery(
            "select * from application where office = :office and application_id = :id")
        .bind("office", office)
        .bind("id", id)
        .map((rs, ctx) -> VerifyStore.waiting(rs))
        .findOne();
  }

  Optional<Applicant> applicant(Handle h, String id) {
    return h.createQuery(
            "select content from application where office = :office and application_id = :id")
        .bind("office", office)
        .bind("id", id)
        .map((rs, ctx) -> read(rs.getString("content")))
        .findOne();
  }

  /** The first of the list. */
  Optional<String> first(Handle h, RowFilter filter) {
    return ids(
        filtered(
            h,
            "select application_id"
                + FILTER
                + " order by npsn, class_name, name, application_id limit 1",
            filter));
  }

  /** The one after this application, which itself need not be in the list any more. */
  Optional<String> after(Handle h, RowFilter filter, String id) {
    return ids(
        filtered(
                h,
                "select application_id"
                    + FILTER
                    + " and "
                    + KEY
                    + " > "
                    + AT
                    + " order by npsn, class_name, name, application_id limit 1",
                filter)
            .bind("at", id));
  }

  Optional<String> before(Handle h, RowFilter filter, String id) {
    return ids(
        filtered(
                h,
                "select application_id"
                    + FILTER
                    + " and "
                    + KEY
                    + " < "
                    + AT
                    + " order by npsn desc, class_name desc, name desc, application_id desc limit"
                    + " 1",
                filter)
            .bind("at", id));
  }

  /** How many stand before it. */
  int position(Handle h, RowFilter filter, String id) {
    return filtered(h, "select count(*)" + FILTER + " and " + KEY + " < " + AT, filter)
        .bind("at", id)
        .mapTo(Integer.class)
        .one();
  }

  Map<ApplicationState, Integer> byState(Handle h) {
    Map<ApplicationState, Integer> counts = new EnumMap<>(ApplicationState.class);
    h.createQuery(
            "select state, count(*) as n from application where office = :office group by state")
        .bind("office", office)
        .map(
            (rs, ctx) -> Map.entry(ApplicationState.valueOf(rs.getString("state")), rs.getInt("n")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /** The name behind an application or an order, for a message to a person. */
  Optional<String> name(Handle h, String id) {
    return h.createQuery(
            "select name from application where office = :office and application_id = coalesce("
                + "(select application_id from print_order where office = :office"
                + " and order_id = :id), :id)")
        .bind("office", office)
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  private Query filtered(Handle h, String sql, RowFilter filter) {
    String text = filter.text().strip();
    return h.createQuery(sql)
        .bind("office", office)
        .bind("state", filter.state().name())
        .bind("text", text)
        .bind("like", "%" + text.toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
        .bind("warned", filter.warned() ? 1 : 0);
  }

  private static Optional<String> ids(Query query) {
    return query.mapTo(String.class).findOne();
  }

  private static Applicant read(String json) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8), Applicant.class);
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-STORE an application is damaged", e);
    }
  }
}
