package id.kia.tests.soak;

import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.PickupCode;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.CardType;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.person.CardContent;
import id.kia.contract.person.Personal;
import id.kia.contract.person.Sex;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/**
 * One of any number of invented children, and the order for its card.
 *
 * @param number 1 or more
 * @param day on which the order comes
 */
public record Pupil(int number, LocalDate day) {
  static final CodeKey CODE_KEY = CodeKey.of(new byte[32]);
  static final SigningKey HUB_CODES = SigningKey.ofSeed(Purpose.CODE, new byte[32]);
  static final String BLANK = "KIA-B";
  static final String PIN = "204816";
  private static final long DAY_MILLIS = 86_400_000L;
  private static final long PUSH_MILLIS = 60_000;
  private static final byte[] PHOTO = drawn();

  public OrderId order() {
    // As the hub's own ids: by the time of the push, then random, so that rows lie as they do
    // there.
    Random random = new Random(number);
    long pushed = day.toEpochDay() * DAY_MILLIS + random.nextLong(PUSH_MILLIS);
    return new OrderId(new UUID(pushed << 16 | 0x7000L, random.nextLong() >>> 2 | Long.MIN_VALUE));
  }

  public byte[] photo() {
    return PHOTO.clone();
  }

  String slip() {
    return PickupCodes.encode(
        new PickupCode(PickupCode.VERSION, HUB_CODES.keyId(), "6311", order(), 1, day.plusDays(44)),
        HUB_CODES);
  }

  // NullAway does not see in class files that an order may come without a photo.
  @SuppressWarnings("NullAway")
  OrderPushed pushed(int version) {
    return new OrderPushed(
        order(),
        version,
        "6311",
        "30300001",
        "5A",
        CardType.B,
        BLANK,
        day.minusDays(10),
        day.plusYears(3),
        day.plusDays(44),
        1,
        KeyedHash.ofTypedCode(CODE_KEY, TypedCode.random(new Random(number))),
        FactorKind.PIN,
        KeyedHash.ofFactor(CODE_KEY, order(), FactorKind.PIN, PIN),
        0,
        new byte[] {1},
        null,
        0);
  }

  // NullAway does not see in class files that the content's tteImage may be null.
  @SuppressWarnings("NullAway")
  public CardContent content() {
    return new CardContent(
        Personal.of(String.format("63110141071%05d", number % 100_000)),
        Personal.of("6311010101150002"),
        Personal.of("ANAK KE-" + number),
        Sex.P,
        Personal.of("PARINGIN"),
        LocalDate.of(2018, 7, 1),
        "-",
        "ISLAM",
        "WNI",
        Personal.of("JL. MERDEKA NO. " + number),
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
        day,
        "Dinas Kependudukan dan Pencatatan Sipil",
        "Drs. CONTOH",
        "196801011990031001",
        null,
        null);
  }

  /** As the office makes them: 472x708, JPEG; grain like skin and cloth, so of a usual size. */
  private static byte[] drawn() {
    BufferedImage picture = new BufferedImage(472, 708, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int grey = 120 + (x + y) / 12 + random.nextInt(14);
        picture.setRGB(x, y, new Color(Math.min(255, grey + 20), grey, grey - 20).getRGB());
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpeg", jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jpeg.toByteArray();
  }
}
