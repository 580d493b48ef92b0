package id.kia.cli.bench;

import id.kia.drivers.evolis.virtual.Pause;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The bench as a process of its own: devices and page until it is told to stop. */
public final class BenchProcess implements AutoCloseable {
  private static final int SECONDS_TO_START = 20;

  private final Vertx vertx;
  private final BenchWorld world;
  private final BenchServer server;
  private final int port;

  private BenchProcess(Vertx vertx, BenchWorld world, BenchServer server, int port) {
    this.vertx = vertx;
    this.world = world;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts devices and page.
   *
   * @throws IOException when a device or the port cannot be opened
   */
  public static BenchProcess start(
      BenchOptions options, InstantSource clock, LongSupplier nanoClock, Pause pause)
      throws IOException {
    BenchWorld world = BenchWorld.open(options, clock, nanoClock, pause);
    Vertx vertx = Vertx.vertx();
    var server = new BenchServer(vertx, world, options);
    try {
      int port = server.start(options.port()).await(SECONDS_TO_START, TimeUnit.SECONDS);
      return new BenchProcess(vertx, world, server, port);
    } catch (TimeoutException | RuntimeException e) {
      vertx.close();
      world.close();
      throw new IOException("the bench page cannot listen on port " + options.port(), e);
    }
  }

  /**
   * Runs until the process is stopped by a signal.
   *
   * @param say told one line when everything is up
   */
  public static void run(
      BenchOptions options,
      InstantSource clock,
      LongSupplier nanoClock,
      Pause pause,
      Consumer<String> say)
      throws IOException, InterruptedException {
    BenchProcess process = start(options, clock, nanoClock, pause);
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      process.close();
                      ended.countDown();
                    }));
    say.accept(
        "bench at http://127.0.0.1:" + process.port() + "/, devices in " + options.devices());
    ended.await();
  }

  /** Port of the page. */
  public int port() {
    return port;
  }

  BenchWorld world() {
    return world;
  }

  @Override
  public void close() {
    server.stop();
    vertx.close();
    world.close();
  }
}
