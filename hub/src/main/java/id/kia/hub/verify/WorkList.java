package id.kia.hub.verify;

import id.kia.hub.intake.ApplicationState;
import id.kia.hub.people.Audit;
import id.kia.hub.store.HubStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applications for reading, a page or one at a time; every read of a child's data is audited.
 * Blocking; thread-safe.
 */
public final class WorkList {
  private final HubStore store;
  private final WorkListStore kept;
  private final Audit audit;

  public WorkList(HubStore store, String office, Audit audit) {
    this.store = store;
    this.kept = new WorkListStore(office);
    this.audit = audit;
  }

  /** A page of a list, and how many rows the whole list has. */
  public record Part(List<Waiting> rows, int total) {}

  /** By school, class and name. */
  public Part page(RowFilter filter, int offset, int limit, String staff) {
    return store.write(
        h -> {
          audit.add(h, staff, "READ_APPLICATIONS", "");
          return new Part(kept.page(h, filter, offset, limit), kept.count(h, filter));
        });
  }

  /** The ids of a whole list, at most {@code most}, in its order. */
  public List<String> ids(RowFilter filter, int most) {
    return store.read(h -> kept.page(h, filter, 0, most)).stream().map(Waiting::id).toList();
  }

  /**
   * The application to look at: this one, or when it does not wait any more the one after it, or
   * the first; empty when none waits.
   */
  public Optional<Sheet> sheet(String id, RowFilter filter, String staff) {
    return store.write(
        h ->
            kept.one(h, id)
                .filter(row -> row.state() == filter.state())
                .map(Waiting::id)
                .or(() -> kept.after(h, filter, id))
                .or(() -> kept.first(h, filter))
                .flatMap(
                    at -> {
                      audit.add(h, staff, "READ_APPLICATION", at);
                      return kept.one(h, at)
                          .map(
                              row ->
                                  new Sheet(
                                      row,
                                      kept.applicant(h, at).orElseThrow(),
                                      kept.position(h, filter, at) + 1,
                                      kept.count(h, filter),
                                      kept.before(h, filter, at).orElse(null),
                                      kept.after(h, filter, at).orElse(null)));
                    }));
  }

  /** How many applications are in each state. */
  public Map<ApplicationState, Integer> byState() {
    return store.read(kept::byState);
  }

  /** The name behind an application or an order that this person just worked on. */
  public Optional<String> name(String id) {
    return store.read(h -> kept.name(h, id));
  }
}
