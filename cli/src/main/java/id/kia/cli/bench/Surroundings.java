package id.kia.cli.bench;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * What is around the devices in a demo and belongs to the demo's own process: the kiosk's network
 * cable and its mains plug. Blocking; any thread.
 */
final class Surroundings {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Optional<URI> demo;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * @param demo where the demo listens for its bench; none when the bench runs alone
   */
  Surroundings(Optional<URI> demo) {
    this.demo = demo;
  }

  /** Something in the wall that can be pulled. */
  enum Socket {
    NETWORK,
    KIOSK
  }

  /**
   * How it looks.
   *
   * @param network the kiosk's network cable is in
   * @param kiosk the kiosk has power
   */
  record Look(boolean network, boolean kiosk) {}

  /** Empty when the bench runs alone. */
  Optional<Look> look() {
    return demo.map(uri -> ask(HttpRequest.newBuilder(uri).timeout(PATIENCE).build()));
  }

  /** Plugs in or pulls; nothing happens when the bench runs alone. */
  void plug(Socket socket, boolean in) {
    demo.ifPresent(
        uri ->
            ask(
                HttpRequest.newBuilder(URI.create(uri + "/" + socket + "/" + (in ? "in" : "out")))
                    .POST(BodyPublishers.noBody())
                    .timeout(PATIENCE)
                    .build()));
  }

  private Look ask(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("the demo answered " + answer.statusCode());
      }
      return Json.read(answer.body(), Look.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the demo does not answer its bench", e);
    } catch (BadJsonException e) {
      throw new IllegalStateException("the demo answered something else", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
