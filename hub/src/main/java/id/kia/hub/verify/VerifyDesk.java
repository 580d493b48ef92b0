package id.kia.hub.verify;

import id.kia.hub.intake.ApplicationState;
import id.kia.hub.intake.Finding;
import id.kia.hub.people.Audit;
import id.kia.hub.people.Seen;
import id.kia.hub.people.Trace;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
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
    /** Shares its photograph with another child, and nobody said that this is right. */
    PHOTO_SHARED,
    /** Not there, or not waiting for a verifier any more. */
    NOT_WAITING,
    /** It still waits, but not as this person saw it. */
    CHANGED,
    /** Went back to the school. */
    SENT_BACK
  }

  /**
   * One application's outcome.
   *
   * @param before who changed it last, when that is why nothing was done
   */
  public record Verdict(String id, Outcome outcome, Optional<Trace> before) {}

  /**
   * Confirms that SIAK was looked at for each of these applications.
   *
   * @param warningsSeen whether the verifier also answers for their warnings
   */
  public List<Verdict> verify(List<Seen> rows, boolean warningsSeen, String staff) {
    return verify(rows, warningsSeen, false, staff);
  }

  /**
   * The same, also for children who share a photograph.
   *
   * @param photosSeen whether the verifier looked at both children and says that each photograph is
   *     theirs, as with identical twins (BAD-10)
   */
  public List<Verdict> verify(
      List<Seen> rows, boolean warningsSeen, boolean photosSeen, String staff) {
    return each(
        rows,
        (h, id, held) -> {
          if (!held.warnings().isEmpty() && !warningsSeen) {
            return Outcome.WARNINGS;
          }
          boolean shared = !kept.blockedBy(h, id).isEmpty();
          if (shared && !photosSeen) {
            return Outcome.PHOTO_SHARED;
          }
          if (shared) {
            kept.photoConfirmed(h, id);
            audit.add(h, staff, "CONFIRM_PHOTO", id);
          }
          kept.verified(h, id, staff, time.millis());
          String acknowledged =
              held.warnings().stream().map(Finding::code).collect(Collectors.joining(","));
          audit.add(h, staff, "VERIFY", id + " " + acknowledged);
          return Outcome.VERIFIED;
        });
  }

  /**
   * Sends applications back to their school.
   *
   * @param reason for the school, 3 to 300 characters
   */
  public List<Verdict> sendBack(List<Seen> rows, String reason, String staff) {
    return each(
        rows,
        (h, id, held) -> {
          kept.sentBack(h, id, reason, time.millis());
          audit.add(h, staff, "SEND_BACK", id);
          return Outcome.SENT_BACK;
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

  /** What is done to an application that waits and is as the person saw it. */
  private interface Step {
    Outcome take(Handle h, String id, VerifyStore.Held held);
  }

  private List<Verdict> each(List<Seen> rows, Step step) {
    return store.write(h -> rows.stream().map(row -> decide(h, row, step)).toList());
  }

  private Verdict decide(Handle h, Seen row, Step step) {
    Optional<VerifyStore.Held> held = kept.held(h, row.id());
    if (held.isEmpty() || held.get().state() != ApplicationState.TO_VERIFY) {
      return new Verdict(row.id(), Outcome.NOT_WAITING, audit.lastChange(h, row.id()));
    }
    if (row.stale(held.get().version())) {
      return new Verdict(row.id(), Outcome.CHANGED, audit.lastChange(h, row.id()));
    }
    return new Verdict(row.id(), step.take(h, row.id(), held.get()), Optional.empty());
  }
}
