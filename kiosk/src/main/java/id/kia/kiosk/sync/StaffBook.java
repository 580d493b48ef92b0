package id.kia.kiosk.sync;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import id.kia.contract.order.StaffMember;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.SettingStore;
import id.kia.kiosk.time.KioskTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The people with a PIN, as the hub last named them. Blocking and slow on purpose (Argon2id for
 * each person); any thread, but not the event loop.
 *
 * <p>A try is committed before it is judged, so pulling the plug gives no free one. Three wrong
 * ones lock all PINs for 15 minutes of on-time, also across a reboot: a PIN names its person, so a
 * wrong one is nobody's and cannot lock one person only.
 */
public final class StaffBook {
  /** Wrong tries until the lock. */
  public static final int TRIES = 3;

  /** How long the lock holds, in time the kiosk is on. */
  public static final Duration LOCK = Duration.ofMinutes(15);

  private static final String WRONG = "staff.wrong";
  private static final String LOCKED_UNTIL = "staff.locked-until-on-time";

  private final KioskStore store;
  private final KioskTime time;

  public StaffBook(KioskStore store, KioskTime time) {
    this.store = store;
    this.time = time;
  }

  /** Everybody, by name; PIN hashes are masked in {@code toString}. */
  public List<StaffMember> members() {
    return store.read(SyncStore::staff);
  }

  /** Whose PIN this is, whoever it is. */
  public PinAnswer check(String pin) {
    return check(pin, member -> true);
  }

  /** Whether it is this person's PIN; one Argon2id instead of one for each person. */
  public PinAnswer check(String name, String pin) {
    return check(pin, member -> member.name().equals(name));
  }

  void replace(Handle tx, List<StaffMember> members) {
    SyncStore.replaceStaff(tx, members);
  }

  private PinAnswer check(String pin, Predicate<StaffMember> asked) {
    return tried(
        () ->
            members().stream()
                .filter(asked)
                .filter(member -> fits(pin, member))
                .findFirst()
                .map(owner -> new PinAnswer.Known(owner.name(), owner.role())));
  }

  /** Counts a try of whatever proves a person, before it is judged; all share one lock. */
  PinAnswer tried(Supplier<Optional<PinAnswer.Known>> judged) {
    Optional<PinAnswer> locked = store.write(this::beginTry);
    if (locked.isPresent()) {
      return locked.get();
    }
    Optional<PinAnswer.Known> known = judged.get();
    if (known.isPresent()) {
      store.run(this::forget);
      return known.get();
    }
    return store.write(this::endWrongTry);
  }

  private Optional<PinAnswer> beginTry(Handle tx) {
    long lockedUntil = number(tx, LOCKED_UNTIL);
    long remaining = lockedUntil - time.onTimeMillis();
    if (remaining > 0) {
      return Optional.of(new PinAnswer.Locked(Duration.ofMillis(remaining)));
    }
    if (lockedUntil > 0) {
      forget(tx);
    }
    long wrong = number(tx, WRONG) + 1;
    SettingStore.put(tx, WRONG, Long.toString(wrong));
    if (wrong >= TRIES) {
      // Locked already while the last try is judged; a right PIN lifts it below.
      lock(tx);
    }
    time.persist(tx);
    return Optional.empty();
  }

  private PinAnswer endWrongTry(Handle tx) {
    long wrong = number(tx, WRONG);
    if (wrong < TRIES) {
      return new PinAnswer.Wrong((int) (TRIES - wrong));
    }
    lock(tx);
    time.persist(tx);
    return new PinAnswer.Locked(LOCK);
  }

  private void forget(Handle tx) {
    SettingStore.put(tx, WRONG, "0");
    SettingStore.put(tx, LOCKED_UNTIL, "0");
  }

  private void lock(Handle tx) {
    SettingStore.put(tx, LOCKED_UNTIL, Long.toString(time.onTimeMillis() + LOCK.toMillis()));
  }

  private static long number(Handle handle, String setting) {
    return SettingStore.get(handle, setting).map(Long::parseLong).orElse(0L);
  }

  private static boolean fits(String pin, StaffMember member) {
    try {
      return Password.check(pin, member.pinHash())
          .with(Argon2Function.getInstanceFromHash(member.pinHash()));
    } catch (BadParametersException e) {
      // A hash of another kind lets nobody in.
      return false;
    }
  }
}
