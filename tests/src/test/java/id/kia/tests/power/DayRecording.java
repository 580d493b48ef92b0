package id.kia.tests.power;

import id.kia.tests.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One school day under strace.
 *
 * @param world with the cards that left the printer
 * @param moments of the world, by the names in the calls
 */
record DayRecording(List<DiskCall> calls, Path world, Path moments) {

  /** Whether this place lets one process watch another at all; some containers do not. */
  static boolean isAllowed() throws IOException, InterruptedException {
    return Programs.run(Path.of("."), "strace", "-f", "--seccomp-bpf", "true").exit() == 0;
  }

  /** Lives the day in a process of its own. */
  static DayRecording make(Path root) throws IOException, InterruptedException {
    Path data = Files.createDirectories(root.resolve("data"));
    Path world = Files.createDirectories(root.resolve("world"));
    Path moments = Files.createDirectories(root.resolve("moments"));
    Path natives = Files.createDirectories(root.resolve("native"));
    Path log = root.resolve("strace.log");
    Programs.Result day =
        Programs.run(
            root,
            "strace",
            "-f",
            "--seccomp-bpf",
            "-xx",
            "-s",
            Integer.toString(StraceLog.LONGEST),
            "-e",
            "trace=" + StraceLog.CALLS,
            "-o",
            log.toString(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dorg.sqlite.tmpdir=" + natives,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            RecordedDay.class.getName(),
            data.toString(),
            world.toString(),
            moments.toString());
    if (day.exit() != 0) {
      throw new IOException("the recorded day ended with " + day.exit() + ":\n" + day.output());
    }
    List<DiskCall> calls = StraceLog.read(log, data, moments);
    Files.delete(log);
    return new DayRecording(calls, world, moments);
  }
}
