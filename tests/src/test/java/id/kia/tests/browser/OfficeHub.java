package id.kia.tests.browser;

import id.kia.tests.Repository;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code ./kia hub} of an office on its first day: nobody, nothing, no kiosk. */
final class OfficeHub implements AutoCloseable {
  static final String HEAD = "ibu-kepala";
  static final String VERIFIER = "budi";
  static final String PASSWORD = "hari-pertama-2026";
  private static final Duration START = Duration.ofMinutes(1);
  private final Process process;
  private final URI address;

  private OfficeHub(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static OfficeHub start(Path folder) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Files.createDirectories(folder);
    Path data = Files.createTempDirectory(folder, "hub");
    Path config =
        Files.writeString(
            folder.resolve("hub.yaml"),
            """
            port: %d
            dataDir: %s
            secureCookies: false
            office: {code: "6311", name: DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL,
              regency: KABUPATEN BALANGAN, province: PROVINSI KALIMANTAN SELATAN,
              zone: Asia/Makassar, headName: CONTOH KEPALA, headNip: "197013011995131999",
              place: PARINGIN}
            schools: {"99631101": SEKOLAH CONTOH}
            staff:
              - {name: %s, role: HEAD, password: %s}
              - {name: %s, role: VERIFIER, password: %s}
            """
                .formatted(port, data, HEAD, PASSWORD, VERIFIER, PASSWORD));
    Process process =
        new ProcessBuilder(
                Repository.root().resolve("kia").toString(), "hub", "--config", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("hub.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    OfficeHub hub = new OfficeHub(process, URI.create("http://127.0.0.1:" + port + "/"));
    hub.awaitAnswer();
    return hub;
  }

  URI address() {
    return address;
  }

  private void awaitAnswer() throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (!answers()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException("the hub did not start; see hub.log");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private boolean answers() {
    try {
      var connection = (HttpURLConnection) address.resolve("/login").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
