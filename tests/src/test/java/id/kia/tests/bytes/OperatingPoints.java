package id.kia.tests.bytes;

import id.kia.card.CardDots;
import id.kia.card.CardLayout;
import id.kia.card.CardRenderer;
import id.kia.contract.order.CardType;
import id.kia.drivers.CardImage;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisJob;
import id.kia.drivers.evolis.fit.Likeness;
import id.kia.tests.soak.Pupil;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A card of the sample class as it was drawn and as three operating points print it, on one sheet:
 * the photograph below it, three times as large the whole card.
 */
final class OperatingPoints {
  private static final int BAUD = 115_200;
  private static final int LEVELS = 128;
  private static final double[] DECIBELS = {34, 36, 38};
  private static final int WORDS = 76;
  private static final int GAP = 16;
  private static final Rectangle PHOTO = photo();
  private static final int TALL = CardImage.HEIGHT / 2 + WORDS + 3 * PHOTO.height / 2;

  private final BufferedImage sheet;
  private final Graphics2D paint;
  private final StringBuilder told = new StringBuilder();
  private int column;

  private OperatingPoints() {
    int wide = (DECIBELS.length + 1) * (CardImage.WIDTH / 2 + GAP) + GAP;
    sheet = new BufferedImage(wide, TALL + 3 * GAP, BufferedImage.TYPE_INT_RGB);
    paint = sheet.createGraphics();
    paint.setColor(Color.LIGHT_GRAY);
    paint.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    paint.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    paint.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  /** The sheet, and a line for each operating point. */
  record Sheet(BufferedImage picture, String told) {}

  static Sheet of(byte[] photo) throws Exception {
    CardDots dots =
        new CardRenderer()
            .render(new Pupil(1, LocalDate.of(2026, 11, 22)).content(), Optional.of(photo));
    var image = new CardImage(CardDots.WIDTH, CardDots.HEIGHT, dots.rgb(), dots.black());
    var job = new PrintJob(RibbonKind.YMCKO, image);
    BufferedImage drawn = picture(image);
    int plain = EvolisJob.encode(job, EvolisJob.Options.COMPRESSED).length;
    var points = new OperatingPoints();
    points.add(drawn, "as drawn", "plain %,d bytes, %.1f s".formatted(plain, seconds(plain)));
    for (double decibels : DECIBELS) {
      PanelForm form = new PanelForm(LEVELS, decibels, false);
      int bytes = EvolisJob.encode(job, new EvolisJob.Options(true, true, form)).length;
      BufferedImage printed = PrintedCard.of(job, form);
      double like = Likeness.of(drawn, printed, PHOTO).decibels();
      String size = "%,d bytes, %.1f s on the line".formatted(bytes, seconds(bytes));
      points.add(printed, "fitted for %.0f dB: %.1f dB".formatted(decibels, like), size);
    }
    points.paint.dispose();
    return new Sheet(points.sheet, points.told.toString());
  }

  private void add(BufferedImage card, String what, String size) {
    told.append(String.format(Locale.ROOT, "sample card, %s: %s%n", what, size));
    int x = GAP + column++ * (CardImage.WIDTH / 2 + GAP);
    int half = CardImage.HEIGHT / 2;
    paint.drawImage(card, x, GAP, CardImage.WIDTH / 2, half, null);
    paint.setColor(Color.BLACK);
    paint.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 24));
    paint.drawString(what, x, GAP + half + 32);
    paint.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 22));
    paint.drawString(size, x, GAP + half + 62);
    Rectangle at = PHOTO;
    BufferedImage photo = card.getSubimage(at.x, at.y, at.width, at.height);
    int wide = 3 * at.width / 2;
    paint.drawImage(photo, x, 2 * GAP + half + WORDS, wide, 3 * at.height / 2, null);
  }

  private static Rectangle photo() {
    CardLayout.Box box = Objects.requireNonNull(CardLayout.of(CardType.B).photo());
    return new Rectangle(dots(box.x()), dots(box.y()), dots(box.width()), dots(box.height()));
  }

  private static int dots(double millimetres) {
    return (int) Math.round(millimetres * 300 / 25.4);
  }

  private static BufferedImage picture(CardImage image) {
    var picture = new BufferedImage(CardImage.WIDTH, CardImage.HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < CardImage.HEIGHT; y++) {
      for (int x = 0; x < CardImage.WIDTH; x++) {
        int at = y * CardImage.WIDTH + x;
        picture.setRGB(x, y, image.black()[at] ? 0 : image.rgb()[at]);
      }
    }
    return picture;
  }

  private static double seconds(int bytes) {
    return bytes * 10.0 / BAUD;
  }
}
