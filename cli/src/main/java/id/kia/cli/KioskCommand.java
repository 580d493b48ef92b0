package id.kia.cli;

import id.kia.kiosk.app.ConfigFault;
import id.kia.kiosk.app.KioskConfig;
import id.kia.kiosk.app.KioskService;
import id.kia.kiosk.app.StartFault;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the kiosk in the school until it is stopped. */
@Command(
    name = "kiosk",
    description = "Run a kiosk until it is stopped.",
    mixinStandardHelpOptions = true)
final class KioskCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, description = "YAML file")
  Path config;

  @Mixin WithParent parent = new WithParent();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    parent.watch(Runtime.getRuntime()::halt);
    KioskService kiosk = start();
    UntilStopped.keep(kiosk::close);
    return 0;
  }

  private KioskService start() throws CommandFailure {
    try {
      return KioskService.start(KioskConfig.read(config));
    } catch (ConfigFault e) {
      throw CommandFailure.wrongUse(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    } catch (StartFault e) {
      throw CommandFailure.failed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }
}
