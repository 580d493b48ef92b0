package id.kia.drivers.ipp;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.Status;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One question, one answer: IPP over HTTP as RFC 8010 has it. Blocks the caller, one at a time.
 *
 * <p>Every wait has an end, also while an answer trickles; an answer larger than {@link
 * #MOST_ANSWER_BYTES} is none. Messages carry names of operations and statuses, never texts of the
 * printer.
 */
final class IppExchange {
  /** All attributes of a large office printer are some 60 kB. */
  static final int MOST_ANSWER_BYTES = 1 << 20;

  private static final String TYPE = "application/ipp";
  private static final int IPP_PORT = 631;
  private static final byte[] NOTHING = {};

  private final URI printer;
  private final URI http;
  private final IppTiming timing;
  private final Runnable lost;
  private final HttpClient client;
  private int requestId;

  /**
   * @param printer {@code ipp:} or {@code ipps:}
   * @param lost told when no answer came
   */
  IppExchange(URI printer, IppTiming timing, Runnable lost) {
    this.printer = printer;
    this.http = http(printer);
    this.timing = timing;
    this.lost = lost;
    // Freed with this object when nothing uses it any more: no close, which would wait for answers.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timing.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
  }

  /** The printer's address, as its requests name it. */
  URI printer() {
    return printer;
  }

  /**
   * Where an {@code ipp:} address leads (RFC 3510): HTTP, port 631 unless it names one.
   *
   * @throws IllegalArgumentException when it is none
   */
  static URI http(URI printer) {
    String scheme =
        switch (printer.getScheme()) {
          case "ipp" -> "http";
          case "ipps" -> "https";
          case null, default ->
              throw new IllegalArgumentException(
                  "printer.uri must begin with ipp:// or ipps://, was " + printer);
        };
    if (printer.getHost() == null || printer.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "printer.uri must name a host, and no user: " + printer.getScheme() + "://HOST/PATH");
    }
    int port = printer.getPort() < 0 ? IPP_PORT : printer.getPort();
    String path = printer.getRawPath().isEmpty() ? "/" : printer.getRawPath();
    return URI.create(scheme + "://" + printer.getHost() + ":" + port + path);
  }

  /** Asks; the answer may be a refusal. */
  IppPacket ask(IppPacket.Builder question) throws PrinterException {
    return exchange(question, NOTHING, timing.answer());
  }

  /** Sends a document behind the request. */
  IppPacket send(IppPacket.Builder request, byte[] document) throws PrinterException {
    return exchange(request, document, timing.document());
  }

  /**
   * Asks, and takes a refusal as a fault.
   *
   * @throws PrinterException also when the printer refuses
   */
  IppPacket expect(IppPacket.Builder question) throws PrinterException {
    IppPacket answer = ask(question);
    if (!ok(answer)) {
      throw new PrinterException(
          Set.of(Condition.COMMAND_REFUSED),
          question.getOperation().getName() + " was answered with " + answer.getStatus().getName(),
          null);
    }
    return answer;
  }

  /** Whether the printer did what it was asked; "with ignored attributes" is a yes. */
  static boolean ok(IppPacket answer) {
    return answer.getCode() >= 0 && answer.getCode() < Status.Code.clientErrorBadRequest;
  }

  private IppPacket exchange(IppPacket.Builder request, byte[] document, Duration patience)
      throws PrinterException {
    String operation = request.getOperation().getName();
    requestId++;
    IppPacket packet = request.setRequestId(requestId).build();
    HttpRequest post =
        HttpRequest.newBuilder(http)
            .header("Content-Type", TYPE)
            .header("Accept", TYPE)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofByteArray(bytes(packet)),
                    BodyPublishers.ofByteArray(document)))
            .build();
    HttpResponse<byte[]> response = answered(operation, post, patience);
    if (response.statusCode() != 200) {
      throw garbled(operation, "HTTP " + response.statusCode(), null);
    }
    IppPacket answer = packet(operation, response.body());
    if (answer.getRequestId() != requestId) {
      throw garbled(operation, "an answer to another request", null);
    }
    return answer;
  }

  private HttpResponse<byte[]> answered(String operation, HttpRequest post, Duration patience)
      throws PrinterException {
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(
            post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_ANSWER_BYTES));
    try {
      return coming.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw gone(Condition.SILENT, operation + " was not answered within " + patience, e);
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw gone(Condition.SILENT, operation + " was interrupted", e);
    } catch (ExecutionException e) {
      throw gone(Condition.LINE_LOST, operation + " did not reach the printer", e.getCause());
    }
  }

  private PrinterException gone(Condition condition, String message, @Nullable Throwable cause) {
    lost.run();
    return new PrinterException(Set.of(condition), message, cause);
  }

  private static byte[] bytes(IppPacket packet) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new IppOutputStream(bytes)) {
      out.write(packet);
    } catch (IOException e) {
      throw new IllegalStateException("memory took no bytes", e);
    }
    return bytes.toByteArray();
  }

  private static IppPacket packet(String operation, byte[] body) throws PrinterException {
    try (var in = new IppInputStream(new ByteArrayInputStream(body))) {
      return in.readPacket();
    } catch (IOException | RuntimeException e) {
      // The parser is not ours and meets whatever stands at that address.
      throw garbled(operation, "what is no IPP", e);
    }
  }

  private static PrinterException garbled(
      String operation, String with, @Nullable Throwable cause) {
    return new PrinterException(
        Set.of(Condition.COMMAND_REFUSED), operation + " was answered with " + with, cause);
  }
}
