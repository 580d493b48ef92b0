package id.kia.hub.pickup;

import id.kia.contract.order.OrderId;
import id.kia.contract.person.Personal;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Slips of invented children with real codes. */
final class SampleSlips {
  static final LocalDate NOT_AFTER = LocalDate.of(2027, 1, 15);
  static final SigningKey KEY = SigningKey.ofSeed(Purpose.CODE, new byte[32]);
  private static final String[] NAMES = {
    "NUR AISYAH RAMADHANI",
    "NUR AZIZAH RAMADHANI",
    "RAHMADI",
    "MUHAMMAD KHAIRUL ANWAR RAMADHAN PUTRA PERDANA KUSUMA WARDANA",
    "SITI MA'RIFAH NUR'AINI",
    "GALUH CEMPAKA SARI",
    "YUDHA PRATAMA",
    "ADIBA SHAKILA AZZAHRA",
    "BUNGA LESTARI"
  };

  private SampleSlips() {}

  /** A generator that repeats itself: codes of a failed test can be made again. */
  static SecureRandom random(long seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(Long.toString(seed).getBytes(StandardCharsets.UTF_8));
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java of OpenJDK has SHA1PRNG", e);
    }
  }

  static List<Slip> of(int count, CodeMint mint) {
    List<Slip> slips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      OrderId order = new OrderId(new UUID(0x1111_2222_3333_4444L * (i + 1), i));
      SlipFactor factor = i % 4 == 3 ? new SlipFactor.BirthDate() : new SlipFactor.Pin(mint.pin());
      slips.add(
          new Slip(
              mint.qrText(order, 1, NOT_AFTER),
              mint.typed(),
              "SEKOLAH SATU ATAP CONTOH HARAPAN",
              "VI-A",
              Integer.toString(i + 1),
              Personal.of(NAMES[i % NAMES.length]),
              factor,
              NOT_AFTER));
    }
    return slips;
  }

  static CodeMint mint(long seed) {
    return new CodeMint(KEY, "6311", random(seed));
  }
}
