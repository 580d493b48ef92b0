package id.kia.kiosk.doctor;

import id.kia.kiosk.sync.Enrolment;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/** A kiosk's database, looked at and never written; also while the kiosk runs. */
final class DoctorStore {
  private static final int BUSY_MILLIS = 5_000;
  private static final String WHOLE = "ok";

  private DoctorStore() {}

  /**
   * What it says of itself.
   *
   * @param damage empty when the integrity check found none
   * @param home where the kiosk is enrolled, if it is
   */
  record State(Optional<String> damage, Optional<Enrolment> home) {}

  /** Throws what SQLite throws when the file cannot be opened. */
  static State look(Path database) {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return Jdbi.create(() -> config.createConnection("jdbc:sqlite:" + database))
        .withHandle(DoctorStore::look);
  }

  private static State look(Handle handle) {
    String said = handle.createQuery("pragma integrity_check(1)").mapTo(String.class).first();
    return said.equals(WHOLE)
        ? new State(Optional.empty(), Enrolment.find(handle))
        : new State(Optional.of(said), Optional.empty());
  }
}
