package id.kia.hub.keys;

import id.kia.contract.BadJsonException;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.HubKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The hub's keys, one per use: log entries, pickup codes, time; and the wrapping of secrets.
 *
 * <p>Thread-safe. Kept in one file, made on the first start, readable by its owner only. Losing it
 * means enrolling every kiosk again. {@link KeyChange} replaces it.
 *
 * @param trust what the office's root key said about them; empty before the first list
 */
public record HubKeys(
    SigningKey log,
    SigningKey code,
    SigningKey time,
    Wrapping wrapping,
    Optional<RootedList> trust) {
  /** Name of the file in the hub's data folder. */
  public static final String FILE = "hub-keys.json";

  /** Reads the key file, or makes it with new keys. */
  public static HubKeys open(Path file, SecureRandom random) throws IOException {
    Seeds seeds = seeds(file, random);
    return new HubKeys(
        seeds.key(Purpose.LOG),
        seeds.key(Purpose.CODE),
        seeds.key(Purpose.TIME),
        new Wrapping(seeds.wrapping(), random),
        Optional.ofNullable(seeds.trust()));
  }

  static Seeds seeds(Path file, SecureRandom random) throws IOException {
    if (!Files.exists(file)) {
      PrivateJson.replace(file, Seeds.generate(random));
    }
    try {
      return PrivateJson.read(file, Seeds.class);
    } catch (BadJsonException | IllegalArgumentException e) {
      throw new IOException("HUB-KEYS the key file is damaged, restore it: " + file, e);
    }
  }

  /** The public halves, as a kiosk pins them. */
  public List<HubKey> publicKeys() {
    return List.of(
        HubKey.of(log.verifyingKey()),
        HubKey.of(code.verifyingKey()),
        HubKey.of(time.verifyingKey()));
  }
}
