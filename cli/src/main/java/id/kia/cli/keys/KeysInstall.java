package id.kia.cli.keys;

import id.kia.cli.CommandFailure;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.trust.FingerprintWords;
import id.kia.hub.keys.KeyFault;
import id.kia.hub.keys.RootedList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a signed list into use at the hub. */
@Command(
    name = "install",
    description = "Take a signed key list into use at the hub; the first one pins its root.",
    mixinStandardHelpOptions = true)
final class KeysInstall implements Callable<Integer> {
  @Parameters(paramLabel = "LIST.json", description = "what `kia keys sign` wrote")
  Path list;

  @Option(names = "--config", required = true, description = "hub.yaml")
  Path config;

  @Override
  public Integer call() throws CommandFailure {
    HubPlace hub = HubPlace.of(config, new SecureRandom());
    try {
      RootedList signed = Json.read(Files.readAllBytes(list), RootedList.class);
      ListTable.print(hub.change().install(signed.root(), signed.signed()));
      System.out.println("words of the root: " + FingerprintWords.ofRoot(signed.root()));
      System.out.println("installed; the hub follows it from its next start");
      return 0;
    } catch (BadJsonException e) {
      throw CommandFailure.wrongUse(list + " is no signed list", e);
    } catch (KeyFault e) {
      throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw CommandFailure.wrongUse("cannot read or write: " + e.getMessage(), e);
    }
  }
}
