package id.kia.kiosk.pickup;

import static id.kia.kiosk.TestKiosk.HUB_CODES;
import static id.kia.kiosk.TestKiosk.PIN;
import static id.kia.kiosk.TestKiosk.TODAY;
import static id.kia.kiosk.TestKiosk.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.PickupCode;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.vault.ContentVault;
import id.kia.kiosk.vault.KeyFile;
import id.kia.kiosk.vault.PlainFileWrappingKey;
import id.kia.kiosk.vault.VaultSamples;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A stocked kiosk with an office it trusts, and slips to show it. */
abstract class PickupBench {
  static final OrderId A = id(1);
  static final OrderId B = id(2);

  @TempDir Path folder;
  final SecureRandom random = new SecureRandom();
  TestKiosk kiosk;
  ContentVault vault;
  PickupDesk desk;
  boolean printerReady = true;
  KeyRing hubKeys = TestKiosk.TRUSTED;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
    start();
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  final void start() {
    vault =
        ContentVault.open(
            kiosk.store,
            KeyFile.open(
                folder.resolve("keys.json"),
                PlainFileWrappingKey.open(folder.resolve("wrap.key"), random),
                random),
            random);
    desk =
        new PickupDesk(
            kiosk.store,
            kiosk.orders,
            kiosk.journal,
            kiosk.time,
            vault,
            () -> Optional.of(new PickupTrust(hubKeys, TestKiosk.CODE_KEY)),
            () -> printerReady);
  }

  void reboot() {
    kiosk.reboot();
    start();
  }

  void arrive(OrderPushed order) {
    kiosk.store.run(
        tx -> {
          assertTrue(kiosk.orders.arrive(tx, order).keepsContent());
          vault.keep(
              tx,
              order.orderId(),
              order.version(),
              VaultSamples.content("SITI NUR AISYAH"),
              VaultSamples.PHOTO);
        });
  }

  void claim(OrderId order) {
    assertInstanceOf(FactorAnswer.Admitted.class, desk.factor(order, PIN));
  }

  void lock() {
    desk.factor(A, "000000");
    desk.factor(A, "000000");
    refusedFactor(Refusal.LOCKED, desk.factor(A, "000000"));
  }

  void move(OrderId order, OrderEvent event) {
    Cause cause =
        switch (event) {
          case START -> Cause.COLLECTOR;
          case LOST -> Cause.BOOT;
          case TAKEN -> Cause.EXIT_SENSOR;
          case NOT_TAKEN -> Cause.TIME_OUT;
          default -> Cause.EVIDENCE;
        };
    MoveFacts facts = MoveFacts.because(cause).roll(1).saidYesAt(kiosk.time.uptimeMillis()).build();
    kiosk.store.run(tx -> kiosk.orders.move(tx, order, event, facts));
  }

  /** The same order with a new slip, whose typed code is {@code typed(42)}. */
  static OrderPushed reissued(OrderId order, int version, int issue) {
    OrderPushed old = TestKiosk.pushed(order, version);
    return new OrderPushed(
        order,
        version,
        old.officeCode(),
        old.schoolNpsn(),
        old.className(),
        old.cardType(),
        old.sku(),
        old.notBefore(),
        old.lastDay(),
        old.collectUntil(),
        issue,
        KeyedHash.ofTypedCode(TestKiosk.CODE_KEY, TestKiosk.typed(42)),
        old.factorKind(),
        old.factorHash(),
        0,
        new byte[] {1},
        null,
        0);
  }

  static String slip(OrderId order, int issue) {
    return slip(HUB_CODES, order, issue, TODAY.plusDays(300));
  }

  static String slip(SigningKey key, OrderId order, int issue, LocalDate notAfter) {
    return PickupCodes.encode(
        new PickupCode(PickupCode.VERSION, key.keyId(), "6311", order, issue, notAfter), key);
  }

  static void refused(Refusal why, ScanAnswer answer) {
    assertEquals(new ScanAnswer.Refused(why), answer);
  }

  static void refusedFactor(Refusal why, FactorAnswer answer) {
    assertEquals(new FactorAnswer.Refused(why), answer);
  }

  OrderState state(OrderId order) {
    return kiosk.store.read(h -> kiosk.orders.find(h, order)).orElseThrow().state();
  }

  long events() {
    return kiosk.store.read(h -> (long) kiosk.journal.after(h, 0, 10_000).size());
  }

  long count(EventKind kind) {
    List<?> told =
        kiosk.store.read(
            h ->
                kiosk.journal.after(h, 0, 10_000).stream()
                    .filter(event -> event.kind() == kind)
                    .toList());
    return told.size();
  }

  /** The process ends right after the first commit. */
  static final class DiesAfterCommit implements id.kia.kiosk.store.StoreWatch {
    @Override
    public void committed() {
      throw new Died();
    }
  }

  static final class Died extends Error {
    static final long serialVersionUID = 1L;
  }
}
