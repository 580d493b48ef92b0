package id.kia.kiosk.order;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.id;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.stock.Account;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A stocked kiosk and the ways to bring an order into each state. */
public abstract class OrdersBench {
  static final OrderId A = id(1);
  static final OrderId B = id(2);
  static final AtomicInteger NEXT_VERSION = new AtomicInteger(100_000);
  static final Duration YEARS = Duration.ofDays(3650);

  @TempDir Path folder;
  TestKiosk kiosk;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  void check(OrderState state, OrderEvent event, Cause cause) {
    String said = event + " by " + cause + " in " + state;
    Optional<Transition> row = TransitionTable.find(Optional.of(state), event);
    boolean personReleasesHubsHold = event == OrderEvent.RELEASE && cause == Cause.PERSON;
    if (row.isEmpty() || !row.get().by().contains(cause) || personReleasesHubsHold) {
      assertThrows(MoveRefused.class, () -> move(A, event, cause), said);
      assertEquals(state, state(kiosk, A), said);
      return;
    }
    assertThrows(
        Undo.class,
        () ->
            kiosk.store.run(
                tx -> {
                  KioskOrder after = kiosk.orders.move(tx, A, event, allFacts(kiosk, cause));
                  assertEquals(row.get().to().from(state, 0), after.state(), said);
                  assertEquals(Optional.of(after), kiosk.orders.find(tx, A), said);
                  KioskEvent told = lastMove(tx);
                  assertEquals(event.name(), told.data().get("event").asText(), said);
                  assertEquals(state.name(), told.data().get("from").asText(), said);
                  assertEquals(after.state().name(), told.data().get("to").asText(), said);
                  throw new Undo();
                }),
        said);
  }

  KioskEvent lastMove(Handle tx) {
    return kiosk.journal.of(tx, A).reversed().stream()
        .filter(told -> told.kind() == EventKind.ORDER_MOVED)
        .findFirst()
        .orElseThrow();
  }

  /** Ends a transaction without its effects. */
  static final class Undo extends RuntimeException {
    static final long serialVersionUID = 1L;
  }

  /** Drives an order to a state by moves the table allows. */
  public static void reach(TestKiosk kiosk, OrderId order, OrderState state) {
    kiosk.store.run(
        tx -> {
          kiosk.orders.arrive(tx, pushed(order, 1));
          for (Object[] step : path(state)) {
            move(kiosk, tx, order, (OrderEvent) step[0], (Cause) step[1]);
          }
        });
    assertEquals(state, state(kiosk, order));
  }

  static List<Object[]> path(OrderState state) {
    return switch (state) {
      case QUEUED -> new ArrayList<>();
      case CLAIMED -> then(OrderState.QUEUED, OrderEvent.CLAIM, Cause.COLLECTOR);
      case PRINTING -> then(OrderState.CLAIMED, OrderEvent.START, Cause.COLLECTOR);
      case PRINTED -> then(OrderState.PRINTING, OrderEvent.EVIDENCE_GOOD, Cause.EVIDENCE);
      case HANDED_OVER -> then(OrderState.PRINTED, OrderEvent.TAKEN, Cause.EXIT_SENSOR);
      case CAPTURED -> then(OrderState.PRINTED, OrderEvent.NOT_TAKEN, Cause.TIME_OUT);
      case WITHDRAWN -> then(OrderState.CAPTURED, OrderEvent.DISCARD, Cause.PERSON);
      case OUTCOME_UNKNOWN -> then(OrderState.PRINTING, OrderEvent.LOST, Cause.BOOT);
      case MISSING -> then(OrderState.OUTCOME_UNKNOWN, OrderEvent.NOT_FOUND, Cause.PERSON);
      case HELD -> then(OrderState.QUEUED, OrderEvent.HOLD, Cause.HUB);
      case RECALLED -> then(OrderState.QUEUED, OrderEvent.RECALL, Cause.HUB);
      case EXPIRED -> then(OrderState.QUEUED, OrderEvent.EXPIRE, Cause.DATE);
      case INELIGIBLE -> then(OrderState.QUEUED, OrderEvent.TOO_OLD, Cause.DATE);
    };
  }

  static List<Object[]> then(OrderState before, OrderEvent event, Cause cause) {
    List<Object[]> path = new ArrayList<>(path(before));
    path.add(new Object[] {event, cause});
    return path;
  }

  static KioskOrder move(TestKiosk kiosk, Handle tx, OrderId order, OrderEvent event, Cause cause) {
    if (cause == Cause.DATE) {
      kiosk.pass(YEARS);
    }
    return kiosk.orders.move(tx, order, event, allFacts(kiosk, cause));
  }

  static MoveFacts allFacts(TestKiosk kiosk, Cause cause) {
    var facts =
        MoveFacts.because(cause)
            .person("Bu Ani")
            .roll(1)
            .saidYesAt(kiosk.time.uptimeMillis())
            .panelsPrinted(2);
    return cause == Cause.HUB
        ? facts.version(NEXT_VERSION.incrementAndGet()).terms(OrderTerms.of(pushed(A, 1))).build()
        : facts.build();
  }

  KioskOrder move(OrderId order, OrderEvent event, Cause cause) {
    return kiosk.store.write(tx -> move(kiosk, tx, order, event, cause));
  }

  void refused(MoveRefused.Why why, OrderId order, OrderEvent event, Cause cause) {
    var refused = assertThrows(MoveRefused.class, () -> move(order, event, cause));
    assertEquals(why, refused.why());
  }

  Arrival arrive(OrderId order, int version) {
    return kiosk.store.write(tx -> kiosk.orders.arrive(tx, pushed(order, version)));
  }

  Arrival recall(OrderId order, int version) {
    return kiosk.store.write(tx -> kiosk.orders.recall(tx, new OrderRecalled(order, version)));
  }

  Arrival hold(OrderId order, int version) {
    return kiosk.store.write(tx -> kiosk.orders.hold(tx, new OrderHeld(order, version, "OFFICE")));
  }

  Arrival release(OrderId order, int version) {
    return kiosk.store.write(tx -> kiosk.orders.release(tx, new OrderReleased(order, version)));
  }

  KioskOrder order(OrderId order) {
    return kiosk.store.read(h -> kiosk.orders.find(h, order)).orElseThrow();
  }

  public static OrderState state(TestKiosk kiosk, OrderId order) {
    return kiosk.store.read(h -> kiosk.orders.find(h, order)).orElseThrow().state();
  }

  int pieces(Account account) {
    return kiosk.store.read(h -> kiosk.stock.balance(h, BLANK, account));
  }

  int panels(Account account) {
    return kiosk.store.read(h -> kiosk.stock.balance(h, TestKiosk.RIBBON, account));
  }

  int remaining() {
    return kiosk.store.read(h -> kiosk.orders.remainingCards(h, BLANK));
  }

  long events() {
    return kiosk.store.read(h -> (long) kiosk.journal.after(h, 0, 10_000).size());
  }

  long conflicts() {
    return kiosk.store.read(
        h ->
            kiosk.journal.after(h, 0, 10_000).stream()
                .filter(event -> event.kind() == EventKind.ORDER_CONFLICT)
                .count());
  }
}
