package id.kia.cli;

import id.kia.cli.demo.Demo;
import id.kia.drivers.fault.DeviceFault;
import id.kia.drivers.fault.PlannedFault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hub, kiosk and virtual devices as three child processes. */
@Command(
    name = "demo",
    description = "Run hub, kiosk and virtual devices on this machine; no hardware needed.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--once",
      description = "do the whole main job unattended and stop; exit 0 only if all of it happened")
  boolean once;

  @Option(
      names = "--json",
      description = "with --once: print the summary as one line of JSON at the end")
  boolean json;

  @Option(
      names = "--kill-while-printing",
      description = "with --once: kill the kiosk in the middle of a panel")
  boolean killWhilePrinting;

  @Option(
      names = "--port-base",
      description = "first of four ports on 127.0.0.1 (default ${DEFAULT-VALUE})")
  int portBase = Demo.USUAL_PORT_BASE;

  @Option(names = "--data", description = "folder for everything of this run (default target/demo)")
  @Nullable Path data;

  @Option(
      names = "--time-scale",
      description = "divides line and mechanics (default 10 with --once, else 1)")
  @Nullable Double timeScale;

  @Option(names = "--baud", description = "speed of the printer's line (default ${DEFAULT-VALUE})")
  int baud = 115_200;

  @Mixin FaultOptions faults = new FaultOptions();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    if (killWhilePrinting && !once) {
      throw CommandFailure.wrongUse("--kill-while-printing goes with --once");
    }
    double scale = timeScale == null ? (once ? 10 : 1) : timeScale;
    if (!(scale > 0)) {
      throw CommandFailure.wrongUse("--time-scale must be above 0, was " + scale);
    }
    List<PlannedFault> planned = faults.planned(DeviceFault.class);
    Path home = Path.of(System.getProperty("kia.home", "."));
    var demo =
        new Demo(
            data == null ? home.resolve("target").resolve("demo") : data,
            portBase,
            baud,
            scale,
            planned,
            InstantSource.system(),
            new SecureRandom(),
            System::nanoTime,
            Thread::sleep);
    return once ? demo.once(killWhilePrinting, json) : demo.stay();
  }
}
