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
import id.kia.contract.seal.SealContext;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
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
  private Enrolment enrolment;
  private final HubApi hub;
  private final KeyLists keyLists;
  private EntryCheck check;
  private final Arrivals arrivals;
  private final PhotoFetch photos;

  LogPull(SyncParts parts, Enrolment enrolment, HubApi hub, Arrivals arrivals) {
    this.parts = parts;
    this.enrolment = enrolment;
    this.hub = hub;
    this.check = new EntryCheck(enrolment);
    this.keyLists = new KeyLists(parts);
    this.arrivals = arrivals;
    this.photos = new PhotoFetch(hub);
  }

  /** Whether more entries wait. */
  @Override
  public boolean run() throws HubFault, InterruptedException {
    Incarnation life = enrolment.hubIncarnation();
    long before = cursor(life);
    Optional<Long> heard = parts.store().read(this::doubtTheHubHasHeardOf);
    LogPage page = hub.page(before, PAGE, enrolment.keyList());
    follow(keyLists.judge(enrolment, page.keyList()));
    if (!parts.time().synced(page.time(), hub.pageNonce(), enrolment.keyRing())) {
      // Not made for this request: what stands in it, and how much of it, is anybody's word.
      throw HubFault.of(HubFault.Kind.NOT_TRUSTED, "the hub's time is not signed for this request");
    }
    List<LogEntry> entries =
        page.entries().stream().sorted(Comparator.comparingLong(LogEntry::sequence)).toList();
    for (LogEntry entry : entries) {
      long cursor = cursor(life);
      if (entry.sequence() > cursor) {
        deal(entry, cursor);
      }
    }
    if (!page.more()) {
      heard.ifPresent(alarm -> parts.store().run(tx -> parts.orders().doubtHeard(tx, alarm)));
    }
    return page.more() && cursor(life) > before;
  }

  /** First of all: the page's time and entries may be signed by a key of the new list. */
  private void follow(Enrolment now) {
    if (now.keyList() != enrolment.keyList()) {
      enrolment = now;
      check = new EntryCheck(now);
    }
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

  private void deal(LogEntry entry, long cursor) throws HubFault, InterruptedException {
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
      case EntryCheck.Checked.Proven(LogRecord said) -> follow(said, sha256);
    }
  }

  private void follow(LogRecord said, String sha256) throws HubFault, InterruptedException {
    switch (said.message()) {
      case OrderPushed pushed -> arrive(said.sequence(), pushed, sha256);
      case OrderRecalled recalled -> arrivals.recall(said.sequence(), recalled, sha256);
      case OrderHeld held -> arrivals.hold(said.sequence(), held, sha256);
      case OrderReleased released -> arrivals.release(said.sequence(), released, sha256);
      case StaffPushed staff -> arrivals.replaceStaff(said.sequence(), staff);
      case SealingKeyWanted _ -> arrivals.newSealingKey(said.sequence());
      case SealingKeyConfirmed confirmed ->
          arrivals.sealingKeyConfirmed(said.sequence(), confirmed);
    }
  }

  private void arrive(long sequence, OrderPushed pushed, String sha256)
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
    switch (photos.fetch(pushed, photo)) {
      case PhotoFetch.Fetched.Unusable(RefusedEntry.Why why) ->
          arrivals.refuse(sequence, pushed, why, sha256);
      case PhotoFetch.Fetched.Whole(byte[] sealed) -> {
        SealContext context = SealContext.photo(enrolment.kioskId(), pushed.orderId());
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
    SealContext context =
        SealContext.content(enrolment.kioskId(), pushed.orderId(), pushed.version());
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
