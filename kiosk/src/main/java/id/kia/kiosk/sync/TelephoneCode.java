package id.kia.kiosk.sync;

import id.kia.contract.code.CodeKey;
import id.kia.contract.code.LogInCode;
import id.kia.contract.code.SpokenCode;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.StaffMember;
import id.kia.contract.order.StaffRole;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.store.SettingStore;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/**
 * Lets a person in with a code that the office tells over the telephone, as the answer to the
 * challenge on this kiosk's screen: without a network, without a clock. Blocking; any thread.
 *
 * <p>Durable: the challenge until it is used up or too old by on-time, and the tries, which count
 * and lock together with those of PINs. Who came in so is told to the office ({@code A-101}).
 */
public final class TelephoneCode {
  /** Somebody logged in with a code of the office. */
  public static final String USED = "A-101";

  /** How long an answer to a challenge is taken, in time the kiosk is on. */
  static final Duration VALID = Duration.ofHours(1);

  /** From then on a page shows a new one, so that what it shows is good for half an hour more. */
  static final Duration SHOWN = VALID.dividedBy(2);

  private static final String CHALLENGE = "staff.challenge";
  private static final String SINCE = "staff.challenge-on-time";

  private final SyncParts parts;
  private final StaffBook staff;
  private final RandomGenerator random;

  /**
   * @param random makes challenges; a {@link java.security.SecureRandom}
   */
  public TelephoneCode(SyncParts parts, StaffBook staff, RandomGenerator random) {
    this.parts = parts;
    this.staff = staff;
    this.random = random;
  }

  /** What a person tells the office. */
  public record Challenge(KioskId kiosk, SpokenCode code) {}

  /** The challenge of now; empty before the kiosk is enrolled. */
  public Optional<Challenge> challenge() {
    return parts
        .store()
        .write(
            tx ->
                Enrolment.find(tx)
                    .filter(_ -> key().isPresent())
                    .map(
                        enrolment ->
                            new Challenge(
                                enrolment.kioskId(),
                                current(tx, SHOWN).orElseGet(() -> renewed(tx)))));
  }

  /**
   * Judges a code under the name that was told to the office.
   *
   * @return empty when the digits are none of a code: misheard or mistyped, and no try
   */
  public Optional<PinAnswer> check(String person, String typed) {
    return SpokenCode.read(typed)
        .map(code -> staff.tried(() -> parts.store().write(tx -> judge(tx, person, code))));
  }

  private Optional<PinAnswer.Known> judge(Handle tx, String person, SpokenCode given) {
    Optional<SpokenCode> asked = current(tx, VALID);
    Optional<Enrolment> enrolment = Enrolment.find(tx);
    Optional<CodeKey> key = key();
    if (asked.isEmpty() || enrolment.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    SpokenCode right = LogInCode.of(key.get(), enrolment.get().kioskId(), asked.get(), person);
    if (!right.equals(given)) {
      return Optional.empty();
    }
    // The same write uses the challenge up: a code that let somebody in never does again.
    var _ = renewed(tx);
    PinAnswer.Known known = known(tx, person);
    parts.journal().alarm(tx, Alarm.by(known.name(), USED));
    return Optional.of(known);
  }

  /** One person has one name here, whether a PIN or a code says it: two names are two people. */
  private static PinAnswer.Known known(Handle tx, String person) {
    String same = LogInCode.sameName(person);
    return SyncStore.staff(tx).stream()
        .filter(member -> LogInCode.sameName(member.name()).equals(same))
        .findFirst()
        .map(TelephoneCode::known)
        .orElseGet(() -> new PinAnswer.Known(tidy(person), StaffRole.TECHNICIAN));
  }

  private static PinAnswer.Known known(StaffMember member) {
    return new PinAnswer.Known(member.name(), member.role());
  }

  private static String tidy(String person) {
    return person.strip().replaceAll("\\s+", " ");
  }

  private Optional<SpokenCode> current(Handle tx, Duration atMost) {
    long since = SettingStore.get(tx, SINCE).map(Long::parseLong).orElse(0L);
    return SettingStore.get(tx, CHALLENGE)
        .filter(_ -> parts.time().onTimeMillis() - since < atMost.toMillis())
        .map(SpokenCode::new);
  }

  private SpokenCode renewed(Handle tx) {
    SpokenCode fresh = SpokenCode.random(random);
    SettingStore.put(tx, CHALLENGE, fresh.value());
    SettingStore.put(tx, SINCE, Long.toString(parts.time().onTimeMillis()));
    parts.time().persist(tx);
    return fresh;
  }

  private Optional<CodeKey> key() {
    return parts.keys().kioskKeys().code();
  }
}
