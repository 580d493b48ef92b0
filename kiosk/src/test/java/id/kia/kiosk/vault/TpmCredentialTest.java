package id.kia.kiosk.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key sealed by systemd itself to a TPM of software, which is all the TPM that was tried. */
class TpmCredentialTest {
  private final SecureRandom random = new SecureRandom();
  private final List<Process> running = new ArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void stop() throws InterruptedException {
    for (Process tpm : running) {
      tpm.destroy();
      tpm.waitFor();
    }
  }

  @Test
  void a_key_sealed_to_this_tpm_opens_the_key_file_and_another_machine_does_not_get_it()
      throws Exception {
    String ours = tpm("ours");
    byte[] key = new byte[32];
    random.nextBytes(key);
    Path plain = Files.write(folder.resolve("plain"), key);
    Path sealed = folder.resolve("kia-wrapping.cred");
    var made =
        creds(
            "encrypt",
            "--with-key=tpm2",
            "--tpm2-device=" + ours,
            "--name=" + KeyProvider.CREDENTIAL,
            plain.toString(),
            sealed.toString());
    Assumptions.assumeTrue(made == 0, "systemd-creds does not get on with swtpm here: " + said());

    Path passed = Files.createDirectories(folder.resolve("credentials"));
    assertEquals(0, opened(ours, sealed, passed), said());
    assertArrayEquals(key, Files.readAllBytes(passed.resolve(KeyProvider.CREDENTIAL)));
    KeyProvider provider = new KeyProvider.Tpm(passed, sealed);
    var first = KeyFile.open(folder.resolve("keys.json"), provider.open(folder, random), random);
    var again = KeyFile.open(folder.resolve("keys.json"), provider.open(folder, random), random);
    assertEquals(first.kioskKeys().signing().keyId(), again.kioskKeys().signing().keyId());

    // A thief puts the storage into a machine of his own.
    Path thief = Files.createDirectories(folder.resolve("thief"));
    assertNotEquals(0, opened(tpm("another"), sealed, thief));
    VaultFault fault =
        assertThrows(
            VaultFault.class, () -> new KeyProvider.Tpm(thief, sealed).open(folder, random));
    assertEquals(VaultFault.Kind.NO_WRAP, fault.kind());
  }

  private int opened(String tpm, Path sealed, Path into) throws Exception {
    return creds(
        "decrypt",
        "--tpm2-device=" + tpm,
        "--name=" + KeyProvider.CREDENTIAL,
        sealed.toString(),
        into.resolve(KeyProvider.CREDENTIAL).toString());
  }

  private int creds(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("systemd-creds"));
    command.addAll(List.of(words));
    Process process = started(folder.resolve("said"), command);
    Assumptions.assumeTrue(process.waitFor(60, TimeUnit.SECONDS), "systemd-creds hangs");
    return process.exitValue();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  /** A fresh TPM; returns its name for systemd. */
  private String tpm(String name) throws Exception {
    Path state = Files.createDirectories(folder.resolve(name));
    int port = freePort();
    Process tpm =
        started(
            folder.resolve(name + ".log"),
            List.of(
                "swtpm",
                "socket",
                "--tpm2",
                "--tpmstate",
                "dir=" + state,
                "--server",
                "type=tcp,port=" + port,
                "--ctrl",
                "type=tcp,port=" + (port + 1),
                "--flags",
                "not-need-init,startup-clear"));
    running.add(tpm);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!listens(port + 1) && tpm.isAlive() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return "swtpm:port=" + port;
  }

  private Process started(Path log, List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      return Assumptions.abort("needs " + command.getFirst());
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** The first of two in a row: commands, and control behind it, where systemd looks for it. */
  private static int freePort() throws IOException {
    for (int tries = 0; tries < 50; tries++) {
      try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
          var second =
              new ServerSocket(first.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
        return second.getLocalPort() - 1;
      } catch (IOException e) {
        // The second is taken: another pair.
      }
    }
    throw new IOException("no two free ports in a row");
  }
}
