package id.kia.drivers.evolis.virtual;

import id.kia.drivers.evolis.codec.Panel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Cards that left the machine, as files: {@code card-0001-good.png} (landscape) and one file a
 * panel as it came over the wire, {@code card-0001-y.pgm} (P5, levels 0..31, 0..63 or 0..127) or
 * {@code card-0001-k.pbm} (P4), 648 x 1016, no comment lines.
 */
final class CardFiles {
  private static final Pattern NUMBERED = Pattern.compile("card-([0-9]{4,9})-.*");

  private final Path folder;

  CardFiles(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  /**
   * Writes one card under the next free number.
   *
   * @param outcome good, short, rejected or removed
   * @return the picture
   */
  Path write(Map<Panel, Dots> printed, String outcome) throws IOException {
    String stem = String.format("card-%04d-", nextNumber());
    for (Map.Entry<Panel, Dots> panel : printed.entrySet()) {
      boolean flat = panel.getKey().levels() == 2;
      String name = stem + panel.getKey().letter() + (flat ? ".pbm" : ".pgm");
      Dots dots = panel.getValue();
      Files.write(folder.resolve(name), flat ? pbm(dots.levels()) : pgm(dots));
    }
    Path picture = folder.resolve(stem + outcome + ".png");
    Path fresh = folder.resolve("." + stem + outcome + ".png.new");
    ImageIO.write(compose(printed), "png", fresh.toFile());
    // Last and in one step: who sees the picture may read all of the card.
    Files.move(fresh, picture);
    return picture;
  }

  private int nextNumber() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return 1
          + files
              .map(file -> NUMBERED.matcher(String.valueOf(file.getFileName())))
              .filter(Matcher::matches)
              .mapToInt(name -> Integer.parseInt(name.group(1)))
              .max()
              .orElse(0);
    }
  }

  private static byte[] pgm(Dots dots) {
    String head = "P5\n" + Dots.PER_LINE + " " + Dots.LINES + "\n" + (dots.scale() - 1) + "\n";
    return withHead(head, dots.levels());
  }

  private static byte[] pbm(byte[] levels) {
    byte[] bits = new byte[levels.length / 8];
    for (int i = 0; i < levels.length; i++) {
      bits[i >> 3] |= (byte) (levels[i] << (7 - (i & 7)));
    }
    return withHead("P4\n" + Dots.PER_LINE + " " + Dots.LINES + "\n", bits);
  }

  private static byte[] withHead(String head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + body.length);
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** What an eye would see on a white card; the overlay is clear. */
  private static BufferedImage compose(Map<Panel, Dots> printed) {
    byte[] cyan = dots(printed, Panel.CYAN).levels();
    byte[] magenta = dots(printed, Panel.MAGENTA).levels();
    byte[] yellow = dots(printed, Panel.YELLOW).levels();
    byte[] black = dots(printed, Panel.BLACK).levels();
    int[] red = light(printed, Panel.CYAN, 16);
    int[] green = light(printed, Panel.MAGENTA, 8);
    int[] blue = light(printed, Panel.YELLOW, 0);
    int width = Dots.LINES;
    int height = Dots.PER_LINE;
    int[] rgb = new int[width * height];
    int at = 0;
    for (int x = 0; x < width; x++) {
      for (int y = height - 1; y >= 0; y--) {
        rgb[y * width + x] =
            black[at] != 0 ? 0 : red[cyan[at]] | green[magenta[at]] | blue[yellow[at]];
        at++;
      }
    }
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.getRaster().setDataElements(0, 0, width, height, rgb);
    return picture;
  }

  private static Dots dots(Map<Panel, Dots> printed, Panel panel) {
    Dots dots = printed.get(panel);
    return dots == null ? Dots.filled(panel.levels(), 0) : dots;
  }

  /** How much light each level of a panel leaves, at its place in a pixel. */
  private static int[] light(Map<Panel, Dots> printed, Panel panel, int shift) {
    int full = dots(printed, panel).scale() - 1;
    int[] light = new int[full + 1];
    Arrays.setAll(light, level -> (255 - (level * 255 + full / 2) / full) << shift);
    return light;
  }
}
