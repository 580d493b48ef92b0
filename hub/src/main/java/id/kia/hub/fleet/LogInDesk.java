package id.kia.hub.fleet;

import id.kia.contract.code.LogInCode;
import id.kia.contract.code.SpokenCode;
import id.kia.contract.order.KioskId;
import id.kia.hub.people.Audit;
import id.kia.hub.people.StaffStore;
import id.kia.hub.store.HubStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Makes the code with which a colleague is let in at a kiosk that has no network. Blocking;
 * thread-safe.
 *
 * <p>Invariant: two names stand in the audit log for each code, whose it is and who made it, and
 * they are different people.
 */
public final class LogInDesk {
  private final HubStore store;
  private final Kiosks kiosks;
  private final StaffStore staff;
  private final Audit audit;

  public LogInDesk(HubStore store, Kiosks kiosks, StaffStore staff, Audit audit) {
    this.store = store;
    this.kiosks = kiosks;
    this.staff = staff;
    this.audit = audit;
  }

  /** What became of the wish for a code. */
  public sealed interface Answer {}

  /** To be read out to this person. */
  public record Made(String person, SpokenCode code) implements Answer {}

  /** No code; {@code code} says why. */
  public record Refused(Why why) implements Answer {}

  /** Why there is no code. */
  public enum Why {
    /** The digits of the challenge do not fit: something was misheard. */
    CHALLENGE_MISHEARD,
    /** No such kiosk. */
    UNKNOWN_KIOSK,
    /** No such colleague, or one who has nothing to do at kiosks. */
    UNKNOWN_PERSON,
    /** Nobody makes a code for oneself. */
    OWN_CODE
  }

  /** Who can be let in. */
  public List<String> people(Handle h) {
    return staff.atKiosks(h);
  }

  /**
   * Makes the answer to a challenge and writes down for whom.
   *
   * @param maker who is logged in here
   * @param person of {@link #people}
   * @param challenge as it was heard
   */
  public Answer make(String maker, KioskId kiosk, String person, String challenge) {
    Optional<SpokenCode> heard = SpokenCode.read(challenge);
    if (heard.isEmpty()) {
      return new Refused(Why.CHALLENGE_MISHEARD);
    }
    if (LogInCode.sameName(person).equals(LogInCode.sameName(maker))) {
      return new Refused(Why.OWN_CODE);
    }
    return store.write(h -> made(h, maker, kiosk, person, heard.get()));
  }

  private Answer made(Handle h, String maker, KioskId kiosk, String person, SpokenCode challenge) {
    if (!people(h).contains(person)) {
      return new Refused(Why.UNKNOWN_PERSON);
    }
    return kiosks
        .find(h, kiosk)
        .<Answer>map(
            known -> {
              audit.add(h, maker, "LOG_IN_CODE", kiosk.value() + " " + person);
              return new Made(person, LogInCode.of(known.codeKey(), kiosk, challenge, person));
            })
        .orElseGet(() -> new Refused(Why.UNKNOWN_KIOSK));
  }
}
