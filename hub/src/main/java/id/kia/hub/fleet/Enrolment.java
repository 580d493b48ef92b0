package id.kia.hub.fleet;

import id.kia.contract.code.CodeKey;
import id.kia.contract.order.KioskId;
import id.kia.contract.seal.SealContext;
import id.kia.contract.seal.SealingPublicKey;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.VerifyingKey;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.sync.EnrolmentRequest;
import id.kia.contract.trust.EnrolmentCard;
import id.kia.hub.keys.HubKeys;
import id.kia.hub.keys.Sha256;
import id.kia.hub.store.HubStore;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes kiosks in by a secret that works once, for ten minutes. Blocking; thread-safe.
 *
 * <p>A kiosk that asks again with the same secret and the same keys gets the same answer: its first
 * answer may have been lost on the line.
 */
public final class Enrolment {
  /** How long a secret works. */
  public static final Duration VALID = Duration.ofMinutes(10);

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final HubStore store;
  private final SecretStore secrets;
  private final Kiosks kiosks;
  private final KioskLog log;
  private final HubKeys keys;
  private final Office office;
  private final StaffNews staff;
  private final KioskLifeStore lives;
  private final InstantSource time;
  private final SecureRandom random;

  /** What a kiosk is told about its office. */
  public record Office(String code, String name, ZoneId zone) {}

  /** For one office. */
  public Enrolment(
      HubStore store,
      Kiosks kiosks,
      KioskLog log,
      HubKeys keys,
      Office office,
      StaffNews staff,
      InstantSource time,
      SecureRandom random) {
    this.store = store;
    this.secrets = new SecretStore(office.code());
    this.kiosks = kiosks;
    this.log = log;
    this.keys = keys;
    this.office = office;
    this.staff = staff;
    this.lives = new KioskLifeStore(office.code());
    this.time = time;
    this.random = random;
  }

  /** Makes a secret, to be shown once: {@code XXXX-XXXX-XXXX}. */
  public String invite(Handle h, String by) {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      secret.append(i > 0 && i % 4 == 0 ? "-" : "");
      secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    invite(h, secret.toString(), by);
    return secret.toString();
  }

  /** The same as a QR for the kiosk's own scanner; empty for an office without a root key. */
  public Optional<EnrolmentCard> card(String secret, URI hub) {
    return keys.trust().map(trust -> new EnrolmentCard(hub, trust.root(), secret));
  }

  /** Lets a given secret work, for a kiosk set up together with the hub. */
  public void invite(Handle h, String secret, String by) {
    secrets.add(h, hash(secret), by, time.millis() + VALID.toMillis());
  }

  /** The answer for a kiosk; empty when the secret is unknown, spent or too old. */
  public Optional<EnrolmentReply> enrol(EnrolmentRequest request) {
    Optional<EnrolledKiosk> kiosk =
        store.write(
            h ->
                secrets
                    .find(h, hash(request.secret()))
                    .flatMap(
                        secret ->
                            secret.kioskId().isPresent()
                                ? known(h, secret.kioskId().get(), request)
                                : secret.expiresAt() > time.millis()
                                    ? Optional.of(added(h, request))
                                    : Optional.empty()));
    return kiosk.map(this::reply);
  }

  private Optional<EnrolledKiosk> known(Handle h, KioskId id, EnrolmentRequest request) {
    return kiosks
        .find(h, id)
        .filter(kiosk -> Arrays.equals(kiosk.signing().bytes(), request.signingKey()))
        .filter(kiosk -> Arrays.equals(kiosk.sealing().bytes(), request.sealingKey()));
  }

  private EnrolledKiosk added(Handle h, EnrolmentRequest request) {
    EnrolledKiosk kiosk =
        new EnrolledKiosk(
            new KioskId("K-" + office.code() + "-" + (kiosks.all(h).size() + 1)),
            request.name(),
            VerifyingKey.of(Purpose.REQUEST, request.signingKey()),
            SealingPublicKey.of(request.sealingKey()),
            CodeKey.generate(random),
            request.incarnation(),
            false);
    kiosks.add(h, kiosk, time.millis());
    secrets.spend(h, hash(request.secret()), kiosk.id());
    // A new machine holds nothing that would have to be compared.
    lives.add(h, kiosk.id(), kiosk.incarnation(), false, time.millis());
    lives.listed(h, kiosk.id(), kiosk.incarnation());
    staff.tell(h, kiosk.id());
    return kiosk;
  }

  private EnrolmentReply reply(EnrolledKiosk kiosk) {
    byte[] sealed = kiosk.sealing().seal(kiosk.codeKey().bytes(), SealContext.codeKey(kiosk.id()));
    EnrolmentReply rootless =
        new EnrolmentReply(
            kiosk.id(),
            office.code(),
            office.name(),
            office.zone(),
            store.read(log::incarnation),
            keys.publicKeys(),
            sealed);
    return keys.trust()
        .map(trust -> rootless.rooted(trust.root(), trust.signed()))
        .orElse(rootless);
  }

  private static String hash(String secret) {
    return Sha256.hex(secret.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
  }
}
