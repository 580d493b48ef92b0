package id.kia.hub.push;

import id.kia.contract.Json;
import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.person.CardContent;
import id.kia.contract.seal.SealContext;
import id.kia.contract.sign.KeyId;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.intake.Applicant;
import id.kia.hub.keys.Sha256;
import id.kia.hub.keys.Wrapping;
import id.kia.hub.pickup.CodeMint;
import id.kia.hub.push.OrderStore.Application;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Writes an order: codes, dates, and the personal part sealed to its kiosk.
 *
 * <p>An order that came back keeps its id, slip and PIN on the next kiosk; only its version rises.
 */
public final class OrderPaper {
  private static final DateTimeFormatter FACTOR_DATE = DateTimeFormatter.ofPattern("ddMMuuuu");

  private final OrderStore orders;
  private final OfficeIdentity office;
  private final PushPolicy policy;
  private final Wrapping wrapping;
  private final InstantSource time;
  private final CodeMint mint;
  private final Supplier<UUID> ids;
  private final CodeKey nikKey;

  /**
   * For one office.
   *
   * @param nikKey known to this hub alone
   */
  public OrderPaper(
      OfficeIdentity office,
      PushPolicy policy,
      Wrapping wrapping,
      InstantSource time,
      CodeMint mint,
      Supplier<UUID> ids,
      CodeKey nikKey) {
    this.orders = new OrderStore(office.code());
    this.office = office;
    this.policy = policy;
    this.wrapping = wrapping;
    this.time = time;
    this.mint = mint;
    this.ids = ids;
    this.nikKey = nikKey;
  }

  OrderStore orders() {
    return orders;
  }

  AdoptedStore adopted() {
    return new AdoptedStore(office.code());
  }

  ZoneId zone() {
    return office.zone();
  }

  /** The order for this kiosk, without its photograph yet. */
  PrintOrder order(
      Handle h,
      Application application,
      EnrolledKiosk kiosk,
      CardType type,
      Optional<PrintOrder> cameBack,
      LocalDate today) {
    OrderId id = cameBack.map(PrintOrder::orderId).orElseGet(() -> new OrderId(ids.get()));
    byte[] secrets =
        cameBack
            .map(PrintOrder::slipSecrets)
            .orElseGet(
                () -> new SlipSecrets(mint.pin(), mint.typed().value()).wrapped(id, wrapping));
    LocalDate birth = application.applicant().birthDate();
    LocalDate lastDay = CardAge.lastDay(type, birth);
    LocalDate waits = today.plusDays(policy.codeDays() - 1L);
    return new PrintOrder(
        id,
        application.id(),
        kiosk.id(),
        cameBack.map(PrintOrder::version).orElse(0) + 1,
        OrderState.PUSHED,
        cameBack.map(PrintOrder::issueNumber).orElse(1),
        type,
        policy.sku(type),
        CardAge.firstDay(type, birth),
        lastDay,
        waits.isAfter(lastDay) ? lastDay : waits,
        0,
        secrets,
        null);
  }

  /** The order with its photograph sealed and kept; a type A has none. */
  PrintOrder withPhoto(Handle h, PrintOrder order, Application application, EnrolledKiosk kiosk) {
    String picture = application.photoSha256();
    if (picture == null || order.cardType() == CardType.A) {
      return order;
    }
    byte[] photo = orders.picture(h, picture).orElseThrow();
    byte[] sealed = kiosk.sealing().seal(photo, SealContext.photo(kiosk.id(), order.orderId()));
    String sha256 = Sha256.hex(sealed);
    orders.keepSealedPhoto(h, order, sha256, sealed, sealedTo(kiosk));
    return order.withPhoto(sha256);
  }

  /** The order with a photograph that its kiosk can open: it may have a new sealing key. */
  PrintOrder withPhotoOfNow(
      Handle h, PrintOrder order, Application application, EnrolledKiosk kiosk) {
    String sha256 = order.photoSha256();
    return sha256 == null || orders.photoIsSealedTo(h, kiosk.id(), sha256, sealedTo(kiosk))
        ? order
        : withPhoto(h, order, application, kiosk);
  }

  private static String sealedTo(EnrolledKiosk kiosk) {
    return KeyId.ofPublicKey(kiosk.sealing().bytes()).value();
  }

  /** The message for the kiosk's log. */
  OrderPushed pushed(Handle h, PrintOrder order, Application application, EnrolledKiosk kiosk) {
    Applicant applicant = application.applicant();
    SlipSecrets secrets = SlipSecrets.open(order.slipSecrets(), order.orderId(), wrapping);
    CodeMint.Hashes hashes =
        CodeMint.hashes(
            kiosk.codeKey(),
            order.orderId(),
            secrets.typedCode(),
            policy.factor(),
            factor(applicant, secrets));
    String photo = order.photoSha256();
    byte[] sealed =
        kiosk
            .sealing()
            .seal(
                Json.bytes(content(h, applicant, order.cardType(), time.instant())),
                SealContext.content(kiosk.id(), order.orderId(), order.version()));
    return new OrderPushed(
        order.orderId(),
        order.version(),
        office.code(),
        applicant.npsn(),
        applicant.className(),
        order.cardType(),
        order.sku(),
        order.notBefore(),
        order.lastDay(),
        order.collectUntil(),
        order.issueNumber(),
        hashes.code(),
        policy.factor(),
        hashes.factor(),
        order.priority(),
        sealed,
        photo,
        photo == null ? 0 : orders.sealedPhotoBytes(h, kiosk.id(), photo),
        order.applicationId(),
        nikHash(applicant));
  }

  /** Whose application it is, for a later life of this hub to see; no kiosk can read it. */
  KeyedHash nikHash(Applicant applicant) {
    return KeyedHash.of(nikKey, "kia/nik/v1", applicant.nik().value());
  }

  /** The secrets of the next slip: another typed code, the same PIN. */
  byte[] newTypedCode(PrintOrder order) {
    SlipSecrets before = SlipSecrets.open(order.slipSecrets(), order.orderId(), wrapping);
    return new SlipSecrets(before.pin(), mint.typed().value()).wrapped(order.orderId(), wrapping);
  }

  private String factor(Applicant applicant, SlipSecrets secrets) {
    return switch (policy.factor()) {
      case PIN -> secrets.pin();
      case BIRTH_DATE -> FACTOR_DATE.format(applicant.birthDate());
    };
  }

  /** What the card says, with the day it is written. */
  @SuppressWarnings("NullAway") // it does not read "byte @Nullable []" of the contract's class file
  CardContent content(Handle h, Applicant child, CardType type, Instant written) {
    String image = child.tteImageSha256();
    return new CardContent(
        child.nik(),
        child.familyCardNo(),
        child.name(),
        child.sex(),
        child.birthPlace(),
        child.birthDate(),
        child.bloodType(),
        child.religion(),
        child.citizenship(),
        child.address(),
        child.rt(),
        child.rw(),
        child.village(),
        child.district(),
        office.regency(),
        office.province(),
        child.householdHead(),
        child.birthCertNo(),
        type,
        CardAge.validUntil(type, child.birthDate()),
        office.place(),
        LocalDate.ofInstant(written, office.zone()),
        office.name(),
        office.headName(),
        office.headNip(),
        child.tteQr(),
        image == null ? null : orders.picture(h, image).orElseThrow());
  }
}
