package id.kia.tests.promises;

import id.kia.drivers.evolis.codec.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A card that left the printer, as a person sees it who picks it up.
 *
 * @param number in the order in which they left
 * @param how good, short, rejected or removed
 * @param panels that are on it
 * @param shows whose card it is, dot for dot on all five panels; empty for any other picture
 */
record LeftCard(int number, String how, long panels, Optional<Child> shows) {
  private static final Pattern NAME = Pattern.compile("card-([0-9]{4})-([a-z]{4,})\\.png");

  boolean good() {
    return how.equals("good");
  }

  boolean ejected() {
    return good() || how.equals("short");
  }

  /** The number of a picture of a card; empty for a panel. */
  static Optional<Integer> number(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Optional.of(Integer.parseInt(name.group(1))) : Optional.empty();
  }

  static LeftCard read(Path file, List<Child> children) throws IOException {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException(file + " is no card");
    }
    String stem = "card-" + name.group(1) + "-";
    long panels =
        Stream.of(Panel.values()).filter(panel -> Files.exists(panel(file, stem, panel))).count();
    Optional<Child> shows = Optional.empty();
    for (Child child : children) {
      if (panels == Panel.values().length && shows(file, stem, child)) {
        shows = Optional.of(child);
      }
    }
    return new LeftCard(Integer.parseInt(name.group(1)), name.group(2), panels, shows);
  }

  private static boolean shows(Path file, String stem, Child child) throws IOException {
    for (Panel panel : Panel.values()) {
      byte[] printed = Files.readAllBytes(panel(file, stem, panel));
      byte[] wanted = flat(panel) ? bits(child.dots(panel)) : child.dots(panel);
      int head = printed.length - wanted.length;
      if (head < 0 || !Arrays.equals(printed, head, printed.length, wanted, 0, wanted.length)) {
        return false;
      }
    }
    return true;
  }

  private static Path panel(Path file, String stem, Panel panel) {
    return file.resolveSibling(stem + panel.letter() + (flat(panel) ? ".pbm" : ".pgm"));
  }

  private static boolean flat(Panel panel) {
    return panel.levels() == 2;
  }

  private static byte[] bits(byte[] dots) {
    byte[] bits = new byte[dots.length / 8];
    for (int i = 0; i < dots.length; i++) {
      bits[i >> 3] |= (byte) (dots[i] << (7 - (i & 7)));
    }
    return bits;
  }
}
