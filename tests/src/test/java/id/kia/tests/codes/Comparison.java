package id.kia.tests.codes;

import id.kia.kiosk.camera.FrameReader;
import id.kia.kiosk.camera.Luminance;
import id.kia.tests.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Both readers on the same pictures. */
final class Comparison {
  /** As long as a pickup code, of its alphabet. */
  private static final int CHARACTERS = 147;

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /**
   * Of one kind of damage.
   *
   * @param ours pictures that we read right
   * @param zbar pictures that {@code zbarimg} read right
   * @param wrong texts of ours that were not the text, of which there must be none
   * @param nanos ours, for all pictures
   */
  record Cell(int pictures, int ours, int zbar, int wrong, long nanos) {}

  private Comparison() {}

  /** Leaves the pictures in the folder, as PGM. */
  static Map<Damage, Cell> run(Path folder, int pictures, long seed)
      throws IOException, InterruptedException {
    Map<Damage, Cell> cells = new EnumMap<>(Damage.class);
    long first = seed;
    for (Damage damage : Damage.values()) {
      cells.put(damage, cell(folder, damage, pictures, first));
      first += 1000;
    }
    return cells;
  }

  private static Cell cell(Path folder, Damage damage, int pictures, long seed)
      throws IOException, InterruptedException {
    FrameReader reader = new FrameReader();
    int ours = 0;
    int zbar = 0;
    int wrong = 0;
    long nanos = 0;
    for (int i = 0; i < pictures; i++) {
      long one = seed + i;
      String text = text(one);
      Luminance picture = DegradedCode.picture(text, damage, one);
      long start = System.nanoTime();
      Optional<String> read = reader.read(picture);
      nanos += System.nanoTime() - start;
      ours += read.filter(text::equals).isPresent() ? 1 : 0;
      wrong += read.filter(other -> !other.equals(text)).isPresent() ? 1 : 0;
      Path file = written(folder, damage + "-" + i, picture);
      var said = Programs.run(folder, "zbarimg", "-q", "--nodbus", "--raw", file.toString());
      zbar += said.output().strip().equals(text) ? 1 : 0;
    }
    return new Cell(pictures, ours, zbar, wrong, nanos);
  }

  private static String text(long seed) {
    RandomGenerator random = new java.util.Random(seed);
    List<String> characters = new ArrayList<>();
    for (int i = 0; i < CHARACTERS; i++) {
      characters.add(ALPHABET.substring(random.nextInt(36)).substring(0, 1));
    }
    return String.join("", characters);
  }

  private static Path written(Path folder, String name, Luminance picture) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String head = "P5\n" + picture.width() + " " + picture.height() + "\n255\n";
    file.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(picture.pixels());
    return Files.write(folder.resolve(name + ".pgm"), file.toByteArray());
  }
}
