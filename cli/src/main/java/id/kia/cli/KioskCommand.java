package id.kia.cli;

import id.kia.kiosk.app.ConfigFault;
import id.kia.kiosk.app.KioskConfig;
import id.kia.kiosk.app.KioskService;
import id.kia.kiosk.app.OutOfOrder;
import id.kia.kiosk.app.StartFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the kiosk in the school until it is stopped. */
@Command(
    name = "kiosk",
    description = "Run a kiosk until it is stopped.",
    mixinStandardHelpOptions = true)
final class KioskCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(KioskCommand.class);

  @Option(names = "--config", required = true, description = "YAML file")
  Path config;

  @Mixin WithParent parent = new WithParent();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    parent.watch(Runtime.getRuntime()::halt);
    KioskService kiosk = started();
    UntilStopped.keep(kiosk::close);
    return 0;
  }

  private KioskService started() throws CommandFailure, InterruptedException {
    KioskConfig read;
    try {
      read = KioskConfig.read(config);
    } catch (ConfigFault e) {
      throw CommandFailure.wrongUse(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
    try {
      return KioskService.start(read, () -> Runtime.getRuntime().exit(0));
    } catch (StartFault e) {
      if (e.code().isPresent()) {
        tells(read, e.code().get());
      }
      throw CommandFailure.failed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  /** A screen that says what is wrong is better than none until the next try. */
  private static void tells(KioskConfig config, String code) throws InterruptedException {
    try (OutOfOrder shown = OutOfOrder.show(config, code)) {
      LOG.error("KIOSK-OUT {} stands on the screen until the next try", code);
      shown.await(OutOfOrder.BEFORE_THE_NEXT_TRY);
    } catch (IOException | RuntimeException e) {
      LOG.error("KIOSK-OUT {} and no screen to say it", code, e);
    }
  }
}
