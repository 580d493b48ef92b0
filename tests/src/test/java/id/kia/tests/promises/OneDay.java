package id.kia.tests.promises;

import id.kia.kiosk.store.DiskGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The school day for whoever kills the kiosk in another way: lived through once while the world
 * around the kiosk is kept at each of its changes, and gone on with from any of these moments.
 */
public final class OneDay {
  private static final int NOT_A_SEED = 0;
  private static final DiskGuard.Limits DISK = new DiskGuard.Limits(0, 8192);
  private static final String CARDS = "cards";

  private OneDay() {}

  /**
   * The whole day, and the boot of the next one; the world is kept in {@code moments}, one link to
   * the printer's body for each change of it.
   *
   * @param data of the kiosk; exists and is empty
   * @param world of everything that is not the kiosk; exists and is empty
   */
  public static void live(Path data, Path world, Path moments) throws IOException {
    try (Room room = new Room(world, Set.of(), now -> keep(now, world, moments))) {
      keep(room, world, moments);
      var day = new SchoolDay(room, new NamedPerson(room));
      try (KioskLife kiosk = life(data, room)) {
        day.run(kiosk, true);
      }
      try (KioskLife kiosk = life(data, room)) {
        day.run(kiosk, false);
        List<String> broken = new Promises(kiosk, room).broken();
        if (!broken.isEmpty()) {
          throw new AssertionError("without any power cut: " + broken);
        }
      }
    }
  }

  /**
   * Goes on where the power went for kiosk and printer, until everything rests.
   *
   * @param data as it was found on the disk
   * @param here of the world that goes on; must not exist
   * @param moment one of the links that {@link #live} made
   * @param world in which it was made, on the same file system
   */
  public static RunResult goOn(String name, Path data, Path here, Path moment, Path world)
      throws IOException {
    String[] parts = moment.getFileName().toString().split("_", -1);
    int left = Integer.parseInt(parts[1]);
    Set<Integer> taken =
        Arrays.stream(parts[2].split("[.]"))
            .filter(number -> !number.isEmpty())
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    Files.createDirectories(here.resolve(CARDS));
    Files.copy(moment, here.resolve(Room.BODY));
    for (Path file : cardFiles(world)) {
      if (number(file) <= left) {
        Files.createLink(here.resolve(CARDS).resolve(file.getFileName()), file);
      }
    }
    try (Room room = new Room(here, taken, _ -> {});
        KioskLife kiosk = life(data, room)) {
      List<String> broken = new SchoolDay(room, new NamedPerson(room)).runUntilOver(kiosk);
      broken.addAll(new Promises(kiosk, room).broken());
      return RunResult.of(name, kiosk, room, broken);
    }
  }

  /** As the service does it: looks at the disk, then opens what is on it. */
  private static KioskLife life(Path data, Room room) {
    var _ = new DiskGuard(data, DISK, room.nanos::get).look();
    return new KioskLife(data, room, new Death(Optional.empty(), NOT_A_SEED, () -> {}), false);
  }

  /** The body's file is replaced as a whole with each change, so a link keeps this one. */
  private static void keep(Room room, Path world, Path moments) {
    try {
      long number;
      try (Stream<Path> kept = Files.list(moments)) {
        number = kept.count();
      }
      long left = cardFiles(world).stream().mapToInt(OneDay::number).max().orElse(0);
      String taken =
          room.taken().stream().sorted().map(String::valueOf).collect(Collectors.joining("."));
      Files.createLink(
          moments.resolve(String.format("%04d_%d_%s", number, left, taken)),
          world.resolve(Room.BODY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> cardFiles(Path world) throws IOException {
    try (Stream<Path> files = Files.list(world.resolve(CARDS))) {
      return files.filter(file -> file.getFileName().toString().startsWith("card-")).toList();
    }
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().split("-", -1)[1]);
  }
}
