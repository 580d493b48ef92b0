package id.kia.cli.keys;

import id.kia.cli.CommandFailure;
import id.kia.contract.trust.FingerprintWords;
import id.kia.hub.keys.HubKeys;
import id.kia.hub.keys.RootedList;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the hub follows now. */
@Command(
    name = "show",
    description = "Show the hub's key list and the words of its root.",
    mixinStandardHelpOptions = true)
final class KeysShow implements Callable<Integer> {
  @Option(names = "--config", required = true, description = "hub.yaml")
  Path config;

  @Override
  public Integer call() throws CommandFailure {
    var random = new SecureRandom();
    HubPlace hub = HubPlace.of(config, random);
    try {
      HubKeys keys = HubKeys.open(hub.dataDir().resolve(HubKeys.FILE), random);
      RootedList trust =
          keys.trust()
              .orElseThrow(
                  () -> CommandFailure.failed("no key list yet: kia keys init, then install"));
      ListTable.print(trust.list());
      System.out.println("words of the root: " + FingerprintWords.ofRoot(trust.root()));
      return 0;
    } catch (IOException e) {
      throw CommandFailure.failed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }
}
