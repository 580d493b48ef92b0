package id.kia.kiosk.sync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderMessage;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.order.SealingKeyConfirmed;
import id.kia.contract.order.StaffPushed;
import id.kia.contract.seal.SealingPublicKey;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.order.Arrival;
import id.kia.kiosk.order.MoveRefused;
import id.kia.kiosk.vault.OrderContent;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Lets an entry act, once: what it changes and the cursor behind it are one transaction. One
 * thread.
 */
final class Arrivals {
  private final SyncParts parts;
  private final StaffBook staff;
  private final Home home;

  Arrivals(SyncParts parts, StaffBook staff, Home home) {
    this.parts = parts;
    this.staff = staff;
    this.home = home;
  }

  /** Whether the content of this push would be kept; saves fetching a photo for nothing. */
  boolean wants(OrderPushed pushed) {
    return parts
        .store()
        .read(handle -> parts.orders().find(handle, pushed.orderId()))
        .map(here -> here.version() < pushed.version())
        .orElse(true);
  }

  void arrive(long sequence, OrderPushed pushed, OrderContent opened, String sha256) {
    act(
        sequence,
        pushed,
        sha256,
        tx -> {
          if (parts.orders().arrive(tx, pushed).keepsContent()) {
            parts
                .vault()
                .keep(tx, pushed.orderId(), pushed.version(), opened.content(), opened.photo());
          }
        });
  }

  /** A push that is known to change nothing but maybe the list of conflicts. */
  void arriveAgain(long sequence, OrderPushed pushed, String sha256) {
    act(sequence, pushed, sha256, tx -> parts.orders().arrive(tx, pushed));
  }

  void recall(long sequence, OrderRecalled recalled, String sha256) {
    act(
        sequence,
        recalled,
        sha256,
        tx -> {
          if (parts.orders().recall(tx, recalled) == Arrival.FOLLOWED) {
            parts.vault().destroy(tx, recalled.orderId());
          }
        });
  }

  void hold(long sequence, OrderHeld held, String sha256) {
    act(sequence, held, sha256, tx -> parts.orders().hold(tx, held));
  }

  void release(long sequence, OrderReleased released, String sha256) {
    act(sequence, released, sha256, tx -> parts.orders().release(tx, released));
  }

  void replaceStaff(long sequence, StaffPushed pushed) {
    parts
        .store()
        .run(
            tx -> {
              staff.replace(tx, pushed.members());
              SyncStore.moveCursor(tx, home.hub(), sequence);
            });
  }

  /** The key is durable before the office hears of it. */
  void newSealingKey(long sequence) {
    tellSealingKey(sequence, parts.keys().newSealingKey());
  }

  /**
   * Every entry before this one was dealt with, so nothing that comes is sealed to an older key.
   * The keys go before the cursor moves: a crash between does it again.
   */
  void sealingKeyConfirmed(long sequence, SealingKeyConfirmed confirmed) {
    if (parts.keys().onlySealingKey(confirmed.publicKey())) {
      parts.store().run(tx -> SyncStore.moveCursor(tx, home.hub(), sequence));
    } else {
      // The hub seals to a key that is not here, for instance after the key file was put back.
      tellSealingKey(sequence, parts.keys().kioskKeys().sealing().publicKey());
    }
  }

  private void tellSealingKey(long sequence, SealingPublicKey key) {
    parts
        .store()
        .run(
            tx -> {
              parts
                  .journal()
                  .append(
                      tx,
                      EventKind.SEALING_KEY,
                      Optional.empty(),
                      JsonNodeFactory.instance.objectNode().put("publicKey", key.bytes()));
              SyncStore.moveCursor(tx, home.hub(), sequence);
            });
  }

  /** Keeps the fact, tells the office, and goes on behind it. */
  void refuse(long sequence, RefusedEntry.Why why, String sha256) {
    RefusedEntry entry = RefusedEntry.unproven(sequence, why);
    parts
        .store()
        .run(
            tx -> {
              keepFact(tx, entry, sha256);
              SyncStore.moveCursor(tx, home.hub(), sequence);
            });
  }

  /** Tells once that another entry came instead of this one; the cursor stays before it. */
  void gapAt(long missing, String sha256) {
    RefusedEntry entry = RefusedEntry.unproven(missing, RefusedEntry.Why.GAP);
    parts
        .store()
        .run(
            tx -> {
              if (SyncStore.refuse(tx, home.hub(), entry, sha256)) {
                alarm(tx, entry);
              }
            });
  }

  /**
   * As {@link #refuse}, for a push that is the hub's but whose personal part cannot be used. An
   * older version of the order must not print any more: the hub has said that it is out of date.
   */
  void refuse(long sequence, OrderPushed pushed, RefusedEntry.Why why, String sha256) {
    RefusedEntry entry = proven(sequence, pushed, why);
    parts
        .store()
        .run(
            tx -> {
              keepFact(tx, entry, sha256);
              if (parts.orders().find(tx, pushed.orderId()).isPresent()) {
                parts
                    .orders()
                    .hold(tx, new OrderHeld(pushed.orderId(), pushed.version(), why.code()));
              }
              SyncStore.moveCursor(tx, home.hub(), sequence);
            });
  }

  private void act(long sequence, OrderMessage message, String sha256, Consumer<Handle> change) {
    try {
      parts
          .store()
          .run(
              tx -> {
                change.accept(tx);
                SyncStore.moveCursor(tx, home.hub(), sequence);
              });
    } catch (MoveRefused e) {
      // All of it was rolled back; one order's trouble must not stop the others behind it.
      RefusedEntry entry = proven(sequence, message, RefusedEntry.Why.NOT_APPLIED);
      parts
          .store()
          .run(
              tx -> {
                keepFact(tx, entry, sha256);
                SyncStore.moveCursor(tx, home.hub(), sequence);
              });
    }
  }

  private void keepFact(Handle tx, RefusedEntry entry, String sha256) {
    SyncStore.refuse(tx, home.hub(), entry, sha256);
    alarm(tx, entry);
  }

  private void alarm(Handle tx, RefusedEntry entry) {
    ObjectNode data = Alarm.of(entry.why().code()).put("sequence", entry.sequence());
    entry.version().ifPresent(version -> data.put("version", version));
    parts.journal().append(tx, EventKind.ALARM, entry.order(), data);
  }

  private static RefusedEntry proven(long sequence, OrderMessage message, RefusedEntry.Why why) {
    return new RefusedEntry(
        sequence, why, Optional.of(message.orderId()), OptionalInt.of(message.version()));
  }
}
