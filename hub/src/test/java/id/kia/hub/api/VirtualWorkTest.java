package id.kia.hub.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VirtualWorkTest {
  @Test
  void work_always_answers_also_when_it_ends_in_an_error() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (VirtualWork work = new VirtualWork(vertx)) {
      assertEquals(7, answer(work.call(() -> 7)));
      for (Throwable thrown : List.of(new IOException(), new StackOverflowError())) {
        Future<Integer> asked =
            work.call(
                () -> {
                  if (thrown instanceof Error error) {
                    throw error;
                  }
                  throw (Exception) thrown;
                });
        assertSame(thrown, assertThrows(ExecutionException.class, () -> answer(asked)).getCause());
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
  }

  private static <T> T answer(Future<T> asked) throws Exception {
    return asked.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
