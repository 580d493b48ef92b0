package id.kia.kiosk.vault;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.OrderId;
import id.kia.contract.person.CardContent;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.StoreWatch;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the personal part of each order under an AES-256 key of its own. Blocking; any thread.
 *
 * <p>The key is on disk before its row can commit, and goes when a commit has removed the last row
 * that names it; what a crash leaves between is swept at the next start.
 */
public final class ContentVault implements StoreWatch {
  /** The key file is written as a whole, so keys are made for many orders at a time. */
  private static final int KEYS_AT_ONCE = 32;

  private final KioskStore store;
  private final KeyFile keys;
  private final SecureRandom random;
  private final Deque<String> unused = new ArrayDeque<>();
  private final AtomicBoolean toSweep = new AtomicBoolean();

  private ContentVault(KioskStore store, KeyFile keys, SecureRandom random) {
    this.store = store;
    this.keys = keys;
    this.random = random;
  }

  /** Opens the vault and destroys keys that a crash left without a row. */
  public static ContentVault open(KioskStore store, KeyFile keys, SecureRandom random) {
    ContentVault vault = new ContentVault(store, keys, random);
    vault.sweep();
    store.watch(vault);
    return vault;
  }

  /**
   * Keeps content and photo with the caller's transaction; a higher version replaces a lower one,
   * whose key is destroyed after the commit. The same or a lower version changes nothing.
   *
   * @return whether it was kept
   */
  public boolean keep(
      Handle tx, OrderId order, int version, CardContent content, byte @Nullable [] photo) {
    Optional<ContentStore.Row> before = ContentStore.find(tx, order);
    if (before.isPresent() && before.get().version() >= version) {
      return false;
    }
    String keyId = unusedKey();
    SecretBox box = new SecretBox(keys.orderKey(keyId).orElseThrow(), random);
    byte[] sealed = box.close(Json.bytes(content), use("content", order, keyId));
    byte[] picture = photo == null ? null : box.close(photo, use("photo", order, keyId));
    ContentStore.put(tx, order, new ContentStore.Row(version, keyId, sealed, picture));
    // Also for a first version: should this transaction roll back, its key has no row.
    toSweep.set(true);
    return true;
  }

  /**
   * The content, in memory; empty when there is none (never came, or destroyed).
   *
   * @throws VaultFault {@code V-105} when there is one that does not open
   */
  public Optional<OrderContent> open(OrderId order) {
    Optional<ContentStore.Row> row = row(order);
    Optional<byte[]> key = row.flatMap(found -> keys.orderKey(found.keyId()));
    if (row.isPresent() && key.isEmpty() && !sameKey(row, row(order))) {
      // Replaced or destroyed between the two reads.
      return open(order);
    }
    return row.map(found -> opened(order, found, key.orElseThrow(() -> doesNotOpen(order, null))));
  }

  /** Destroys content and key; durable when it returns. Nothing happens when there is none. */
  public void destroy(OrderId order) {
    var _ = store.write(tx -> destroy(tx, order));
  }

  /**
   * Destroys the content with the caller's transaction, and its key right after the commit.
   *
   * @return whether there was any
   */
  public boolean destroy(Handle tx, OrderId order) {
    boolean there = ContentStore.delete(tx, order);
    if (there) {
      toSweep.set(true);
    }
    return there;
  }

  @Override
  public void committed() {
    if (toSweep.getAndSet(false)) {
      sweep();
    }
  }

  /** In a write of its own: no other transaction can be about to commit a row for a new key. */
  private void sweep() {
    store.run(
        tx -> {
          Set<String> needed = new HashSet<>(ContentStore.keyIds(tx));
          needed.addAll(unused);
          keys.keepOnly(needed);
        });
  }

  private Optional<ContentStore.Row> row(OrderId order) {
    return store.read(handle -> ContentStore.find(handle, order));
  }

  private static boolean sameKey(Optional<ContentStore.Row> one, Optional<ContentStore.Row> two) {
    return one.map(ContentStore.Row::keyId).equals(two.map(ContentStore.Row::keyId));
  }

  private OrderContent opened(OrderId order, ContentStore.Row row, byte[] key) {
    SecretBox box = new SecretBox(key, random);
    byte[] content =
        box.open(row.content(), use("content", order, row.keyId()))
            .orElseThrow(() -> doesNotOpen(order, null));
    byte[] photo = row.photo();
    if (photo != null) {
      photo =
          box.open(photo, use("photo", order, row.keyId()))
              .orElseThrow(() -> doesNotOpen(order, null));
    }
    try {
      return new OrderContent(Json.read(content, CardContent.class), photo);
    } catch (BadJsonException e) {
      throw doesNotOpen(order, e);
    }
  }

  private static VaultFault doesNotOpen(OrderId order, @Nullable Throwable cause) {
    return new VaultFault(VaultFault.Kind.DOES_NOT_OPEN, "content of order " + order, cause);
  }

  /** Binds sealed bytes to their place, so that rows cannot be exchanged. */
  private static String use(String part, OrderId order, String keyId) {
    return "kia/vault/v1|" + part + "|" + order + "|" + keyId;
  }

  /** Inside a write, so one at a time; what is left of them at the end is swept at the start. */
  private String unusedKey() {
    if (unused.isEmpty()) {
      List<String> made = Stream.generate(this::newKeyId).limit(KEYS_AT_ONCE).toList();
      keys.newOrderKeys(made);
      unused.addAll(made);
    }
    return unused.remove();
  }

  private String newKeyId() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
