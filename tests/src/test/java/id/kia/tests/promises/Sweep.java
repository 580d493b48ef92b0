package id.kia.tests.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Runs the day with a crash at one point, and goes on until all is at rest. */
final class Sweep {
  private final Path folder;
  private final long seed;

  /**
   * @param folder for one folder a run; that of a run that kept its promises is deleted
   */
  Sweep(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  /** How much there is to die at. */
  record Length(int commits, int crossings, int moves, String what) {}

  /** The day without a crash. */
  Length undisturbed() throws Exception {
    Path run = fresh("undisturbed");
    try (Room room = new Room(run);
        KioskLife kiosk = survivor(run, 0, room, false)) {
      new SchoolDay(room, new NamedPerson(room)).run(kiosk, true);
      List<String> broken = new Promises(kiosk, room).broken();
      if (!broken.isEmpty()) {
        throw new AssertionError("without any crash: " + broken);
      }
      return new Length(
          kiosk.death.commits(),
          kiosk.death.crossed(),
          kiosk.death.moved(),
          kiosk.death.crossings().toString());
    }
  }

  /** One crash, or several, each in the life that follows the one before. */
  RunResult run(List<CrashPoint> points) throws Exception {
    String name = String.join("+", points.stream().map(CrashPoint::toString).toList());
    Path run = fresh(name);
    var random = new SplittableRandom(seed ^ name.hashCode());
    List<String> broken = new ArrayList<>();
    RunResult result;
    try (Room room = new Room(run)) {
      var person = new NamedPerson(room);
      var day = new SchoolDay(room, person);
      boolean kept = false;
      int lives = 0;
      for (CrashPoint point : points) {
        if (!dies(run, lives++, room, day, point, kept) && points.size() == 1) {
          broken.add(point + " was never reached");
        }
        kept = random.nextBoolean();
        outage(room, point.printer(), random.nextBoolean());
      }
      try (KioskLife kiosk = survivor(run, lives, room, kept)) {
        broken.addAll(day.runUntilOver(kiosk));
        broken.addAll(new Promises(kiosk, room).broken());
        result = RunResult.of(name, kiosk, room, broken);
      }
    }
    if (broken.isEmpty()) {
      delete(run);
    }
    return result;
  }

  private boolean dies(
      Path run, int number, Room room, SchoolDay day, CrashPoint point, boolean kept)
      throws IOException {
    Path data = data(run, number);
    Path next = data(run, number + 1);
    var death = new Death(Optional.of(point), seed + point.number(), () -> copyDurable(data, next));
    try (KioskLife kiosk = new KioskLife(data, room, death, kept)) {
      day.run(kiosk, number == 0);
    } catch (Death.Died died) {
      // That is what this is about.
    }
    if (!death.happened()) {
      // Only a cable was pulled, or the day was over before: a usual evening.
      copyDurable(data, next);
    }
    return death.reached();
  }

  private static void outage(Room room, CrashPoint.Printer printer, boolean childTakes)
      throws IOException, InterruptedException {
    if (printer == CrashPoint.Printer.POWER_LOST) {
      room.losePower();
    }
    if (childTakes) {
      room.takeFromExit();
    }
  }

  private KioskLife survivor(Path run, int number, Room room, boolean kept) throws IOException {
    var death = new Death(Optional.empty(), seed, () -> {});
    return new KioskLife(data(run, number), room, death, kept);
  }

  private static Path data(Path run, int number) throws IOException {
    return Files.createDirectories(run.resolve("kiosk-" + number));
  }

  private Path fresh(String name) throws IOException {
    Path run = folder.resolve(name);
    delete(run);
    return Files.createDirectories(run);
  }

  /** At the instant of death; nothing that the dying life closes or tidies up gets in. */
  private static void copyDurable(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith("-shm")) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path run) throws IOException {
    if (!Files.exists(run)) {
      return;
    }
    try (Stream<Path> files = Files.walk(run)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
