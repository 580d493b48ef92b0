package id.kia.cli;

import id.kia.hub.app.HubConfig;
import id.kia.hub.app.HubService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the office's hub until it is stopped. */
@Command(
    name = "hub",
    description = "Run the office's hub until it is stopped.",
    mixinStandardHelpOptions = true)
final class HubCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, description = "YAML file")
  Path config;

  @Mixin WithParent parent = new WithParent();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    parent.watch(Runtime.getRuntime()::halt);
    if (!Files.isRegularFile(config)) {
      throw CommandFailure.wrongUse(config + " does not exist");
    }
    HubService hub = start();
    UntilStopped.keep(hub::close);
    return 0;
  }

  private HubService start() throws CommandFailure {
    try {
      return HubService.start(HubConfig.read(config));
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      boolean wrongUse = why.startsWith("HUB-CONFIG") || why.startsWith("HUB-PORT");
      throw wrongUse ? CommandFailure.wrongUse(why, e) : CommandFailure.failed(why, e);
    }
  }
}
