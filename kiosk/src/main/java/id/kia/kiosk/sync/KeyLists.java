package id.kia.kiosk.sync;

import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.trust.KeyListCheck;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.store.SettingStore;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Follows the hub's key list as the pinned root signs it. A list that is refused changes nothing;
 * the office hears of it once.
 */
final class KeyLists {
  private static final String REFUSED = "sync.keys.refused";

  private final SyncParts parts;

  KeyLists(SyncParts parts) {
    this.parts = parts;
  }

  /** What is to be believed after this page showed a list, or none. */
  Enrolment judge(Enrolment now, @Nullable SignedEnvelope shown) {
    RootTrust trust = now.trust();
    if (shown == null || trust == null) {
      // Without a root there is nobody whose word could change what was pinned.
      return now;
    }
    return switch (check(now, trust, shown)) {
      case KeyListCheck.Answer.Newer _ -> follow(now, trust, shown);
      case KeyListCheck.Answer.Known _ -> now;
      case KeyListCheck.Answer.Refused(KeyListCheck.Why why) -> {
        tellOnce(why, shown);
        yield now;
      }
    };
  }

  /**
   * The same for a list that lay on a stick: who knows how long. That it is older than ours, or not
   * ours, says nothing about the hub, and nobody hears of it.
   */
  Enrolment newer(Enrolment now, @Nullable SignedEnvelope found) {
    RootTrust trust = now.trust();
    return found != null
            && trust != null
            && check(now, trust, found) instanceof KeyListCheck.Answer.Newer
        ? follow(now, trust, found)
        : now;
  }

  private static KeyListCheck.Answer check(Enrolment now, RootTrust trust, SignedEnvelope shown) {
    return new KeyListCheck(trust.root(), now.officeCode()).next(trust.signed(), shown);
  }

  private Enrolment follow(Enrolment now, RootTrust trust, SignedEnvelope list) {
    Enrolment newer = now.with(new RootTrust(trust.root(), list));
    parts.store().run(newer::save);
    return newer;
  }

  private void tellOnce(KeyListCheck.Why why, SignedEnvelope shown) {
    String mark = why + " " + Base64.getEncoder().encodeToString(shown.signature());
    if (parts
        .store()
        .read(handle -> SettingStore.get(handle, REFUSED))
        .filter(mark::equals)
        .isPresent()) {
      return;
    }
    parts
        .store()
        .run(
            tx -> {
              SettingStore.put(tx, REFUSED, mark);
              parts.journal().alarm(tx, Alarm.of(why.code()));
            });
  }
}
