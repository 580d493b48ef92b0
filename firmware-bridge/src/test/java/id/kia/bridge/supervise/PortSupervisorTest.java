package id.kia.bridge.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortSupervisorTest {
  private static final Duration IDLE = Duration.ofMillis(500);

  /** What the next openings find: a wire, or an exception. Opening waits until there is one. */
  private final BlockingQueue<Object> openings = new LinkedBlockingQueue<>();

  private final BlockingQueue<PortState> states = new LinkedBlockingQueue<>();
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
  private final BlockingQueue<Boolean> idleTicks = new LinkedBlockingQueue<>();
  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger identified = new AtomicInteger();
  private volatile PortSupervisor.Identify<Wire> identify =
      wire -> {
        identified.incrementAndGet();
        return wire;
      };
  private volatile boolean over;
  private PortSupervisor<Wire> port;

  @BeforeEach
  void start() {
    port =
        new PortSupervisor<>(
            new ScriptedOpener(openings, () -> over),
            wire -> identify.identify(wire),
            new BackOff(Duration.ofMillis(200), Duration.ofSeconds(3), 0, new Random(1)),
            clock::get,
            new NoWaiting(),
            (from, to) -> states.add(to));
    port.start();
  }

  @AfterEach
  void stop() {
    over = true;
    port.close();
  }

  private <S extends PortState> S await(Class<S> kind) throws InterruptedException {
    while (true) {
      PortState next = states.poll(10, TimeUnit.SECONDS);
      assertNotNull(next, "never became " + kind.getSimpleName());
      if (kind.isInstance(next)) {
        return kind.cast(next);
      }
    }
  }

  private FakeWire ready() throws InterruptedException {
    FakeWire wire = new FakeWire();
    openings.add(wire);
    await(PortState.Ready.class);
    return wire;
  }

  @Test
  void opens_identifies_and_runs_work_on_its_own_platform_thread() throws Exception {
    ready();
    Thread ran = port.submit(_ -> Thread.currentThread()).get(5, TimeUnit.SECONDS);
    assertFalse(ran.isVirtual());
    assertEquals("port /dev/kia/test", ran.getName());
    assertEquals(1, identified.get());
  }

  @Test
  void work_runs_one_at_a_time_in_order() throws Exception {
    ready();
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<?> last = new CompletableFuture<>();
    for (int i = 0; i < 50; i++) {
      int number = i;
      last = port.submit(_ -> order.add(number));
    }
    last.get(5, TimeUnit.SECONDS);
    List<Integer> sorted = new ArrayList<>(order);
    Collections.sort(sorted);
    assertEquals(sorted, order);
    assertEquals(50, order.size());
  }

  @Test
  void work_is_refused_at_once_while_the_device_is_not_there() throws Exception {
    var refused =
        assertThrows(ExecutionException.class, () -> port.submit(_ -> 1).get(5, TimeUnit.SECONDS));
    var cause = assertInstanceOf(PortNotReadyException.class, refused.getCause());
    assertEquals("W-NOT-READY", cause.code());
    assertInstanceOf(PortState.Searching.class, cause.state());
  }

  @Test
  void a_missing_port_is_tried_again_with_growing_waits() throws Exception {
    for (int i = 0; i < 6; i++) {
      openings.add(new WireException.Unavailable("/dev/kia/test", "nothing there", null));
    }
    ready();
    assertEquals(List.of(200L, 400L, 800L, 1600L, 3000L, 3000L), millis());
  }

  @Test
  void waits_start_small_again_after_the_port_was_ready() throws Exception {
    for (int i = 0; i < 3; i++) {
      openings.add(new WireException.Unavailable("/dev/kia/test", "nothing there", null));
    }
    FakeWire wire = ready();
    wire.lose();
    assertThrows(ExecutionException.class, () -> read().get(5, TimeUnit.SECONDS));
    PortState.Lost lost = await(PortState.Lost.class);
    assertEquals("W-LOST", lost.code());
    assertEquals(Duration.ofMillis(200), lost.retryIn());
    openings.add(new WireException.Unavailable("/dev/kia/test", "nothing there", null));
    PortState.Absent absent = await(PortState.Absent.class);
    assertEquals(1, absent.attempts());
    assertEquals(Duration.ofMillis(200), absent.retryIn());
  }

  @Test
  void a_loss_fails_the_running_work_and_the_port_comes_back_without_it() throws Exception {
    FakeWire first = ready();
    AtomicInteger runs = new AtomicInteger();
    CompletableFuture<Integer> card =
        port.submit(
            wire -> {
              runs.incrementAndGet();
              return wire.read(new byte[1], 0, 1, Duration.ofMinutes(1));
            });
    CompletableFuture<Integer> queued = port.submit(_ -> runs.incrementAndGet());
    assertTrue(first.reading.await(5, TimeUnit.SECONDS));
    first.lose();
    var failed = assertThrows(ExecutionException.class, () -> card.get(5, TimeUnit.SECONDS));
    assertInstanceOf(WireException.Lost.class, failed.getCause());
    var refused = assertThrows(ExecutionException.class, () -> queued.get(5, TimeUnit.SECONDS));
    assertInstanceOf(PortNotReadyException.class, refused.getCause());
    assertTrue(first.closed.await(5, TimeUnit.SECONDS));
    ready();
    assertEquals(2, identified.get(), "identified anew before it is trusted");
    assertEquals(7, port.submit(_ -> 7).get(5, TimeUnit.SECONDS));
    assertEquals(1, runs.get(), "no work was resumed or run twice");
  }

  @Test
  void a_loss_that_a_driver_turned_into_an_answer_is_noticed_and_the_answer_kept()
      throws Exception {
    FakeWire wire = ready();
    wire.lose();
    CompletableFuture<PortState> seen = new CompletableFuture<>();
    CompletableFuture<String> answer =
        port.submit(
            device -> {
              try {
                device.write(new byte[1], IDLE);
                return "printed";
              } catch (WireException e) {
                return "unclear";
              }
            });
    var _ = answer.thenAccept(_ -> seen.complete(port.state()));
    assertEquals("unclear", answer.get(5, TimeUnit.SECONDS));
    assertNotEquals(new PortState.Ready(), seen.get(5, TimeUnit.SECONDS), "told before the answer");
    await(PortState.Lost.class);
  }

  @Test
  void an_idle_port_notices_the_loss_by_itself() throws Exception {
    FakeWire wire = ready();
    wire.lose();
    idleTicks.add(true);
    assertEquals("W-LOST", await(PortState.Lost.class).code());
  }

  @Test
  void a_device_that_is_not_the_right_one_is_asked_again_later() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    identify =
        wire -> {
          if (asked.incrementAndGet() == 1) {
            throw new IllegalStateException("a modem answered");
          }
          return wire;
        };
    FakeWire wrong = new FakeWire();
    openings.add(wrong);
    PortState.Absent absent = await(PortState.Absent.class);
    assertEquals("W-IDENTIFY", absent.code());
    assertEquals("a modem answered", absent.why());
    assertTrue(wrong.closed.await(5, TimeUnit.SECONDS));
    ready();
  }

  @Test
  void work_that_throws_anything_leaves_the_port_ready() throws Exception {
    ready();
    for (Throwable fault :
        List.of(new IllegalStateException("bug"), new StackOverflowError(), new Exception("x"))) {
      var failed =
          assertThrows(
              ExecutionException.class,
              () ->
                  port.submit(
                          _ -> {
                            if (fault instanceof Error error) {
                              throw error;
                            }
                            throw (Exception) fault;
                          })
                      .get(5, TimeUnit.SECONDS));
      assertEquals(fault, failed.getCause());
    }
    assertInstanceOf(PortState.Ready.class, port.state());
  }

  @Test
  void a_driver_fault_during_identification_does_not_end_the_thread() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    identify =
        wire -> {
          if (asked.incrementAndGet() == 1) {
            throw new AssertionError("bug");
          }
          return wire;
        };
    openings.add(new FakeWire());
    await(PortState.Absent.class);
    ready();
  }

  @Test
  void reconnect_opens_and_identifies_again() throws Exception {
    FakeWire first = ready();
    port.reconnect();
    assertTrue(first.closed.await(5, TimeUnit.SECONDS));
    FakeWire second = ready();
    assertEquals(2, identified.get());
    assertEquals(7, port.submit(_ -> 7).get(5, TimeUnit.SECONDS), "once, not again and again");
    assertEquals(1, second.closed.getCount());
  }

  @Test
  void reconnect_ends_the_wait_for_the_next_attempt() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch found = new CountDownLatch(1);
    Waiting untilAsked =
        new Waiting() {
          @Override
          public <E> @Nullable E poll(BlockingQueue<E> queue, Duration atMost)
              throws InterruptedException {
            if (!atMost.equals(IDLE)) {
              waiting.countDown();
            }
            return queue.poll(10, TimeUnit.MINUTES);
          }
        };
    PortListener listener =
        (from, to) -> {
          if (to instanceof PortState.Ready) {
            found.countDown();
          }
        };
    BackOff backOff = BackOff.forDevices(new Random(1));
    stop(); // the other port has the openings for itself
    openings.add(new WireException.Unavailable("/dev/kia/test", "nothing there", null));
    openings.add(new FakeWire());
    try (var other =
        new PortSupervisor<>(
            new ScriptedOpener(openings, () -> over),
            wire -> wire,
            backOff,
            clock::get,
            untilAsked,
            listener)) {
      other.start();
      assertTrue(waiting.await(5, TimeUnit.SECONDS));
      other.reconnect();
      assertTrue(found.await(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void a_port_closed_while_it_opens_is_not_asked_who_is_there() throws Exception {
    Thread closer = Thread.ofPlatform().start(port::close);
    while (closer.isAlive() && closer.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    FakeWire late = new FakeWire();
    openings.add(late);
    assertTrue(late.closed.await(5, TimeUnit.SECONDS));
    assertTrue(closer.join(Duration.ofSeconds(5)));
    assertEquals(0, identified.get());
    assertInstanceOf(PortState.Closed.class, port.state());
  }

  @Test
  void closing_ends_running_work_and_refuses_more() throws Exception {
    FakeWire wire = ready();
    CompletableFuture<Integer> running = read();
    assertTrue(wire.reading.await(5, TimeUnit.SECONDS));
    port.close();
    assertThrows(ExecutionException.class, () -> running.get(5, TimeUnit.SECONDS));
    assertInstanceOf(PortState.Closed.class, port.state());
    var refused =
        assertThrows(ExecutionException.class, () -> port.submit(_ -> 1).get(5, TimeUnit.SECONDS));
    assertInstanceOf(PortNotReadyException.class, refused.getCause());
  }

  @Test
  void a_listener_that_throws_is_survived() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (var other =
        new PortSupervisor<>(
            new ScriptedOpener(openings, () -> over),
            wire -> wire,
            BackOff.forDevices(new Random(1)),
            clock::get,
            new NoWaiting(),
            (from, to) -> {
              if (to instanceof PortState.Ready) {
                done.countDown();
              }
              throw new IllegalStateException("bad listener");
            })) {
      openings.add(new FakeWire());
      openings.add(new FakeWire());
      other.start();
      assertTrue(done.await(5, TimeUnit.SECONDS));
      assertEquals(1, other.submit(_ -> 1).get(5, TimeUnit.SECONDS));
      over = true;
    }
  }

  private CompletableFuture<Integer> read() {
    return port.submit(wire -> wire.read(new byte[1], 0, 1, Duration.ofMinutes(1)));
  }

  private List<Long> millis() {
    return List.copyOf(waits).stream().map(Duration::toMillis).toList();
  }

  /** Back-off takes no time; an idle wait ends by work or by the test's tick. */
  private final class NoWaiting implements Waiting {
    @Override
    public <E> @Nullable E poll(BlockingQueue<E> queue, Duration atMost)
        throws InterruptedException {
      if (!atMost.equals(IDLE)) {
        waits.add(atMost);
        clock.addAndGet(atMost.toNanos());
        return null;
      }
      E next = null;
      while (next == null && idleTicks.poll() == null) {
        next = queue.poll(1, TimeUnit.MILLISECONDS);
      }
      return next;
    }
  }
}
