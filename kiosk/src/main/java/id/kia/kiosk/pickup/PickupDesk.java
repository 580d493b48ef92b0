package id.kia.kiosk.pickup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.PickupCode;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.Scanned;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.OrderTerms;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import id.kia.kiosk.vault.ContentVault;
import id.kia.kiosk.vault.OrderContent;
import id.kia.kiosk.vault.VaultFault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes codes and factors and claims orders (architecture 3, step 4). Any thread; calls block on
 * the store. What it answers is durable when it answers.
 */
public final class PickupDesk {
  private static final Logger LOG = LoggerFactory.getLogger(PickupDesk.class);

  private static final ScanAnswer SUPERSEDED = new ScanAnswer.Refused(Refusal.SUPERSEDED);

  private final KioskStore store;
  private final Orders orders;
  private final EventJournal journal;
  private final KioskTime time;
  private final ContentVault vault;
  private final Supplier<Optional<PickupTrust>> trust;
  private final Admission admission;

  /**
   * @param trust empty until the kiosk is enrolled
   * @param printerReady whether a card could start as far as printer and cabinet are concerned;
   *     must answer at once
   */
  public PickupDesk(
      KioskStore store,
      Orders orders,
      EventJournal journal,
      KioskTime time,
      ContentVault vault,
      Supplier<Optional<PickupTrust>> trust,
      BooleanSupplier printerReady) {
    this.store = store;
    this.orders = orders;
    this.journal = journal;
    this.time = time;
    this.vault = vault;
    this.trust = trust;
    this.admission = new Admission(orders, time, printerReady);
  }

  /** Judges what the scanner read. */
  public ScanAnswer scan(String text) {
    Optional<PickupTrust> known = trust.get();
    if (known.isEmpty()) {
      return new ScanAnswer.Refused(Refusal.NOT_ENROLLED);
    }
    Scanned scanned = PickupCodes.read(text, known.get().hubKeys());
    // The type and nothing else: a foreign QR may hold anything (BAD-32).
    LOG.info("scan type={}", scanned.getClass().getSimpleName());
    return switch (scanned) {
      case Scanned.Genuine(PickupCode code) -> store.write(tx -> genuine(tx, code));
      case Scanned.Forged(Scanned.Why why) -> new ScanAnswer.Refused(notBelieved(why));
      case Scanned.Damaged _ -> new ScanAnswer.Refused(Refusal.DAMAGED);
      case Scanned.NotOurs _ -> new ScanAnswer.Refused(Refusal.NOT_OURS);
    };
  }

  private static Refusal notBelieved(Scanned.Why why) {
    return switch (why) {
      case UNKNOWN_KEY, BAD_SIGNATURE -> Refusal.FORGED;
      case REVOKED_KEY -> Refusal.KEY_REVOKED;
    };
  }

  /** Judges twelve typed characters. */
  public ScanAnswer typed(String text) {
    Optional<PickupTrust> known = trust.get();
    if (known.isEmpty()) {
      return new ScanAnswer.Refused(Refusal.NOT_ENROLLED);
    }
    Optional<TypedCode> code = TypedCode.read(text);
    if (code.isEmpty()) {
      return new ScanAnswer.Refused(Refusal.DAMAGED);
    }
    KeyedHash hash = KeyedHash.ofTypedCode(known.get().codeKey(), code.get());
    return store.read(
        h ->
            orders
                .byTypedCode(h, hash)
                .map(order -> superseded(order) ? SUPERSEDED : answer(h, order))
                .orElse(new ScanAnswer.Refused(Refusal.UNKNOWN_HERE)));
  }

  /** Judges the second factor; when it is right the order is CLAIMED. */
  public FactorAnswer factor(OrderId id, String digits) {
    Optional<PickupTrust> known = trust.get();
    if (known.isEmpty()) {
      return new FactorAnswer.Refused(Refusal.NOT_ENROLLED);
    }
    // Counted and committed first: pulling the plug while it is judged must not give a free try.
    Optional<Refusal> refusal = store.write(tx -> countAttempt(tx, id));
    if (refusal.isPresent()) {
      return new FactorAnswer.Refused(refusal.get());
    }
    OrderTerms terms = store.read(h -> orders.find(h, id)).orElseThrow().ordered();
    FactorKind kind = terms.factorKind();
    KeyedHash given = KeyedHash.ofFactor(known.get().codeKey(), id, kind, digits);
    if (!given.equals(terms.factorHash())) {
      return store.write(tx -> wrong(tx, id));
    }
    return content(id)
        .map(content -> store.write(tx -> right(tx, id, content)))
        .orElse(new FactorAnswer.Refused(Refusal.CONTENT_MISSING));
  }

  /** "Bukan saya": gives a claimed order back; nothing happens when it is not CLAIMED. */
  public void drop(OrderId id) {
    drop(id, Cause.COLLECTOR);
  }

  /** Nobody answered in time: as {@link #drop}. */
  public void walkedAway(OrderId id) {
    drop(id, Cause.TIME_OUT);
  }

  /** How long the order's code stays locked in on-time; zero when it is not. */
  public Duration lockedFor(OrderId id) {
    long until = store.read(h -> AttemptStore.find(h, id)).lockedUntil();
    return Duration.ofMillis(Math.max(0, until - time.onTimeMillis()));
  }

  private ScanAnswer genuine(Handle tx, PickupCode code) {
    Optional<KioskOrder> here = orders.find(tx, code.orderId());
    if (here.isEmpty()) {
      return new ScanAnswer.Refused(Refusal.UNKNOWN_HERE);
    }
    if (here.get().terms().isPresent()) {
      if (code.issueNumber() < here.get().ordered().issueNumber()) {
        return SUPERSEDED;
      }
      orders.raiseIssue(tx, code.orderId(), code.issueNumber());
    }
    ScanAnswer answer = answer(tx, here.get());
    if (answer instanceof ScanAnswer.Refused) {
      return answer;
    }
    return admission
        .afterDeadline(Refusal.CODE_EXPIRED, code.notAfter())
        .<ScanAnswer>map(ScanAnswer.Refused::new)
        .orElse(answer);
  }

  /** A higher issue was shown or ordered since the hub sent this typed code. */
  private static boolean superseded(KioskOrder order) {
    return order.terms().filter(terms -> terms.codeIssue() < terms.issueNumber()).isPresent();
  }

  private ScanAnswer answer(Handle handle, KioskOrder order) {
    return admission
        .refusal(handle, order)
        .<ScanAnswer>map(ScanAnswer.Refused::new)
        .orElseGet(
            () -> {
              FactorKind kind = order.ordered().factorKind();
              return new ScanAnswer.Found(order.id(), kind, kind.digits());
            });
  }

  private Optional<Refusal> countAttempt(Handle tx, OrderId id) {
    Optional<KioskOrder> here = orders.find(tx, id);
    if (here.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_HERE);
    }
    Optional<Refusal> refusal = admission.refusal(tx, here.get());
    if (refusal.isPresent()) {
      return refusal;
    }
    Attempts attempts = AttemptStore.find(tx, id);
    if (attempts.locks() >= Attempts.LOCKS) {
      // The third lock held it; being QUEUED again, the office has released it since.
      attempts = Attempts.NONE;
    }
    if (attempts.usedUp()) {
      // The power went between the third wrong factor and its lock.
      return Optional.of(lock(tx, id, attempts));
    }
    AttemptStore.put(tx, id, attempts.count());
    return Optional.empty();
  }

  private FactorAnswer wrong(Handle tx, OrderId id) {
    Attempts attempts = AttemptStore.find(tx, id);
    if (attempts.usedUp()) {
      return new FactorAnswer.Refused(lock(tx, id, attempts));
    }
    return new FactorAnswer.Wrong(Attempts.TRIES - attempts.counted());
  }

  private Refusal lock(Handle tx, OrderId id, Attempts attempts) {
    Attempts locked = attempts.lock(time.onTimeMillis());
    AttemptStore.put(tx, id, locked);
    journal.append(
        tx,
        EventKind.CODE_LOCKED,
        Optional.of(id),
        JsonNodeFactory.instance.objectNode().put("locks", locked.locks()));
    if (locked.locks() < Attempts.LOCKS) {
      return Refusal.LOCKED;
    }
    orders.move(tx, id, OrderEvent.HOLD, MoveFacts.by(Cause.LOCK));
    return Refusal.LOCKED_FOR_GOOD;
  }

  private FactorAnswer right(Handle tx, OrderId id, OrderContent content) {
    KioskOrder order = orders.find(tx, id).orElseThrow();
    Optional<Refusal> refusal = admission.refusal(tx, order);
    if (refusal.isPresent()) {
      return new FactorAnswer.Refused(refusal.get());
    }
    AttemptStore.put(tx, id, AttemptStore.find(tx, id).right());
    orders.move(tx, order, OrderEvent.CLAIM, MoveFacts.by(Cause.COLLECTOR));
    return new FactorAnswer.Admitted(ClaimedCard.of(id, content));
  }

  private Optional<OrderContent> content(OrderId id) {
    try {
      return vault.open(id);
    } catch (VaultFault e) {
      store.run(
          tx -> journal.append(tx, EventKind.ALARM, Optional.of(id), Alarm.of(e.kind().code())));
      return Optional.empty();
    }
  }

  private void drop(OrderId id, Cause cause) {
    store.run(
        tx -> {
          Optional<KioskOrder> here = orders.find(tx, id);
          if (here.isPresent() && here.get().state() == OrderState.CLAIMED) {
            orders.move(tx, here.get(), OrderEvent.DROP, MoveFacts.by(cause));
          }
        });
  }
}
