package id.kia.card;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The electronic signature (TTE) as the office gave it: a text is encoded again as a QR of the same
 * text, a picture is scaled. It is never made or changed here.
 */
final class TteBox {
  /** Modules of white around the code. */
  private static final int QUIET = 4;

  /** A module of fewer dots is not read reliably from a card (0.25 mm). */
  private static final int LEAST_DOTS = 3;

  private static final int HALF = 128;

  private TteBox() {}

  /** Draws the text's QR: level M, or L when M would be too dense. */
  static void code(String text, CardLayout.Box box, BlackLayer layer)
      throws UnprintableCardException {
    int side = Math.min(Dots.roundedMm(box.width()), Dots.roundedMm(box.height()));
    ByteMatrix code = encode(text, ErrorCorrectionLevel.M);
    if (side / (code.getWidth() + 2 * QUIET) < LEAST_DOTS) {
      code = encode(text, ErrorCorrectionLevel.L);
    }
    int module = side / (code.getWidth() + 2 * QUIET);
    if (module < LEAST_DOTS) {
      throw new UnprintableCardException(Unprintable.TTE_TOO_DENSE, "TTE");
    }
    int left = Dots.roundedMm(box.x()) + (side - module * code.getWidth()) / 2;
    int top = Dots.roundedMm(box.y()) + (side - module * code.getHeight()) / 2;
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y) == 1) {
          layer.square(left + x * module, top + y * module, module);
        }
      }
    }
  }

  private static ByteMatrix encode(String text, ErrorCorrectionLevel level)
      throws UnprintableCardException {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
    }
    try {
      return Encoder.encode(text, level, hints).getMatrix();
    } catch (WriterException e) {
      throw new UnprintableCardException(Unprintable.TTE_TOO_DENSE, "TTE", e);
    }
  }

  /** Draws a picture, whole and in proportion; darker than half is a dot. */
  static void picture(byte[] bytes, CardLayout.Box box, BlackLayer layer)
      throws UnprintableCardException {
    BufferedImage picture;
    try {
      picture = PictureBytes.decode(bytes);
    } catch (IOException e) {
      throw new UnprintableCardException(Unprintable.TTE_UNREADABLE, "TTE", e);
    }
    double scale =
        Math.min(
            Dots.ofMm(box.width()) / picture.getWidth(),
            Dots.ofMm(box.height()) / picture.getHeight());
    int width = Math.max(1, (int) (picture.getWidth() * scale));
    int height = Math.max(1, (int) (picture.getHeight() * scale));
    int left = Dots.roundedMm(box.x()) + (Dots.roundedMm(box.width()) - width) / 2;
    int top = Dots.roundedMm(box.y()) + (Dots.roundedMm(box.height()) - height) / 2;
    int[] dots =
        AreaScaler.scale(picture, 0, 0, picture.getWidth(), picture.getHeight(), width, height);
    for (int i = 0; i < dots.length; i++) {
      if (brightness(dots[i]) < HALF) {
        layer.dot(left + i % width, top + i / width);
      }
    }
  }

  private static int brightness(int rgb) {
    return (299 * ((rgb >> 16) & 0xff) + 587 * ((rgb >> 8) & 0xff) + 114 * (rgb & 0xff)) / 1000;
  }
}
