package id.kia.kiosk.sync;

import id.kia.contract.code.CodeKey;
import id.kia.contract.seal.SealContext;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.sync.EnrolmentRequest;
import id.kia.contract.sync.HubKey;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.trust.EnrolmentCard;
import id.kia.contract.trust.FingerprintWords;
import id.kia.kiosk.journal.Lives;
import id.kia.kiosk.store.StoreWatch;
import id.kia.kiosk.vault.KioskKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The line to the hub. Enrols once, then pulls, pushes and listens, each on a virtual thread of its
 * own; nobody ever waits for it. Any thread may call.
 */
public final class HubLink implements StoreWatch, AutoCloseable {
  private static final byte[] NO_KEY = new byte[0];
  private static final int STICK_LOOKS = 5;

  private final SyncParts parts;
  private final StaffBook staff;
  private final URI configured;
  private final HttpClient client;
  private final SyncPace pace;
  private final RandomGenerator random;
  private final Supplier<UUID> ids;
  private final LinkHealth health;
  private final AtomicReference<@Nullable Invitation> shown = new AtomicReference<>();
  private final Signal toEnrol = new Signal();
  private final Signal toPull = new Signal();
  private final Signal toPush = new Signal();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private @Nullable Steps steps;

  /**
   * @param hub address without a path, such as {@code https://hub.example.go.id}
   * @param client decides about TLS; that a call is the hub's own is proven by signatures
   * @param random for the jitter of waits
   * @param nanoClock monotonic nanoseconds
   * @param ids for the incarnation of a new store
   */
  public HubLink(
      SyncParts parts,
      StaffBook staff,
      URI hub,
      HttpClient client,
      SyncPace pace,
      RandomGenerator random,
      LongSupplier nanoClock,
      Supplier<UUID> ids) {
    this.parts = parts;
    this.staff = staff;
    this.configured = hub;
    this.client = client;
    this.pace = pace;
    this.random = random;
    this.health = new LinkHealth(nanoClock);
    this.ids = ids;
    var _ = kiosk();
  }

  /** What this kiosk learned when it was taken in, if it was. */
  public Optional<Enrolment> enrolment() {
    return parts.store().read(Enrolment::find);
  }

  /** The six words that the office's page must show for this kiosk; empty without a root. */
  public Optional<String> words() {
    return enrolment()
        .flatMap(known -> Optional.ofNullable(known.trust()))
        .map(trust -> wordsWith(trust.root()));
  }

  private String wordsWith(byte[] root) {
    KioskKeys keys = parts.keys().kioskKeys();
    return FingerprintWords.ofEnrolment(
        root, keys.signing().verifyingKey().bytes(), keys.sealing().publicKey().bytes());
  }

  /**
   * Presents this kiosk to the hub and pins the hub's keys. Blocks.
   *
   * @throws HubFault {@code Y-102 SECRET} when the secret is unknown, spent or too old; nothing is
   *     changed here then
   */
  public Enrolment enrol(Invitation invitation) throws HubFault, InterruptedException {
    KioskKeys keys = parts.keys().kioskKeys();
    EnrolmentRequest request =
        new EnrolmentRequest(
            invitation.secret(),
            invitation.name(),
            keys.signing().verifyingKey().bytes(),
            keys.sealing().publicKey().bytes(),
            kiosk());
    EnrolmentCard card = invitation.card();
    URI hub = card == null ? configured : card.hub();
    EnrolmentReply reply = HubApi.enrol(calls(hub, pace.stall()), request);
    byte[] codeKey =
        keys.sealing()
            .open(reply.sealedCodeKey(), SealContext.codeKey(reply.kioskId()))
            .orElse(NO_KEY);
    if (codeKey.length != CodeKey.BYTES || !hasEveryKey(reply)) {
      throw HubFault.of(HubFault.Kind.NOT_TRUSTED, "the enrolment lacks a key");
    }
    RootTrust trust = RootTrust.of(reply);
    if (trust == null && invitation.rootNeeded()) {
      throw HubFault.of(HubFault.Kind.NOT_TRUSTED, "the office has no root key");
    }
    if (card != null && (trust == null || !Arrays.equals(card.root(), trust.root()))) {
      throw HubFault.of(HubFault.Kind.NOT_TRUSTED, "the root is not the one of the hub's page");
    }
    if (trust != null && !trust.genuine(reply.officeCode())) {
      throw HubFault.of(HubFault.Kind.NOT_TRUSTED, "the root did not sign the hub's key list");
    }
    // The secret file first: an enrolment without its code key would be a kiosk that reads no code.
    parts.keys().keepCodeKey(CodeKey.of(codeKey));
    Enrolment enrolment = Enrolment.of(reply, card == null ? null : hub);
    forgetSteps();
    parts
        .store()
        .run(
            tx -> {
              enrolment.save(tx);
              // A new log and a new ear at the hub begin, also when its store is the one of before.
              SyncStore.moveCursor(tx, enrolment.hubIncarnation(), 0);
              parts.journal().sendAgainAfter(tx, 0);
            });
    return enrolment;
  }

  /**
   * Starts the line. A kiosk that is not enrolled presents itself with the invitation until the hub
   * takes it in, and waits when it has none.
   */
  public void start(Optional<Invitation> invitation) {
    Optional<Enrolment> known = enrolment();
    if (known.isPresent()) {
      startLoops();
    } else {
      threads.add(Thread.ofVirtual().name("sync-enrol").start(() -> enrolThenStart(invitation)));
    }
    parts.store().watch(this);
  }

  /**
   * The scanner read an enrolment QR; nothing happens when this kiosk is enrolled, for a QR must
   * never take a kiosk away from its office.
   */
  public void invited(Invitation invitation) {
    shown.set(invitation);
    toEnrol.raise();
  }

  /** How the line is now. */
  public LinkStatus status() {
    return health.status(enrolment().isPresent());
  }

  /** Looks at the hub at once. */
  public void pullNow() {
    toPull.raise();
  }

  /** New events may wait to be sent. */
  @Override
  public void committed() {
    toPush.raise();
  }

  /** Ends every loop; what was not committed is done again next time. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void enrolThenStart(Optional<Invitation> invitation) {
    BackOff backOff = backOff();
    try {
      while (true) {
        try {
          var _ =
              enrol(
                  Optional.ofNullable(shown.get())
                      .or(() -> invitation)
                      .orElseThrow(
                          () -> HubFault.of(HubFault.Kind.NOT_ENROLLED, "no invitation is set")));
          health.good("sync-enrol");
          startLoops();
          return;
        } catch (HubFault e) {
          health.failed("sync-enrol", e);
        } catch (RuntimeException e) {
          // As in a loop's round: a full disk must not leave the kiosk outside for ever.
          health.broken("sync-enrol", e);
        }
        toEnrol.await(backOff.next());
      }
    } catch (InterruptedException e) {
      // Closed.
      Thread.currentThread().interrupt();
    }
  }

  /**
   * One whole round in the caller's thread, for whoever wants to know when it is done: pulls until
   * nothing waits, pushes until nothing waits. Not while the line is started. Blocks.
   */
  public void round() throws HubFault, InterruptedException {
    Steps steps = steps();
    while (steps.pull().run()) {
      // The next page.
    }
    while (steps.push().run()) {
      // The next batch.
    }
  }

  /** The present life of this kiosk's store. */
  Incarnation kiosk() {
    return parts.store().write(tx -> Lives.present(tx, this::newLife));
  }

  private Incarnation newLife() {
    return new Incarnation(ids.get());
  }

  /**
   * Looks at a stick once, in the caller's thread.
   *
   * @param folder where it is mounted; nothing happens when nothing is there
   * @throws HubFault {@code Y-110} to {@code Y-113} when a bundle for this kiosk cannot be taken
   */
  public void look(Path folder) throws HubFault, InterruptedException {
    var _ = stick(folder).run();
  }

  /** From now on looks for a stick now and then, once the kiosk is enrolled. */
  public void watchStick(Path folder) {
    threads.add(
        loop(
            "sync-stick",
            () -> enrolment().isPresent() && stick(folder).run(),
            new Signal(),
            pace.firstBackOff().multipliedBy(STICK_LOOKS)));
  }

  private Stick stick(Path folder) {
    return new Stick(parts, new Home(parts.store()), steps().pull(), folder);
  }

  /** What the loops repeat. */
  private record Steps(LogPull pull, EventPush push, WakeLine wake) {}

  /** Another hub is to be greeted. */
  private synchronized void forgetSteps() {
    steps = null;
  }

  private synchronized Steps steps() {
    Steps known = steps;
    if (known == null) {
      Home home = new Home(parts.store());
      Greeter greeter = new Greeter(parts, home, api(home, pace.stall()), this::newLife);
      known =
          new Steps(
              new LogPull(
                  parts, home, api(home, pace.stall()), greeter, new Arrivals(parts, staff, home)),
              new EventPush(parts, api(home, pace.stall()), greeter),
              new WakeLine(api(home, pace.wakeStall()), toPull));
      steps = known;
    }
    return known;
  }

  private void startLoops() {
    Steps all = steps();
    threads.add(loop("sync-pull", all.pull(), toPull, pace.idle()));
    threads.add(loop("sync-push", all.push(), toPush, pace.idle()));
    threads.add(loop("sync-wake", all.wake(), new Signal(), pace.firstBackOff()));
  }

  private Thread loop(String name, Loop.Step step, Signal signal, Duration idle) {
    return new Loop(name, step, signal, idle, backOff(), health).start();
  }

  private BackOff backOff() {
    return new BackOff(pace.firstBackOff(), pace.mostBackOff(), random);
  }

  private HubApi api(Home home, Duration stall) {
    URI hub = home.enrolment().hub();
    return new HubApi(calls(hub == null ? configured : hub, stall), home);
  }

  private SignedCalls calls(URI hub, Duration stall) {
    return new SignedCalls(new HubHttp(client, stall), hub, parts.keys().kioskKeys().signing());
  }

  private static boolean hasEveryKey(EnrolmentReply reply) {
    Set<Purpose> given = reply.hubKeys().stream().map(HubKey::purpose).collect(Collectors.toSet());
    return given.containsAll(EnumSet.of(Purpose.LOG, Purpose.CODE, Purpose.TIME));
  }
}
