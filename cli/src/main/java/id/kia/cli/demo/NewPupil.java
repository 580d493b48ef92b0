package id.kia.cli.demo;

import id.kia.cli.CommandFailure;
import id.kia.hub.sample.SampleClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A second, short list that a person can import by hand: one more invented pupil of the same
 * school.
 */
final class NewPupil {
  private static final String MODEL = "RAHMADI";
  private static final String SERIAL = "9903";
  private static final String NEW_SERIAL = "9953";

  private NewPupil() {}

  /** Writes {@code kelas.csv} and {@code foto/} below the folder and returns the list. */
  static Path write(Path sample, Path folder) throws CommandFailure {
    try {
      List<String> lines = Files.readAllLines(sample.resolve(SampleClass.LIST));
      String model = lines.stream().filter(line -> line.contains(MODEL)).findFirst().orElseThrow();
      String pupil = model.replace(SERIAL, NEW_SERIAL).replace(MODEL, "RAHMAD BARU");
      Path photos = Files.createDirectories(folder.resolve(SampleClass.PHOTOS));
      for (Path photo : photosOf(sample)) {
        String name = photo.getFileName().toString();
        if (name.contains(SERIAL)) {
          Files.copy(photo, photos.resolve(name.replace(SERIAL, NEW_SERIAL)));
        }
      }
      return Files.writeString(
          folder.resolve(SampleClass.LIST), lines.getFirst() + "\r\n" + pupil + "\r\n");
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write the second list: " + e.getMessage(), e);
    }
  }

  private static List<Path> photosOf(Path sample) throws IOException {
    try (var files = Files.list(sample.resolve(SampleClass.PHOTOS))) {
      return files.sorted().toList();
    }
  }
}
