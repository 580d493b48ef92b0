package id.kia.kiosk.sync;

import id.kia.contract.problem.ProblemCode;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sync.Greeting;
import id.kia.contract.sync.GreetingReply;
import id.kia.contract.sync.HeldOrder;
import id.kia.contract.sync.HeldOrders;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.Life;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.Lives;
import id.kia.kiosk.store.SettingStore;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Says to the hub where this kiosk stands, before anything else is pulled or pushed: once after
 * each boot, and again when another life of the hub answers. Finds out so whether this store or the
 * hub's is an older copy of itself. Thread-safe.
 */
final class Greeter {
  /** The hub has heard more of this life than this store ever wrote, or something else. */
  static final String OLDER_COPY = "Y-108";

  /** Another machine speaks with this kiosk's keys. */
  static final String DOUBLED = "Y-109";

  private static final String DOUBLED_TOLD = "sync.doubled";
  private static final int TRIES = 3;

  private final SyncParts parts;
  private final Home home;
  private final HubApi hub;
  private final Supplier<Incarnation> newLife;
  private final KeyLists keyLists;
  private boolean greeted;

  Greeter(SyncParts parts, Home home, HubApi hub, Supplier<Incarnation> newLife) {
    this.parts = parts;
    this.home = home;
    this.hub = hub;
    this.newLife = newLife;
    this.keyLists = new KeyLists(parts);
  }

  /** Greets unless it was done since the last {@link #forget}. */
  synchronized void ensure() throws HubFault, InterruptedException {
    for (int i = 0; !greeted && i < TRIES; i++) {
      greeted = greet();
    }
    if (!greeted) {
      throw HubFault.of(HubFault.Kind.NOT_UNDERSTOOD, "the hub does not settle on a life");
    }
  }

  /** Something showed that a side is another one than it was. */
  synchronized void forget() {
    greeted = false;
  }

  /** This store is an older copy of itself, or one of two: what it says next is another life's. */
  void beOther(Handle tx) {
    Lives.begin(tx, newLife.get());
    doubt(tx, OLDER_COPY);
  }

  private boolean greet() throws HubFault, InterruptedException {
    Incarnation followed = home.hub();
    Greeting greeting = parts.store().read(handle -> greeting(handle, parts, followed));
    GreetingReply reply;
    try {
      reply = hub.greet(greeting);
    } catch (HubFault e) {
      if (e.is(ProblemCode.DOUBLED)) {
        doubled();
      }
      throw e;
    }
    // First of all: the list may name the key that signed this very answer.
    var _ = keyLists.judge(home.enrolment(), reply.keyList());
    if (!trusted(reply)) {
      throw HubFault.of(
          HubFault.Kind.NOT_TRUSTED, "the answer to the greeting is not signed for it");
    }
    boolean settled = parts.store().write(tx -> follow(tx, greeting, reply));
    if (settled && reply.list()) {
      sendList(reply.hub(), greeting.present().incarnation());
    }
    return settled;
  }

  /** False when this store turned out to be another one than it took itself for. */
  private boolean follow(Handle tx, Greeting greeting, GreetingReply reply) {
    if (!reply.hub().equals(greeting.hub())) {
      Home.follow(tx, reply.hub());
    }
    Map<Incarnation, Long> marks =
        reply.marks().stream()
            .collect(
                Collectors.toMap(
                    GreetingReply.Mark::incarnation, GreetingReply.Mark::upTo, Math::min));
    for (Life life : greeting.lives()) {
      long mark = marks.getOrDefault(life.incarnation(), life.acknowledged());
      if (mark < life.acknowledged()) {
        parts.journal().sendAgainAfter(tx, mark);
      }
    }
    Life present = greeting.present();
    if (marks.getOrDefault(present.incarnation(), 0L) > present.latest()) {
      beOther(tx);
      return false;
    }
    SettingStore.put(tx, DOUBLED_TOLD, "");
    var _ = parts.journal().purge(tx);
    return true;
  }

  private void sendList(Incarnation life, Incarnation kiosk) throws HubFault, InterruptedException {
    List<HeldOrder> all = parts.store().read(parts.orders()::list);
    int from = 0;
    do {
      int to = Math.min(from + HeldOrders.MAX_ORDERS, all.size());
      hub.list(new HeldOrders(life, kiosk, from == 0, to == all.size(), all.subList(from, to)));
      from = to;
    } while (from < all.size());
  }

  /** Once, until the office has settled it. */
  private void doubled() {
    parts
        .store()
        .run(
            tx -> {
              if (SettingStore.get(tx, DOUBLED_TOLD).orElse("").isEmpty()) {
                SettingStore.put(tx, DOUBLED_TOLD, "told");
                doubt(tx, DOUBLED);
              }
            });
  }

  private void doubt(Handle tx, String code) {
    long told = parts.journal().alarm(tx, Alarm.of(code));
    parts.orders().doubt(tx, code, told);
  }

  private boolean trusted(GreetingReply reply) {
    return home.keys()
        .open(reply.time(), Purpose.TIME)
        .flatMap(HubAnswer::time)
        .filter(time -> time.nonce().equals(hub.lastNonce()))
        .map(HubTime::answer)
        .filter(reply.digest()::equals)
        .isPresent();
  }

  /** Where this kiosk stands. */
  static Greeting greeting(Handle handle, SyncParts parts, Incarnation followed) {
    List<Life> lives = Lives.all(handle, parts.journal());
    return new Greeting(
        followed,
        SyncStore.cursor(handle, followed),
        Enrolment.find(handle).map(Enrolment::keyList).orElse(0L),
        lives.subList(Math.max(0, lives.size() - Greeting.MAX_LIVES), lives.size()));
  }
}
