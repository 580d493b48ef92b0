package id.kia.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Certificates that ran out or have not begun are, to a clock of 1970 or of 2046, all the others.
 */
class UndatedTrustTest {
  private static final char[] PASSWORD = "only a test".toCharArray();

  @TempDir Path folder;
  private @Nullable HttpsServer hub;

  @AfterEach
  void stop() {
    if (hub != null) {
      hub.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001/01/01", "2090/01/01"})
  void a_kiosk_whose_clock_is_far_off_reaches_the_hub(String firstDay) throws Exception {
    KeyStore keys = keys("hub", "127.0.0.1", firstDay);
    serve(keys);
    assertThrows(SSLHandshakeException.class, () -> ask(usual(keys)), "the usual check does not");
    assertEquals(204, ask(UndatedTrust.context(anchors(keys))));
  }

  @Test
  void a_certificate_of_another_host_is_refused() throws Exception {
    KeyStore keys = keys("hub", "192.0.2.1", "2001/01/01");
    serve(keys);
    SSLContext undated = UndatedTrust.context(anchors(keys));
    assertThrows(SSLHandshakeException.class, () -> ask(undated));
  }

  @Test
  void a_certificate_of_an_unknown_authority_is_refused() throws Exception {
    serve(keys("hub", "127.0.0.1", "2001/01/01"));
    SSLContext undated = UndatedTrust.context(anchors(keys("other", "127.0.0.1", "2001/01/01")));
    assertThrows(SSLHandshakeException.class, () -> ask(undated));
    assertThrows(SSLHandshakeException.class, () -> ask(UndatedTrust.ofThisSystem()));
  }

  private int ask(SSLContext trust) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().sslContext(trust).build()) {
      URI uri =
          URI.create(
              "https://127.0.0.1:" + Objects.requireNonNull(hub).getAddress().getPort() + "/");
      HttpRequest request = HttpRequest.newBuilder(uri).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private void serve(KeyStore keys) throws Exception {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    own.setKeyEntry("hub", keys.getKey("hub", PASSWORD), PASSWORD, keys.getCertificateChain("hub"));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(own, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hub = server;
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  private static SSLContext usual(KeyStore keys) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("office", keys.getCertificate("office"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private static Set<TrustAnchor> anchors(KeyStore keys) throws Exception {
    return Set.of(new TrustAnchor((X509Certificate) keys.getCertificate("office"), null));
  }

  /** An authority "office", and "hub" with a certificate of it for thirty days from a day on. */
  private KeyStore keys(String name, String address, String firstDay) throws Exception {
    Path file = folder.resolve(name + ".p12");
    keytool(file, "office", "-ext", "bc:c", "-startdate", "2000/01/01", "-validity", "36500");
    keytool(
        file,
        "hub",
        "-signer",
        "office",
        "-ext",
        "san=ip:" + address,
        "-startdate",
        firstDay,
        "-validity",
        "30");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static void keytool(Path file, String alias, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC"));
    command.addAll(List.of("-groupname", "secp256r1", "-dname", "CN=" + alias));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString()));
    command.addAll(List.of("-storepass", new String(PASSWORD)));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException(
          new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
