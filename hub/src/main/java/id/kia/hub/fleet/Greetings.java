package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import id.kia.contract.sync.Greeting;
import id.kia.contract.sync.GreetingReply;
import id.kia.contract.sync.HeldOrders;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.Life;
import id.kia.contract.sync.ListReceipt;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Hears where each kiosk stands and finds out whether the kiosk's store or the hub's own is an
 * older copy of itself. Blocking; thread-safe.
 *
 * <p>A kiosk is one machine: when two lives of it speak in turns, neither reads the log until a
 * person has said which machine stays. What happened is taken from both.
 */
public final class Greetings {
  private final HubStore store;
  private final HubLife hub;
  private final Kiosks kiosks;
  private final KioskLifeStore lives;
  private final ListsIn lists;
  private final KioskLog log;
  private final EventsIn events;
  private final StaffNews staff;
  private final FactStore facts;
  private final InstantSource time;

  /** For one office. */
  public Greetings(
      HubStore store,
      String office,
      HubLife hub,
      Kiosks kiosks,
      KioskLog log,
      EventsIn events,
      StaffNews staff,
      ListSink comparison,
      InstantSource time) {
    this.store = store;
    this.hub = hub;
    this.kiosks = kiosks;
    this.lives = new KioskLifeStore(office);
    this.lists = new ListsIn(office, hub, kiosks, comparison);
    this.log = log;
    this.events = events;
    this.staff = staff;
    this.facts = new FactStore(office);
    this.time = time;
  }

  /** What is answered, before it is signed. */
  public record Stand(Incarnation hub, List<GreetingReply.Mark> marks, boolean list) {}

  /** Whether a kiosk may read its log now. */
  public enum Reading {
    YES,
    /** The cursor is of another life of the hub: greet first. */
    OTHER_INCARNATION,
    /** Another machine speaks with this kiosk's keys. */
    DOUBLED
  }

  /** Where the hub stands; empty for a machine that is one of two. */
  public Optional<Stand> greet(EnrolledKiosk kiosk, Greeting greeting) {
    return store.write(
        h -> {
          if (!isTheOne(h, kiosk.id(), greeting)) {
            return Optional.empty();
          }
          if (showsThatWeAreOlder(h, kiosk.id(), greeting)) {
            beOther(h, kiosk.id(), "KIOSK_AHEAD");
          }
          Incarnation now = hub.present(h);
          if (!greeting.hub().equals(now)) {
            hub.stood(h, kiosk.id(), greeting.hub(), greeting.cursor());
          }
          kiosks.incarnation(h, kiosk.id(), greeting.present().incarnation());
          if (greeting.hub().equals(now)) {
            kiosks.readUpTo(h, kiosk.id(), greeting.cursor());
          }
          staff.tell(h, kiosk.id());
          List<GreetingReply.Mark> marks = new ArrayList<>();
          for (Life life : greeting.lives()) {
            long upTo = events.upTo(h, kiosk, life.incarnation(), life.after());
            marks.add(new GreetingReply.Mark(life.incarnation(), upTo));
          }
          return Optional.of(
              new Stand(now, marks, lists.wanted(h, kiosk.id(), greeting.present().incarnation())));
        });
  }

  /** A part of a kiosk's list; empty when it was meant for another life of the hub. */
  public Optional<ListReceipt> list(EnrolledKiosk kiosk, HeldOrders part) {
    Optional<ListReceipt> receipt =
        store.write(
            h ->
                hub.present(h).equals(part.hub())
                    ? Optional.of(new ListReceipt(part.hub(), lists.take(h, kiosk.id(), part)))
                    : Optional.empty());
    ringAll();
    return receipt;
  }

  /**
   * Whether a kiosk may read behind this place.
   *
   * @param life its present one as it says, blank when it does not say
   */
  public Reading reading(KioskId kiosk, String followed, String life, long after) {
    return store.write(
        h -> {
          boolean ours = hub.present(h).toString().equalsIgnoreCase(followed);
          if (ours && after > log.last(h, kiosk)) {
            // It has read what is not written yet: this store is older than what it said before.
            beOther(h, kiosk, "CURSOR_AHEAD");
            ours = false;
          }
          if (!ours) {
            return Reading.OTHER_INCARNATION;
          }
          if (!life.isEmpty() && !reads(h, kiosk, life)) {
            return Reading.DOUBLED;
          }
          kiosks.readUpTo(h, kiosk, after);
          return Reading.YES;
        });
  }

  /**
   * One more person wants to go on without this kiosk's list; the second one decides.
   *
   * @return whether it is left out now
   */
  public boolean leaveOut(KioskId kiosk, String person) {
    boolean out =
        store.write(
            h -> {
              boolean left = hub.leaveOut(h, kiosk, person);
              if (left) {
                lists.compareIfWhole(h);
              }
              return left;
            });
    ringAll();
    return out;
  }

  /** The lists that this life of the hub asked for, and how far they are. */
  public List<WantedList> lists() {
    return store.read(hub::lists);
  }

  /**
   * A person says which of two machines stays; the others may only tell what happened.
   *
   * @return whether there is such a machine
   */
  public boolean accept(KioskId kiosk, Incarnation life) {
    return store.write(h -> accept(h, kiosk, life));
  }

  private boolean accept(Handle h, KioskId kiosk, Incarnation life) {
    List<KioskLifeStore.Row> all = lives.all(h, kiosk);
    if (all.stream().noneMatch(row -> row.incarnation().equals(life))) {
      return false;
    }
    all.forEach(row -> lives.refused(h, kiosk, row.incarnation(), !row.incarnation().equals(life)));
    kiosks.incarnation(h, kiosk, life);
    lives.doubled(h, kiosk, false);
    return true;
  }

  private boolean reads(Handle h, KioskId kiosk, String life) {
    return !lives.doubled(h, kiosk)
        && kiosks
            .find(h, kiosk)
            .filter(known -> known.incarnation().toString().equalsIgnoreCase(life))
            .isPresent();
  }

  /** Keeps what was heard of its lives; false for one of two machines, or one that was refused. */
  private boolean isTheOne(Handle h, KioskId kiosk, Greeting greeting) {
    Incarnation present = greeting.present().incarnation();
    Optional<KioskLifeStore.Row> known = lives.find(h, kiosk, present);
    Incarnation current = kiosks.find(h, kiosk).orElseThrow().incarnation();
    boolean refused =
        known.map(KioskLifeStore.Row::refused).orElseGet(() -> parentRefused(h, kiosk, greeting));
    boolean follows =
        present.equals(current)
            || (known.isEmpty()
                && greeting.lives().stream().anyMatch(l -> l.incarnation().equals(current)));
    for (Life life : greeting.lives()) {
      if (lives.find(h, kiosk, life.incarnation()).isEmpty()) {
        lives.add(h, kiosk, life.incarnation(), refused, time.millis());
      }
    }
    lives.heard(h, kiosk, present, time.millis());
    if (!refused && !follows) {
      lives.doubled(h, kiosk, true);
      facts.add(h, kiosk, SyncFact.DOUBLED, "", present.toString(), time.millis());
    }
    return !refused && follows && !lives.doubled(h, kiosk);
  }

  private boolean parentRefused(Handle h, KioskId kiosk, Greeting greeting) {
    int parent = greeting.lives().size() - 2;
    return parent >= 0
        && lives
            .find(h, kiosk, greeting.lives().get(parent).incarnation())
            .map(KioskLifeStore.Row::refused)
            .orElse(false);
  }

  private boolean showsThatWeAreOlder(Handle h, KioskId kiosk, Greeting greeting) {
    if (!hub.knows(h, greeting.hub())) {
      return true;
    }
    if (!greeting.hub().equals(hub.present(h))) {
      return false;
    }
    return greeting.cursor() > log.last(h, kiosk)
        || greeting.lives().stream().anyMatch(life -> acknowledgedButNotHere(h, kiosk, life));
  }

  private boolean acknowledgedButNotHere(Handle h, KioskId kiosk, Life life) {
    long here =
        lives.find(h, kiosk, life.incarnation()).map(KioskLifeStore.Row::applied).orElse(0L);
    return Math.max(here, life.after()) < life.acknowledged();
  }

  private void beOther(Handle h, KioskId kiosk, String why) {
    hub.begin(h, kiosks.all(h).stream().map(EnrolledKiosk::id).toList(), why);
    facts.add(h, kiosk, SyncFact.HUB_RESTORED, "", why + " " + hub.present(h), time.millis());
  }

  /** What was compared may have said something to any kiosk. */
  private void ringAll() {
    store
        .read(h -> kiosks.all(h).stream().map(EnrolledKiosk::id).toList())
        .forEach(id -> log.ring(id, store.read(h -> log.last(h, id))));
  }
}
