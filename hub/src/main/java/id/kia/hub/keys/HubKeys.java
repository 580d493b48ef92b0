package id.kia.hub.keys;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.HubKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;

/**
 * The hub's keys, one per use: log entries, pickup codes, time; and the wrapping of secrets.
 *
 * <p>Thread-safe. Kept in one file, made on the first start, readable by its owner only. Losing it
 * means enrolling every kiosk again.
 */
public record HubKeys(SigningKey log, SigningKey code, SigningKey time, Wrapping wrapping) {

  /** As it lies in the file: seeds of 32 bytes. */
  @JsonAutoDetect
  private record Seeds(byte[] log, byte[] code, byte[] time, byte[] wrapping) {
    @Override
    public String toString() {
      return "Seeds[***]";
    }
  }

  /** Reads the key file, or makes it with new keys. */
  public static HubKeys open(Path file, SecureRandom random) throws IOException {
    if (!Files.exists(file)) {
      write(file, new Seeds(seed(random), seed(random), seed(random), seed(random)));
    }
    try {
      Seeds seeds = Json.read(Files.readAllBytes(file), Seeds.class);
      return new HubKeys(
          SigningKey.ofSeed(Purpose.LOG, seeds.log()),
          SigningKey.ofSeed(Purpose.CODE, seeds.code()),
          SigningKey.ofSeed(Purpose.TIME, seeds.time()),
          new Wrapping(seeds.wrapping(), random));
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

  private static byte[] seed(SecureRandom random) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    return seed;
  }

  /** Complete or not there at all, also after a power cut. */
  private static void write(Path file, Seeds seeds) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, Json.bytes(seeds));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
