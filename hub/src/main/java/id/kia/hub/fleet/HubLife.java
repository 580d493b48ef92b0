package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import id.kia.contract.sync.Incarnation;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The lives of the hub's store: a new one begins when the store is new, or turns out to be an older
 * copy of itself. A later life pushes and moves nothing before every enrolled kiosk has sent the
 * list of its orders, or two named people have left it out. Within the caller's transaction.
 */
public final class HubLife {
  private final HubLifeStore kept;
  private final Supplier<UUID> ids;
  private final InstantSource time;

  /** Of one office. */
  public HubLife(String office, Supplier<UUID> ids, InstantSource time) {
    this.kept = new HubLifeStore(office);
    this.ids = ids;
    this.time = time;
  }

  /** The life that writes now; {@link #ensure} made the first one. */
  public Incarnation present(Handle h) {
    return kept.present(h)
        .orElseThrow(() -> new IllegalStateException("HUB-STORE the store has no life"));
  }

  /** Makes the first life of a new store. */
  public void ensure(Handle h) {
    if (kept.present(h).isEmpty()) {
      kept.add(h, new Incarnation(ids.get()), time.millis(), "FIRST");
    }
  }

  boolean knows(Handle h, Incarnation life) {
    return kept.knows(h, life);
  }

  /**
   * The store is an older copy of itself: from here on it is another one, and asks every kiosk what
   * it holds.
   *
   * @param why how it was found out
   */
  public void begin(Handle h, List<KioskId> enrolled, String why) {
    Incarnation life = new Incarnation(ids.get());
    kept.add(h, life, time.millis(), why);
    enrolled.forEach(kiosk -> kept.want(h, life, kiosk, time.millis()));
  }

  /** Whether the hub may push and move: no list is waited for. */
  public boolean whole(Handle h) {
    return lists(h).stream().noneMatch(list -> list.state() == WantedList.State.WAITING);
  }

  /** The lists this life asked for; empty for a store that was never restored. */
  public List<WantedList> lists(Handle h) {
    return kept.all(h, present(h));
  }

  Optional<WantedList> list(Handle h, KioskId kiosk) {
    return kept.wanted(h, present(h), kiosk);
  }

  void stood(Handle h, KioskId kiosk, Incarnation was, long cursor) {
    kept.stood(h, present(h), kiosk, was, cursor);
  }

  void listed(Handle h, KioskId kiosk) {
    kept.state(h, present(h), kiosk, WantedList.State.LISTED, time.millis());
  }

  void saidAgain(Handle h, KioskId kiosk) {
    kept.saidAgain(h, present(h), kiosk);
  }

  /**
   * One more person wants to go on without this kiosk's list.
   *
   * @return whether it is left out now; false for the first person, and for the same person twice
   */
  boolean leaveOut(Handle h, KioskId kiosk, String person) {
    Optional<WantedList> wanted =
        list(h, kiosk).filter(list -> list.state() == WantedList.State.WAITING);
    if (wanted.isEmpty()) {
      return false;
    }
    Optional<String> first = wanted.get().firstBy();
    if (first.isEmpty()) {
      kept.signed(h, present(h), kiosk, "first_by", person);
      return false;
    }
    if (first.get().equals(person)) {
      return false;
    }
    kept.signed(h, present(h), kiosk, "second_by", person);
    kept.state(h, present(h), kiosk, WantedList.State.LEFT_OUT, time.millis());
    return true;
  }
}
