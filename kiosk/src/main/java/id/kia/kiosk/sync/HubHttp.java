package id.kia.kiosk.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One HTTP exchange that ends when the line stands still. The client's own time-out covers the head
 * of an answer only; on a phone hotspot it is the body that stops coming.
 */
final class HubHttp {
  private final HttpClient client;
  private final Duration stall;

  /**
   * @param stall how long no byte may come before the exchange is given up
   */
  HubHttp(HttpClient client, Duration stall) {
    this.client = client;
    this.stall = stall;
  }

  /** Sends, feeds the sink, and answers the head when the body is whole. Blocks. */
  HttpResponse<?> send(HttpRequest request, BodySink sink) throws HubFault, InterruptedException {
    AtomicInteger progress = new AtomicInteger();
    CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, into(sink, progress));
    int seen = progress.get();
    while (true) {
      try {
        return answer.get(stall.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (progress.get() == seen) {
          answer.cancel(true);
          throw HubFault.unreachable("no byte for " + stall.toSeconds() + " s", e);
        }
        seen = progress.get();
      } catch (ExecutionException e) {
        throw HubFault.unreachable("the line to " + request.uri().getAuthority() + " broke", e);
      } catch (InterruptedException e) {
        answer.cancel(true);
        throw e;
      }
    }
  }

  private static BodyHandler<Void> into(BodySink sink, AtomicInteger progress) {
    return head -> {
      progress.incrementAndGet();
      run(() -> sink.begin(head));
      return BodySubscribers.ofByteArrayConsumer(
          chunk -> {
            progress.incrementAndGet();
            chunk.ifPresent(bytes -> run(() -> sink.add(bytes)));
          });
    };
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
