package id.kia.cli.keys;

import id.kia.cli.CommandFailure;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.trust.KeyList;
import id.kia.hub.keys.KeyFault;
import id.kia.hub.keys.RootKeyFile;
import id.kia.hub.keys.RootedList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a hub's request, on the machine of the root key. */
@Command(
    name = "sign",
    description = "Sign a hub's request with the root key; needs no network.",
    mixinStandardHelpOptions = true)
final class KeysSign implements Callable<Integer> {
  @Parameters(paramLabel = "REQUEST.json", description = "what `kia keys rotate -o` wrote")
  Path request;

  @Option(names = "--root", required = true, description = "the root key file")
  Path root;

  @Option(
      names = {"-o", "--out"},
      required = true,
      description = "signed list to write, for `kia keys install`")
  Path out;

  @Mixin Passphrase passphrase = new Passphrase();

  @Override
  public Integer call() throws CommandFailure {
    try {
      RootKeyFile key = RootKeyFile.open(root);
      KeyList list = Json.read(Files.readAllBytes(request), KeyList.class);
      ListTable.print(list);
      char[] secret = passphrase.read("Passphrase of the root key: ", false);
      RootedList signed =
          new RootedList(key.publicKey(), key.sign(list, secret, new SecureRandom()));
      Files.write(out, Json.bytes(signed));
      System.out.println("signed: " + out);
      return 0;
    } catch (BadJsonException e) {
      throw CommandFailure.wrongUse(request + " is no request of a hub", e);
    } catch (KeyFault e) {
      throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw CommandFailure.wrongUse("cannot read or write: " + e.getMessage(), e);
    }
  }
}
