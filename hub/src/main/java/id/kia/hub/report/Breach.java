package id.kia.hub.report;

import id.kia.contract.order.KioskId;
import id.kia.hub.people.Audit;
import id.kia.hub.store.HubStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whose data lay on a kiosk in a span of time, for the report that the law asks for within three
 * days (UU 27/2022 art. 46). Blocking; thread-safe. Each reading is in the audit log.
 *
 * <p>From the hub's own log and what the kiosk told before it was lost; in doubt an order counts as
 * there: nothing that a thief could have changed takes a child off the list.
 */
public final class Breach {
  /** Within which the office and the children's families are to be told. */
  public static final Duration NOTICE = Duration.ofDays(3);

  /** The kiosk destroys the personal part with the very move. */
  private static final Set<String> DESTROYED_AT_ONCE = Set.of("RECALLED", "EXPIRED", "INELIGIBLE");

  private final HubStore store;
  private final BreachStore kept;
  private final Audit audit;
  private final InstantSource time;

  /** Of one office. */
  public Breach(HubStore store, String office, Audit audit, InstantSource time) {
    this.store = store;
    this.kept = new BreachStore(office);
    this.audit = audit;
    this.time = time;
  }

  /**
   * One child's order that was or may have been on the kiosk.
   *
   * @param arrived whether the kiosk told that it has it; else it was only on its way
   * @param lastTold the state that the kiosk told last before the end, blank for none
   */
  public record Row(
      String orderId,
      String npsn,
      String className,
      String name,
      boolean photograph,
      Instant sentAt,
      boolean arrived,
      String lastTold) {
    @Override
    public String toString() {
      return "Row[" + orderId + "]";
    }
  }

  /**
   * The whole.
   *
   * @param lastHeard when the hub last got a word of the kiosk before the end; null for never
   * @param notifyBy three days after this reading: the latest moment, should it be the first
   */
  public record Bundle(
      KioskId kiosk,
      Instant from,
      Instant to,
      @Nullable Instant lastHeard,
      Instant notifyBy,
      List<Row> rows) {}

  /**
   * Reads it for a member of staff.
   *
   * @throws IllegalArgumentException when no kiosk of the office has this number: a slip of the pen
   *     must not read as nobody affected
   */
  public Bundle read(KioskId kiosk, Instant from, Instant to, String staff) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the end lies before the beginning");
    }
    return store.write(
        h -> {
          if (!kept.knows(h, kiosk)) {
            throw new IllegalArgumentException("no kiosk of this office is called " + kiosk);
          }
          audit.add(h, staff, "READ_BREACH", kiosk + " " + from + " " + to);
          Long heard = kept.lastHeard(h, kiosk, to.toEpochMilli()).orElse(null);
          return new Bundle(
              kiosk,
              from,
              to,
              heard == null ? null : Instant.ofEpochMilli(heard),
              time.instant().plus(NOTICE),
              rows(h, kiosk, from.toEpochMilli(), to.toEpochMilli()));
        });
  }

  private List<Row> rows(Handle h, KioskId kiosk, long from, long to) {
    Map<String, List<BreachStore.Told>> told = new HashMap<>();
    for (BreachStore.Told one : kept.told(h, kiosk, to)) {
      told.computeIfAbsent(one.orderId(), id -> new ArrayList<>()).add(one);
    }
    List<Row> rows = new ArrayList<>();
    for (BreachStore.Sent sent : kept.sent(h, kiosk, to)) {
      List<BreachStore.Told> words = told.getOrDefault(sent.orderId(), List.of());
      if (!gone(words, from)) {
        rows.add(
            new Row(
                sent.orderId(),
                sent.npsn(),
                sent.className(),
                sent.name(),
                sent.photograph(),
                Instant.ofEpochMilli(sent.at()),
                !words.isEmpty(),
                lastState(words)));
      }
    }
    return rows;
  }

  private static String lastState(List<BreachStore.Told> words) {
    return words.stream()
        .filter(one -> !one.erased())
        .map(BreachStore.Told::to)
        .reduce("", (_, later) -> later);
  }

  /**
   * Whether it is certain that the personal part was destroyed before the span began: the kiosk
   * told so, or told a move that comes with it. How long it keeps them is the kiosk's own matter.
   */
  private static boolean gone(List<BreachStore.Told> words, long from) {
    List<BreachStore.Told> before = words.stream().filter(one -> one.at() < from).toList();
    return before.stream().anyMatch(BreachStore.Told::erased)
        || DESTROYED_AT_ONCE.contains(lastState(before));
  }
}
