package id.kia.contract;

import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.CardType;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.LogMessage;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.order.SealingKeyConfirmed;
import id.kia.contract.order.SealingKeyWanted;
import id.kia.contract.order.StaffMember;
import id.kia.contract.order.StaffPushed;
import id.kia.contract.order.StaffRole;
import id.kia.contract.person.CardContent;
import id.kia.contract.person.Personal;
import id.kia.contract.person.Sex;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.HubKey;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.ListedKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** One of each, invented. */
final class Samples {
  static final KioskId KIOSK = new KioskId("kiosk-1");
  static final Incarnation HUB = Incarnation.of("7b1f7d5e-3c0f-4e4e-9f0c-0d8f1f2a3b4c");
  static final OrderId ORDER = OrderId.of("0195f0aa-1111-7222-8333-444455556666");
  static final CodeKey CODE_KEY = CodeKey.of(new byte[32]);

  private Samples() {}

  static List<LogMessage> messages() {
    return List.of(
        pushed(),
        recalled(),
        new OrderHeld(ORDER, 3, "OFFICE"),
        new OrderReleased(ORDER, 4),
        new SealingKeyWanted(),
        new SealingKeyConfirmed(new byte[32]),
        new StaffPushed(
            List.of(
                new StaffMember(
                    "Rahmat",
                    StaffRole.TECHNICIAN,
                    "$argon2id$v=19$m=1024,t=1,p=1$c2FsdA$aGFzaA"))));
  }

  static List<ListedKey> listedKeys() {
    List<ListedKey> keys = new ArrayList<>();
    for (Purpose use : KeyList.USES) {
      byte[] seed = new byte[32];
      seed[0] = (byte) keys.size();
      HubKey key = HubKey.of(SigningKey.ofSeed(use, seed).verifyingKey());
      keys.add(new ListedKey(key, ListedKey.Standing.CURRENT));
    }
    return keys;
  }

  static OrderRecalled recalled() {
    return new OrderRecalled(ORDER, 2);
  }

  static OrderPushed pushed() {
    TypedCode typed = TypedCode.random(RandomGenerator.of("L64X128MixRandom"));
    return new OrderPushed(
        ORDER,
        1,
        "6311",
        "30312345",
        "4A",
        CardType.B,
        "KIA-B",
        LocalDate.of(2026, 7, 1),
        LocalDate.of(2031, 6, 30),
        LocalDate.of(2027, 6, 30),
        1,
        KeyedHash.ofTypedCode(CODE_KEY, typed),
        FactorKind.PIN,
        KeyedHash.ofFactor(CODE_KEY, ORDER, FactorKind.PIN, "123456"),
        0,
        new byte[] {1, 2, 3},
        "0".repeat(64),
        12_345);
  }

  static CardContent content() {
    return new CardContent(
        Personal.of("6311014107180001"),
        Personal.of("6311010101150002"),
        Personal.of("SITI AMINAH"),
        Sex.P,
        Personal.of("PARINGIN"),
        LocalDate.of(2018, 7, 1),
        "-",
        "ISLAM",
        "WNI",
        Personal.of("JL. MERDEKA NO. 1"),
        "001",
        "002",
        "PARINGIN KOTA",
        "PARINGIN",
        "BALANGAN",
        "KALIMANTAN SELATAN",
        Personal.of("AHMAD"),
        Personal.of("6311-LU-01072018-0001"),
        CardType.B,
        LocalDate.of(2035, 6, 30),
        "BALANGAN",
        LocalDate.of(2026, 11, 21),
        "Kepala Dinas Kependudukan dan Pencatatan Sipil",
        "Drs. CONTOH",
        "196801011990031001",
        null,
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0});
  }
}
