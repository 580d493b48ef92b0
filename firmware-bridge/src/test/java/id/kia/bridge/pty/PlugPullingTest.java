package id.kia.bridge.pty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Host, device and somebody at the plug, all at once. */
class PlugPullingTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final byte[] MARK = {'E', 'N', 'D'};

  @TempDir Path folder;

  @Test
  void pulling_the_plug_at_any_moment_ends_neither_side() throws Exception {
    long seed = 815;
    AtomicBoolean over = new AtomicBoolean();
    try (PseudoTerminal cable = PseudoTerminal.open(folder.resolve("port"), System::nanoTime)) {
      CompletableFuture<Integer> device = onThread(() -> echo(cable.device(), over));
      CompletableFuture<Integer> host = onThread(() -> talk(cable, over, new Random(seed)));
      Random random = new Random(seed + 1);
      for (int i = 0; i < 150; i++) {
        if (random.nextBoolean()) {
          cable.unplug();
        } else {
          cable.replug();
        }
        cable.device().write(new byte[random.nextInt(50)], SHORT);
      }
      over.set(true);
      assertTrue(host.get(20, TimeUnit.SECONDS) > 0, "seed " + seed);
      device.get(20, TimeUnit.SECONDS);
      cable.replug();
      cable.device().discardInput();
      try (Wire last = opener(cable).open()) {
        last.write(MARK, SHORT);
        byte[] seen = new byte[3];
        int got = 0;
        while (got < 3) {
          int more = cable.device().read(seen, got, 3 - got, Duration.ofSeconds(5));
          assertTrue(more > 0, "seed " + seed);
          got += more;
        }
        assertEquals("END", new String(seen, StandardCharsets.US_ASCII));
      }
    }
  }

  private static SerialOpener opener(PseudoTerminal cable) {
    return new SerialOpener(cable.link().toString(), 115200, System::nanoTime);
  }

  private static int echo(Wire device, AtomicBoolean over) throws WireException {
    byte[] bytes = new byte[64];
    int echoed = 0;
    while (!over.get()) {
      int got = device.read(bytes, 0, bytes.length, SHORT);
      device.write(bytes, 0, got, SHORT);
      echoed += got;
    }
    return echoed;
  }

  private static int talk(PseudoTerminal cable, AtomicBoolean over, Random random) {
    int attempts = 0;
    while (!over.get()) {
      attempts++;
      try (Wire host = opener(cable).open()) {
        host.write(new byte[random.nextInt(1, 200)], SHORT);
        host.read(new byte[64], 0, 64, Duration.ZERO);
      } catch (WireException expected) {
        // unplugged just now
      }
    }
    return attempts;
  }

  private interface Part {
    int run() throws WireException;
  }

  private static CompletableFuture<Integer> onThread(Part part) {
    CompletableFuture<Integer> result = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                result.complete(part.run());
              } catch (WireException | RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    return result;
  }
}
