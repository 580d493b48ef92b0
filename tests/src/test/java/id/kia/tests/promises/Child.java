package id.kia.tests.promises;

import id.kia.card.CardDots;
import id.kia.card.CardRenderer;
import id.kia.card.UnprintableCardException;
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
import id.kia.drivers.CardImage;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.Separation;
import id.kia.kiosk.print.CardArtist;
import id.kia.kiosk.print.TestArtist;
import id.kia.kiosk.vault.OrderContent;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/**
 * One of the four invented children of the day: the order, its slip, and the card as it must come
 * out. Drawn once and never changed, so all runs share them.
 */
final class Child {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final String BLANK = "KIA-B";
  static final String PIN = "204816";
  static final CodeKey CODE_KEY = CodeKey.of(new byte[32]);
  static final SigningKey HUB_CODES = SigningKey.ofSeed(Purpose.CODE, new byte[32]);

  static final Child TAKES = new Child(1, "ANI MELATI");
  static final Child SPOILED_FIRST = new Child(2, "BUDI SANTOSO");
  static final Child FORGETS = new Child(3, "CITRA LESTARI");
  static final Child RECALLED = new Child(4, "DEWI ANGGREK");

  final OrderId order;
  final CardContent content;
  final byte[] photo;
  private final int number;
  private final CardImage image;
  private final Map<Panel, byte[]> panels = new EnumMap<>(Panel.class);

  private Child(int number, String name) {
    this.number = number;
    this.order = new OrderId(new UUID(0x4b4941L, number));
    this.content = content(number, name);
    this.photo = photo(number);
    this.image = draw();
    for (Panel panel : Panel.values()) {
      panels.put(panel, Separation.panel(image, panel).dots());
    }
  }

  /** The kiosk's own drawing, once for each child. */
  static CardArtist artist() {
    return content -> CardArtist.Drawing.unseen(drawn(content));
  }

  private static CardImage drawn(OrderContent wanted) {
    for (Child child : new Child[] {TAKES, SPOILED_FIRST, FORGETS, RECALLED}) {
      if (child.content.nik().equals(wanted.content().nik())) {
        return child.image;
      }
    }
    throw new AssertionError("the content of a card is nobody's");
  }

  /** A card that shows nobody. */
  static TestArtist blank() {
    int[] white = new int[CardImage.WIDTH * CardImage.HEIGHT];
    Arrays.fill(white, 0xFFFFFF);
    var image = new CardImage(CardImage.WIDTH, CardImage.HEIGHT, white, new boolean[white.length]);
    return _ -> image;
  }

  /** The dots of a panel as they must stand on the card, in the order of the wire. */
  byte[] dots(Panel panel) {
    byte[] dots = panels.get(panel);
    if (dots == null) {
      throw new AssertionError("no panel " + panel);
    }
    return dots;
  }

  String slip() {
    return PickupCodes.encode(
        new PickupCode(
            PickupCode.VERSION, HUB_CODES.keyId(), "6311", order, 1, TODAY.plusDays(300)),
        HUB_CODES);
  }

  // NullAway does not see in class files that an order may come without a photo.
  @SuppressWarnings("NullAway")
  OrderPushed pushed() {
    return new OrderPushed(
        order,
        1,
        "6311",
        "30300001",
        "5A",
        CardType.B,
        BLANK,
        TODAY.minusDays(10),
        TODAY.plusYears(3),
        TODAY.plusDays(300),
        1,
        KeyedHash.ofTypedCode(CODE_KEY, TypedCode.random(new Random(number))),
        FactorKind.PIN,
        KeyedHash.ofFactor(CODE_KEY, order, FactorKind.PIN, PIN),
        0,
        new byte[] {1},
        null,
        0);
  }

  @Override
  public String toString() {
    return "child " + number;
  }

  private CardImage draw() {
    try {
      CardDots dots = new CardRenderer().render(content, Optional.of(photo));
      return new CardImage(CardDots.WIDTH, CardDots.HEIGHT, dots.rgb(), dots.black());
    } catch (UnprintableCardException e) {
      throw new AssertionError("an invented card cannot be drawn", e);
    }
  }

  /** Fields of colour, other ones for each child: each colour panel tells whose it is. */
  private static byte[] photo(int number) {
    BufferedImage picture = new BufferedImage(236, 354, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = picture.createGraphics();
    Random random = new Random(number);
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 4; x++) {
        paint.setColor(new Color(random.nextInt(0x1000000)));
        paint.fillRect(x * 59, y * 59, 59, 59);
      }
    }
    paint.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  // NullAway does not see in class files that the content's tteImage may be null.
  @SuppressWarnings("NullAway")
  private static CardContent content(int number, String name) {
    return new CardContent(
        Personal.of("631101410718000" + number),
        Personal.of("6311010101150002"),
        Personal.of(name),
        Sex.P,
        Personal.of("PARINGIN"),
        LocalDate.of(2018, 7, number),
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
        Personal.of("6311-LU-01072018-000" + number),
        CardType.B,
        LocalDate.of(2035, 6, 30),
        "BALANGAN",
        LocalDate.of(2026, 11, 21),
        "Kepala Dinas",
        "Drs. CONTOH",
        "196801011990031001",
        null,
        null);
  }
}
