package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
  private static final long NOW = 1_795_000_000_123L;

  @Test
  void an_id_says_version_variant_and_time() {
    UUID id = new TimeOrderedIds(() -> Instant.ofEpochMilli(NOW), new Random(7)).get();
    assertEquals(7, id.version());
    assertEquals(2, id.variant());
    assertEquals(NOW, id.getMostSignificantBits() >>> 16);
  }

  @Test
  void later_ids_sort_behind_as_text_and_none_comes_twice() {
    AtomicLong now = new AtomicLong(NOW);
    var ids = new TimeOrderedIds(() -> Instant.ofEpochMilli(now.getAndIncrement()), new Random(7));
    var made = IntStream.range(0, 1000).mapToObj(i -> ids.get().toString()).toList();
    assertEquals(made.stream().sorted().toList(), made);
    var still = new TimeOrderedIds(() -> Instant.ofEpochMilli(NOW), new Random(7));
    assertEquals(1000, IntStream.range(0, 1000).mapToObj(i -> still.get()).distinct().count());
  }
}
