package id.kia.hub.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Draws a friendly, invented face as a passport photograph, 600x900 dots (2 x 3). */
final class Portrait {
  static final int WIDTH = 600;
  static final int HEIGHT = 900;

  /** The photo studio's red for odd birth years and blue for even ones. */
  private static final Color RED = new Color(0xdb1514);

  private static final Color BLUE = new Color(0x0090ff);

  /** The faces are drawn with room around them; this brings head and shoulders near. */
  private static final double FRAMING = 1.15;

  private static final float JPEG_QUALITY = 0.92f;

  private Portrait() {}

  /** The JPEG file of a look; {@code oddYear} picks the red background, else blue. */
  static byte[] jpeg(Look look, boolean oddYear) throws IOException {
    return encode(draw(look, background(oddYear)));
  }

  static Color background(boolean oddYear) {
    return oddYear ? RED : BLUE;
  }

  static BufferedImage draw(Look look, Color background) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Face face = Face.of(look);
    backdrop(g, background);
    g.translate(WIDTH / 2.0, HEIGHT);
    g.scale(FRAMING, FRAMING);
    g.translate(-WIDTH / 2.0, -HEIGHT);
    Headwear headwear = new Headwear(look, face);
    headwear.behind(g);
    Clothes.draw(g, look);
    if (look.cover() != Look.Cover.HIJAB) {
      FacePainter.neckAndEars(g, face);
    }
    FacePainter.face(g, face);
    headwear.inFront(g);
    if (look.glasses()) {
      FacePainter.glasses(g, face);
    }
    g.dispose();
    grain(image, look.seed());
    return image;
  }

  private static void backdrop(Graphics2D g, Color base) {
    g.setPaint(
        new RadialGradientPaint(
            300,
            380,
            620,
            new float[] {0, 1},
            new Color[] {Shade.mix(base, Color.WHITE, 0.12), Shade.mix(base, Color.BLACK, 0.10)}));
    g.fillRect(0, 0, WIDTH, HEIGHT);
  }

  /** A little noise, as every camera has: a flat drawing would flatter compression figures. */
  private static void grain(BufferedImage image, long seed) {
    Random random = new Random(seed);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int rgb = image.getRGB(x, y);
        int d = random.nextInt(7) - 3;
        int red = clamp(((rgb >> 16) & 0xff) + d);
        int green = clamp(((rgb >> 8) & 0xff) + d);
        int blue = clamp((rgb & 0xff) + d);
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
  }

  private static int clamp(int level) {
    return Math.clamp(level, 0, 255);
  }

  static byte[] encode(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
