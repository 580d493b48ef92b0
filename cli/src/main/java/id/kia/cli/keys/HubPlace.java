package id.kia.cli.keys;

import id.kia.cli.CommandFailure;
import id.kia.hub.app.HubConfig;
import id.kia.hub.keys.KeyChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The hub on this machine, by its configuration. */
record HubPlace(String office, Path dataDir, KeyChange change) {
  static HubPlace of(Path config, SecureRandom random) throws CommandFailure {
    if (!Files.isRegularFile(config)) {
      throw CommandFailure.wrongUse(config + " does not exist");
    }
    try {
      HubConfig hub = HubConfig.read(config);
      Path data = Files.createDirectories(hub.dataDir());
      String office = hub.office().code();
      return new HubPlace(office, data, new KeyChange(data, office, random));
    } catch (IOException e) {
      throw CommandFailure.wrongUse(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }
}
