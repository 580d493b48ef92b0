package id.kia.tests.bytes;

import id.kia.hub.sample.SampleClass;
import id.kia.hub.sample.SampleClass.Written;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Cards with other portraits than the reference card's, each alone on white. */
final class Portraits {
  static final Rectangle PHOTO = new Rectangle(60, 200, 236, 354);
  private static final int DRAWN = 12;

  private Portraits() {}

  /** The portrait turned, brightened and darkened, and drawn portraits of the sample class. */
  static Map<String, BufferedImage> cards(Path portrait) throws IOException {
    Map<String, BufferedImage> cards = new LinkedHashMap<>();
    BufferedImage photo = ImageIO.read(portrait.toFile());
    cards.put("portrait", card(photo));
    cards.put("mirrored", card(turned(photo, true, false)));
    cards.put("upside down", card(turned(photo, true, true)));
    cards.put("brighter", card(toned(photo, v -> v * 13 / 10 + 10)));
    cards.put("darker", card(toned(photo, v -> v * 6 / 10)));
    cards.put("more contrast", card(toned(photo, v -> (v - 128) * 3 / 2 + 128)));
    cards.put("negative", card(toned(photo, v -> 255 - v)));
    int number = 1;
    for (Path file : drawn()) {
      @Nullable BufferedImage picture = ImageIO.read(file.toFile());
      if (picture != null) {
        cards.put("drawn " + number++, card(picture));
      }
    }
    return cards;
  }

  /** A drawn portrait that anybody may see. */
  static byte[] ofSampleClass() throws IOException {
    return Files.readAllBytes(drawn().getFirst());
  }

  private static List<Path> drawn() throws IOException {
    Written written =
        SampleClass.write(Files.createTempDirectory("kia-class"), LocalDate.of(2026, 11, 22));
    try (Stream<Path> files = Files.list(written.photos())) {
      return files.filter(file -> file.toString().endsWith(".jpg")).sorted().limit(DRAWN).toList();
    }
  }

  private static BufferedImage card(BufferedImage photo) {
    BufferedImage card = new BufferedImage(1016, 648, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = card.createGraphics();
    paint.setColor(Color.WHITE);
    paint.fillRect(0, 0, 1016, 648);
    paint.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    paint.drawImage(photo, PHOTO.x, PHOTO.y, PHOTO.width, PHOTO.height, null);
    paint.dispose();
    return card;
  }

  private static BufferedImage turned(BufferedImage photo, boolean sideways, boolean over) {
    int width = photo.getWidth();
    int height = photo.getHeight();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = photo.getRGB(sideways ? width - 1 - x : x, over ? height - 1 - y : y);
        turned.setRGB(x, y, from);
      }
    }
    return turned;
  }

  private static BufferedImage toned(BufferedImage photo, IntUnaryOperator tone) {
    BufferedImage toned = turned(photo, false, false);
    for (int y = 0; y < toned.getHeight(); y++) {
      for (int x = 0; x < toned.getWidth(); x++) {
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          int channel = tone.applyAsInt(toned.getRGB(x, y) >> shift & 0xFF);
          rgb |= Math.clamp(channel, 0, 255) << shift;
        }
        toned.setRGB(x, y, rgb);
      }
    }
    return toned;
  }
}
