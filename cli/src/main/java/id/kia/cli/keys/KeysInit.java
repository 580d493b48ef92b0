package id.kia.cli.keys;

import id.kia.cli.CommandFailure;
import id.kia.contract.trust.FingerprintWords;
import id.kia.hub.keys.KeyFault;
import id.kia.hub.keys.RootKeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the office's root key; with a hub beside it, signs and installs its first list too. */
@Command(
    name = "init",
    description =
        "Make the office's root key, wrapped by a passphrase. Keep it off the hub: on a medium"
            + " that is locked away.",
    mixinStandardHelpOptions = true)
final class KeysInit implements Callable<Integer> {
  @Option(names = "--root", required = true, description = "file to make, on that medium")
  Path root;

  @Option(names = "--office", description = "4 digits; with --config taken from there")
  @Nullable String office;

  @Option(names = "--config", description = "hub.yaml: also sign and install its first list")
  @Nullable Path config;

  @Mixin Passphrase passphrase = new Passphrase();

  @Override
  public Integer call() throws CommandFailure {
    var random = new SecureRandom();
    @Nullable HubPlace hub = config == null ? null : HubPlace.of(config, random);
    String code = hub != null ? hub.office() : office;
    if (code == null || !code.matches("[0-9]{4}")) {
      throw CommandFailure.wrongUse("--office with 4 digits, or --config");
    }
    char[] secret = passphrase.read("Passphrase of the new root key: ", true);
    try {
      RootKeyFile key = RootKeyFile.create(root, code, secret, RootKeyFile.Cost.USUAL, random);
      System.out.println("root key of office " + code + " in " + root);
      System.out.println("words of it: " + FingerprintWords.ofRoot(key.publicKey()));
      if (hub != null) {
        var signed = key.sign(hub.change().ask(Set.of(), Set.of()), secret, random);
        ListTable.print(hub.change().install(key.publicKey(), signed));
        System.out.println("installed; the hub follows it from its next start");
      }
      System.out.println("Write the words down and take the medium away.");
      return 0;
    } catch (KeyFault e) {
      throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw CommandFailure.failed(String.valueOf(e.getMessage()), e);
    }
  }
}
