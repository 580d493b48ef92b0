package id.kia.tests.power;

import id.kia.tests.promises.OneDay;
import java.io.IOException;
import java.nio.file.Path;

/** The program that is watched: one school day, then it ends. */
final class RecordedDay {
  private RecordedDay() {}

  /** Lives the day in three empty folders: the kiosk's data, the world, the world's moments. */
  public static void main(String[] folders) throws IOException {
    OneDay.live(Path.of(folders[0]), Path.of(folders[1]), Path.of(folders[2]));
  }
}
