package id.kia.cli;

import java.util.function.IntConsumer;
import picocli.CommandLine.Option;

/** Ends a child process of the demo when the demo itself is gone, so that nothing stays behind. */
final class WithParent {
  @Option(
      names = "--with-parent",
      hidden = true,
      description = "process id; ends when that process ends")
  long pid;

  /** Begins to watch; does nothing when no parent was named. */
  void watch(IntConsumer exit) {
    if (pid != 0) {
      var parent = ProcessHandle.of(pid);
      if (parent.isEmpty()) {
        exit.accept(0);
      } else {
        var _ = parent.get().onExit().thenRun(() -> exit.accept(0));
      }
    }
  }
}
