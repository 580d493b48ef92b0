package id.kia.cli.demo;

import id.kia.cli.CommandFailure;
import id.kia.hub.app.HubConfig;
import id.kia.hub.keys.KeyChange;
import id.kia.hub.keys.KeyFault;
import id.kia.hub.keys.RootKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The invented office's root key and its first key list, as {@code kia keys init} makes them. The
 * passphrase lies beside it, which a real office must never do.
 */
final class DemoKeys {
  private static final String PASSPHRASE = "hanya untuk demo";

  private DemoKeys() {}

  static void make(DemoFolder folder, Path hubConfig, SecureRandom random) throws CommandFailure {
    Path medium = folder.root().resolve("medium");
    try {
      HubConfig hub = HubConfig.read(hubConfig);
      String office = hub.office().code();
      Files.createDirectories(medium);
      Files.writeString(medium.resolve("passphrase.txt"), PASSPHRASE + "\n");
      char[] secret = PASSPHRASE.toCharArray();
      RootKeyFile root =
          RootKeyFile.create(
              medium.resolve("root.key"), office, secret, RootKeyFile.Cost.NONE, random);
      KeyChange change = new KeyChange(hub.dataDir(), office, random);
      change.install(root.publicKey(), root.sign(change.ask(Set.of(), Set.of()), secret, random));
    } catch (IOException | KeyFault e) {
      throw CommandFailure.failed("cannot make the office's keys: " + e.getMessage(), e);
    }
  }
}
