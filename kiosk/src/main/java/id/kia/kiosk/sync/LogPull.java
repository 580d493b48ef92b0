package id.kia.kiosk.sync;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.order.SealingKeyConfirmed;
import id.kia.contract.order.SealingKeyWanted;
import id.kia.contract.order.StaffPushed;
import id.kia.contract.person.CardContent;
import id.kia.contract.problem.ProblemCode;
import id.kia.contract.seal.SealContext;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
import id.kia.kiosk.journal.Lives;
import id.kia.kiosk.vault.OrderContent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Pulls one page after the cursor and deals with each of its entries in order. One thread. */
final class LogPull implements Loop.Step {
  /** An entry can be 1 MiB; a page must come through a phone's line in one go. */
  private static final int PAGE = 25;

  private final SyncParts parts;
  private final Home home;
  private final HubApi hub;
  private final Greeter greeter;
  private final KeyLists keyLists;
  private final Arrivals arrivals;
  private final PhotoFetch photos;

  LogPull(SyncParts parts, Home home, HubApi hub, Greeter greeter, Arrivals arrivals) {
    this.parts = parts;
    this.home = home;
    this.hub = hub;
    this.greeter = greeter;
    this.keyLists = new KeyLists(parts);
    this.arrivals = arrivals;
    this.photos = new PhotoFetch(hub);
  }

  /** Whether more entries wait. */
  @Override
  public boolean run() throws HubFault, InterruptedException {
    greeter.ensure();
    Enrolment known = home.enrolment();
    Incarnation life = known.hubIncarnation();
    long before = cursor(life);
    Optional<Long> heard = parts.store().read(this::doubtTheHubHasHeardOf);
    LogPage page = page(known, before);
    // First of all: the page's time and entries may be signed by a key of the new list.
    Enrolment enrolment = keyLists.judge(known, page.keyList());
    Optional<HubTime> signed =
        enrolment.keyRing().open(page.time(), Purpose.TIME).flatMap(HubAnswer::time);
    if (signed.map(HubTime::answer).filter(page.digest()::equals).isEmpty()
        || !parts.time().synced(page.time(), hub.lastNonce(), enrolment.keyRing())) {
      // Not made for this request, or with other entries: what stands in it is anybody's word.
      throw HubFault.of(HubFault.Kind.NOT_TRUSTED, "the page is not signed for this request");
    }
    deal(enrolment, page.entries(), photos);
    if (!page.more()) {
      heard.ifPresent(alarm -> parts.store().run(tx -> parts.orders().doubtHeard(tx, alarm)));
    }
    return page.more() && cursor(life) > before;
  }

  /**
   * Deals with entries that came on another road than the line, after checking that none is missing
   * before them.
   */
  void take(List<LogEntry> entries, PhotoSource from) throws HubFault, InterruptedException {
    Enrolment enrolment = home.enrolment();
    long next = cursor(enrolment.hubIncarnation()) + 1;
    if (entries.stream().mapToLong(LogEntry::sequence).min().orElse(next) > next) {
      throw HubFault.of(HubFault.Kind.BUNDLE_GAP, "entry " + next + " is missing before it");
    }
    deal(enrolment, entries, from);
  }

  /** One road at a time: an entry and the cursor that it was judged by belong together. */
  private synchronized void deal(Enrolment enrolment, List<LogEntry> entries, PhotoSource from)
      throws HubFault, InterruptedException {
    EntryCheck check = new EntryCheck(enrolment);
    for (LogEntry entry :
        entries.stream().sorted(Comparator.comparingLong(LogEntry::sequence)).toList()) {
      long cursor = cursor(enrolment.hubIncarnation());
      if (entry.sequence() > cursor) {
        deal(check, entry, cursor, from);
      }
    }
  }

  private LogPage page(Enrolment known, long after) throws HubFault, InterruptedException {
    Incarnation kiosk = parts.store().read(this::present);
    try {
      return hub.page(known.hubIncarnation(), kiosk, after, PAGE, known.keyList());
    } catch (HubFault e) {
      if (e.kind() == HubFault.Kind.OTHER_INCARNATION || e.is(ProblemCode.DOUBLED)) {
        greeter.forget();
      }
      throw e;
    }
  }

  private Incarnation present(Handle handle) {
    return Lives.all(handle, parts.journal()).getLast().incarnation();
  }

  private Optional<Long> doubtTheHubHasHeardOf(Handle handle) {
    return parts
        .orders()
        .doubtToldIn(handle)
        .filter(alarm -> alarm <= parts.journal().acknowledgedUpTo(handle));
  }

  private long cursor(Incarnation life) {
    return parts.store().read(handle -> SyncStore.cursor(handle, life));
  }

  private void deal(EntryCheck check, LogEntry entry, long cursor, PhotoSource from)
      throws HubFault, InterruptedException {
    String sha256 = sha256(entry.envelope().payload());
    if (entry.sequence() > cursor + 1) {
      // The hub's log has no gaps, and the outer sequence is nobody's word: going on behind it
      // would lose every entry that was jumped over.
      arrivals.gapAt(cursor + 1, sha256);
      throw HubFault.of(
          HubFault.Kind.NOT_UNDERSTOOD,
          "the log lacks entry " + (cursor + 1) + ", asked for again");
    }
    switch (check.check(entry)) {
      case EntryCheck.Checked.Refused(RefusedEntry.Why why) ->
          arrivals.refuse(entry.sequence(), why, sha256);
      case EntryCheck.Checked.Proven(LogRecord said) -> follow(said, sha256, from);
    }
  }

  private void follow(LogRecord said, String sha256, PhotoSource from)
      throws HubFault, InterruptedException {
    switch (said.message()) {
      case OrderPushed pushed -> arrive(said.sequence(), pushed, sha256, from);
      case OrderRecalled recalled -> arrivals.recall(said.sequence(), recalled, sha256);
      case OrderHeld held -> arrivals.hold(said.sequence(), held, sha256);
      case OrderReleased released -> arrivals.release(said.sequence(), released, sha256);
      case StaffPushed staff -> arrivals.replaceStaff(said.sequence(), staff);
      case SealingKeyWanted _ -> arrivals.newSealingKey(said.sequence());
      case SealingKeyConfirmed confirmed ->
          arrivals.sealingKeyConfirmed(said.sequence(), confirmed);
    }
  }

  private void arrive(long sequence, OrderPushed pushed, String sha256, PhotoSource from)
      throws HubFault, InterruptedException {
    if (!arrivals.wants(pushed)) {
      arrivals.arriveAgain(sequence, pushed, sha256);
      return;
    }
    Optional<CardContent> content = content(pushed);
    if (content.isEmpty()) {
      arrivals.refuse(sequence, pushed, RefusedEntry.Why.NOT_OPENED, sha256);
      return;
    }
    String photo = pushed.photoSha256();
    if (photo == null) {
      arrivals.arrive(sequence, pushed, new OrderContent(content.get(), null), sha256);
      return;
    }
    switch (from.fetch(pushed, photo)) {
      case PhotoFetch.Fetched.Unusable(RefusedEntry.Why why) ->
          arrivals.refuse(sequence, pushed, why, sha256);
      case PhotoFetch.Fetched.Whole(byte[] sealed) -> {
        SealContext context = SealContext.photo(home.kiosk(), pushed.orderId());
        Optional<byte[]> picture = parts.keys().kioskKeys().open(sealed, context);
        if (picture.isEmpty()) {
          arrivals.refuse(sequence, pushed, RefusedEntry.Why.NOT_OPENED, sha256);
        } else {
          arrivals.arrive(sequence, pushed, new OrderContent(content.get(), picture.get()), sha256);
        }
      }
    }
  }

  private Optional<CardContent> content(OrderPushed pushed) {
    SealContext context = SealContext.content(home.kiosk(), pushed.orderId(), pushed.version());
    return parts.keys().kioskKeys().open(pushed.sealedContent(), context).flatMap(LogPull::parsed);
  }

  private static Optional<CardContent> parsed(byte[] json) {
    try {
      return Optional.of(Json.read(json, CardContent.class));
    } catch (BadJsonException e) {
      return Optional.empty();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
