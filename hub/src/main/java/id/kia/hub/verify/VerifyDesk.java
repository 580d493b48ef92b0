package id.kia.hub.verify;

import id.kia.hub.intake.Finding;
import id.kia.hub.people.Audit;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Where a verifier confirms applications. Blocking; thread-safe. */
public final class VerifyDesk {
  private final HubStore store;
  private final VerifyStore kept;
  private final Audit audit;
  private final InstantSource time;

  public VerifyDesk(HubStore store, String office, Audit audit, InstantSource time) {
    this.store = store;
    this.kept = new VerifyStore(office);
    this.audit = audit;
    this.time = time;
  }

  /** What became of one application. */
  public enum Outcome {
    /** May be pushed. */
    VERIFIED,
    /** Has warnings that were not acknowledged. */
    WARNINGS,
    /** Not there, or not waiting for a verifier any more. */
    NOT_WAITING
  }

  /** One application's outcome. */
  public record Verdict(String id, Outcome outcome) {}

  /**
   * Confirms that SIAK was looked at for each of these applications.
   *
   * @param warningsSeen whether the verifier also answers for their warnings
   */
  public List<Verdict> verify(List<String> ids, boolean warningsSeen, String staff) {
    return store.write(
        h -> {
          List<Verdict> verdicts = new ArrayList<>();
          for (String id : ids) {
            verdicts.add(new Verdict(id, verify(h, id, warningsSeen, staff)));
          }
          return verdicts;
        });
  }

  /** Everything that waits here or is verified, by school, class and name; the read is audited. */
  public List<Waiting> waiting(String staff) {
    return store.write(
        h -> {
          audit.add(h, staff, "READ_APPLICATIONS", "");
          return kept.all(h);
        });
  }

  /** A photograph or TTE image; the read is audited. */
  public Optional<byte[]> picture(String sha256, String staff) {
    return store.write(
        h -> {
          audit.add(h, staff, "READ_PICTURE", sha256);
          return kept.picture(h, sha256);
        });
  }

  private Outcome verify(Handle h, String id, boolean warningsSeen, String staff) {
    Optional<List<Finding>> warnings = kept.warnings(h, id);
    if (warnings.isEmpty()) {
      return Outcome.NOT_WAITING;
    }
    if (!warnings.get().isEmpty() && !warningsSeen) {
      return Outcome.WARNINGS;
    }
    kept.verified(h, id, staff, time.millis());
    String acknowledged =
        warnings.get().stream().map(Finding::code).collect(Collectors.joining(","));
    audit.add(h, staff, "VERIFY", id + " " + acknowledged);
    return Outcome.VERIFIED;
  }
}
