package id.kia.kiosk.doctor;

import id.kia.kiosk.doctor.Finding.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/**
 * The kiosk's database: whether it is whole, and where the kiosk is enrolled.
 *
 * @param file need not be there yet
 */
public record Database(Path file) {

  /** Two findings: the database, and the enrolment in it. */
  public List<Finding> findings() {
    if (Files.notExists(file)) {
      return List.of(
          Finding.ok(Part.DATABASE, "no-database"), Finding.ok(Part.ENROLMENT, "no-database"));
    }
    try {
      DoctorStore.State state = DoctorStore.look(file);
      if (state.damage().isPresent()) {
        return List.of(
            Finding.fault(Part.DATABASE, "S-102", file + ": " + state.damage().get()),
            Finding.notAsked(Part.ENROLMENT));
      }
      return List.of(Finding.ok(Part.DATABASE, "database", file.toString()), enrolment(state));
    } catch (JdbiException | IllegalStateException e) {
      String code = damaged(e) ? "S-102" : "S-101";
      return List.of(
          Finding.fault(Part.DATABASE, code, file + ": " + e.getMessage()),
          Finding.notAsked(Part.ENROLMENT));
    }
  }

  private static Finding enrolment(DoctorStore.State state) {
    return state
        .home()
        .map(
            home ->
                Finding.ok(Part.ENROLMENT, "enrolled", home.kioskId().value(), home.officeName()))
        .orElseGet(() -> Finding.fault(Part.ENROLMENT, "Y-106", ""));
  }

  private static boolean damaged(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      if (said.contains("SQLITE_CORRUPT") || said.contains("SQLITE_NOTADB")) {
        return true;
      }
    }
    return false;
  }
}
