package id.kia.hub.pages;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Forms that were sent, so that none works twice. */
final class FormStore {
  private final String office;

  FormStore(String office) {
    this.office = office;
  }

  /** Whether this is the first time. */
  boolean claim(Handle h, String key, String staff, long at) {
    return h.execute(
            "insert into form_once (office, form_key, staff_name, used_at) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            office,
            key,
            staff,
            at)
        == 1;
  }

  /** What came of it, for whoever sent it. */
  void finish(Handle h, String key, String outcome) {
    h.execute(
        "update form_once set outcome = ? where office = ? and form_key = ?", outcome, office, key);
  }

  /** Nothing was done: the same form may come again. */
  void release(Handle h, String key) {
    h.execute("delete from form_once where office = ? and form_key = ?", office, key);
  }

  /** Forgets forms that nobody can have open any more. */
  void forget(Handle h, long before) {
    h.execute("delete from form_once where office = ? and used_at < ?", office, before);
  }

  Optional<String> outcome(Handle h, String key, String staff) {
    return h.createQuery(
            "select outcome from form_once where office = :office and form_key = :key"
                + " and staff_name = :staff and outcome is not null")
        .bind("office", office)
        .bind("key", key)
        .bind("staff", staff)
        .mapTo(String.class)
        .findOne();
  }
}
