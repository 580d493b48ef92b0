package id.kia.hub.api;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.problem.ProblemCode;
import id.kia.contract.sign.RequestText;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sync.EnrolmentRequest;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.Greeting;
import id.kia.contract.sync.GreetingReply;
import id.kia.contract.sync.HeldOrders;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.NonceReply;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.Enrolment;
import id.kia.hub.fleet.EventsIn;
import id.kia.hub.fleet.Greetings;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.fleet.Nonces;
import id.kia.hub.keys.HubKeys;
import id.kia.hub.keys.RootedList;
import id.kia.hub.push.SealedPhotos;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the hub does for kiosks: one method per operation of the contract. Blocking. */
final class KioskOperations {
  private static final int USUAL_PAGE = 100;
  private static final Pattern RESUME = Pattern.compile("bytes=([0-9]{1,10})-");

  private final HubStore store;
  private final Kiosks kiosks;
  private final Nonces nonces;
  private final Enrolment enrolment;
  private final KioskLog log;
  private final EventsIn events;
  private final Greetings greetings;
  private final SealedPhotos photos;
  private final HubKeys keys;
  private final InstantSource time;

  KioskOperations(
      HubStore store,
      Kiosks kiosks,
      Nonces nonces,
      Enrolment enrolment,
      KioskLog log,
      EventsIn events,
      Greetings greetings,
      SealedPhotos photos,
      HubKeys keys,
      InstantSource time) {
    this.store = store;
    this.kiosks = kiosks;
    this.nonces = nonces;
    this.enrolment = enrolment;
    this.log = log;
    this.events = events;
    this.greetings = greetings;
    this.photos = photos;
    this.keys = keys;
    this.time = time;
  }

  /** One operation. */
  interface Operation {
    Answer answer(KioskCall call);
  }

  /** The methods by operationId. */
  Map<String, Operation> byId() {
    return Map.of(
        "getNonce", this::nonce,
        "enrol", this::enrol,
        "getLog", this::log,
        "wake", this::wake,
        "getPhoto", this::photo,
        "greet", this::greet,
        "postOrders", this::orders,
        "postEvents", this::events);
  }

  private Answer nonce(KioskCall call) {
    return new Answer.Json(200, new NonceReply(nonces.give()));
  }

  private Answer enrol(KioskCall call) {
    EnrolmentRequest request = read(call, EnrolmentRequest.class);
    return enrolment
        .enrol(request)
        .<Answer>map(reply -> new Answer.Json(201, reply))
        .orElseThrow(() -> new ProblemException(Problems.of(ProblemCode.SECRET)));
  }

  private Answer log(KioskCall call) {
    KioskId kiosk = new KioskId(call.path("kioskId"));
    long after = number(call.query("after", "0"));
    switch (greetings.reading(
        kiosk, call.query("incarnation", ""), call.query("life", ""), after)) {
      case YES -> {}
      case OTHER_INCARNATION -> throw new ProblemException(Problems.of(ProblemCode.INCARNATION));
      case DOUBLED -> throw new ProblemException(Problems.of(ProblemCode.DOUBLED));
    }
    int limit = (int) number(call.query("limit", String.valueOf(USUAL_PAGE)));
    // One more than asked for tells whether another page follows.
    List<LogEntry> found = store.read(h -> log.after(h, kiosk, after, limit + 1));
    boolean more = found.size() > limit;
    Incarnation incarnation = store.read(log::incarnation);
    List<LogEntry> entries = more ? found.subList(0, limit) : found;
    return new Answer.Json(
        200,
        new LogPage(
            incarnation,
            entries,
            more,
            signed(call, LogPage.digest(incarnation, entries, more)),
            newKeys(number(call.query("keys", "0"))).orElse(null)));
  }

  /** Our list, when the kiosk follows another one: also to a kiosk that knows a newer one. */
  private Optional<SignedEnvelope> newKeys(long there) {
    return keys.trust().filter(trust -> trust.list().number() != there).map(RootedList::signed);
  }

  /** The hub's time, with the nonce of the request and what it comes with. */
  private SignedEnvelope signed(KioskCall call, String digest) {
    HubTime now = new HubTime(time.millis(), call.header(RequestText.NONCE), digest);
    return SignedEnvelope.sign(keys.time(), Json.bytes(now));
  }

  private Answer greet(KioskCall call) {
    Greeting greeting = read(call, Greeting.class);
    Greetings.Stand stand =
        greetings
            .greet(kiosk(call), greeting)
            .orElseThrow(() -> new ProblemException(Problems.of(ProblemCode.DOUBLED)));
    return new Answer.Json(
        200,
        new GreetingReply(
            stand.hub(),
            stand.marks(),
            stand.list(),
            signed(call, GreetingReply.digest(stand.hub(), stand.marks(), stand.list())),
            newKeys(greeting.keyList()).orElse(null)));
  }

  private Answer orders(KioskCall call) {
    return greetings
        .list(kiosk(call), read(call, HeldOrders.class))
        .<Answer>map(receipt -> new Answer.Json(200, receipt))
        .orElseThrow(() -> new ProblemException(Problems.of(ProblemCode.INCARNATION)));
  }

  private Answer wake(KioskCall call) {
    return new Answer.Wake(new KioskId(call.path("kioskId")));
  }

  private Answer photo(KioskCall call) {
    KioskId kiosk = new KioskId(call.path("kioskId"));
    byte[] photo =
        store
            .read(h -> photos.find(h, kiosk, call.path("sha256")))
            .orElseThrow(() -> new ProblemException(Problems.of(ProblemCode.UNKNOWN_PHOTO)));
    // Only "bytes=N-" resumes; any other range may be answered whole.
    Matcher resumes = RESUME.matcher(call.header("Range"));
    long from = resumes.matches() ? Long.parseLong(resumes.group(1)) : 0;
    return new Answer.Bytes(photo, from < photo.length ? (int) from : 0);
  }

  private Answer events(KioskCall call) {
    return new Answer.Json(200, events.take(kiosk(call), read(call, EventBatch.class)));
  }

  private EnrolledKiosk kiosk(KioskCall call) {
    KioskId id = new KioskId(call.path("kioskId"));
    return store
        .read(h -> kiosks.find(h, id))
        .orElseThrow(() -> new ProblemException(Problems.of(ProblemCode.UNKNOWN_KIOSK)));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ProblemException(Problems.of(ProblemCode.REQUEST));
    }
  }

  private static <T> T read(KioskCall call, Class<T> type) {
    try {
      return Json.readTolerant(call.body(), type);
    } catch (BadJsonException e) {
      throw new ProblemException(Problems.of(ProblemCode.REQUEST));
    }
  }
}
