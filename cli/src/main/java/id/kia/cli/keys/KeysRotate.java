package id.kia.cli.keys;

import id.kia.cli.CommandFailure;
import id.kia.contract.Json;
import id.kia.contract.sign.KeyId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.trust.KeyList;
import id.kia.hub.keys.KeyFault;
import id.kia.hub.keys.RootKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** New keys for the hub: asks for a signature, or takes it at once where the root is at hand. */
@Command(
    name = "rotate",
    description =
        "Give the hub new keys. What the old ones signed stays good, unless they are revoked.",
    mixinStandardHelpOptions = true)
final class KeysRotate implements Callable<Integer> {
  /** A hub's use of a key, as one types it. */
  enum Use {
    LOG(Purpose.LOG),
    CODE(Purpose.CODE),
    TIME(Purpose.TIME);

    private final Purpose purpose;

    Use(Purpose purpose) {
      this.purpose = purpose;
    }
  }

  /** Where the signature comes from. */
  static final class Signature {
    @Option(
        names = {"-o", "--out"},
        description = "request to write, for `kia keys sign` on the machine of the root key")
    @Nullable Path out;

    @Option(names = "--root", description = "root key file on a medium in this machine: sign now")
    @Nullable Path root;
  }

  @Option(names = "--config", required = true, description = "hub.yaml")
  Path config;

  @Option(names = "--use", split = ",", description = "log, code, time; code and log when silent")
  @Nullable List<Use> uses;

  @Option(
      names = "--revoke",
      split = ",",
      description = "key ids never to be believed again; their slips are refused")
  @Nullable List<String> revoke;

  @ArgGroup(multiplicity = "1")
  Signature signature = new Signature();

  @Mixin Passphrase passphrase = new Passphrase();

  @Override
  public Integer call() throws CommandFailure {
    var random = new SecureRandom();
    HubPlace hub = HubPlace.of(config, random);
    try {
      KeyList list = hub.change().ask(purposes(), revoked());
      ListTable.print(list);
      if (signature.root != null) {
        RootKeyFile root = RootKeyFile.open(signature.root);
        char[] secret = passphrase.read("Passphrase of the root key: ", false);
        hub.change().install(root.publicKey(), root.sign(list, secret, random));
        System.out.println("installed; the hub follows it from its next start");
      } else if (signature.out != null) {
        Files.write(signature.out, Json.bytes(list));
        System.out.println("to be signed: " + signature.out + "; the hub keeps its keys till then");
      }
      return 0;
    } catch (KeyFault | IllegalArgumentException e) {
      throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw CommandFailure.failed(String.valueOf(e.getMessage()), e);
    }
  }

  private Set<Purpose> purposes() {
    Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    if (uses != null) {
      uses.forEach(use -> purposes.add(use.purpose));
    } else if (revoke == null) {
      purposes.addAll(EnumSet.of(Purpose.CODE, Purpose.LOG));
    }
    return purposes;
  }

  private Set<KeyId> revoked() {
    Set<KeyId> ids = new HashSet<>();
    if (revoke != null) {
      revoke.forEach(id -> ids.add(new KeyId(id)));
    }
    return ids;
  }
}
