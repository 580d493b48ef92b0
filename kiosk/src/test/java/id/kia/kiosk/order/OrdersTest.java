package id.kia.kiosk.order;

import static id.kia.kiosk.TestKiosk.BLANK;
import static id.kia.kiosk.TestKiosk.TODAY;
import static id.kia.kiosk.TestKiosk.id;
import static id.kia.kiosk.TestKiosk.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.CardType;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrdersTest {
  private static final OrderId A = id(1);
  private static final OrderId B = id(2);
  private static final AtomicInteger NEXT_VERSION = new AtomicInteger(100_000);
  private static final Duration YEARS = Duration.ofDays(3650);

  @TempDir Path folder;
  private TestKiosk kiosk;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @ParameterizedTest
  @EnumSource
  void every_event_in_every_state_does_what_the_table_says_or_is_refused(OrderState state) {
    reach(kiosk, A, state);
    long settled = kiosk.nanos.get();
    for (OrderEvent event : OrderEvent.values()) {
      for (Cause cause : Cause.values()) {
        boolean ofTime = event == OrderEvent.EXPIRE || event == OrderEvent.TOO_OLD;
        kiosk.nanos.set(settled + (ofTime ? YEARS.toNanos() : 0));
        check(state, event, cause);
      }
    }
    kiosk.store.read(
        h -> {
          kiosk.stock.audit(h);
          return true;
        });
  }

  private void check(OrderState state, OrderEvent event, Cause cause) {
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

  private KioskEvent lastMove(Handle tx) {
    return kiosk.journal.of(tx, A).reversed().stream()
        .filter(told -> told.kind() == EventKind.ORDER_MOVED)
        .findFirst()
        .orElseThrow();
  }

  /** Ends a transaction without its effects. */
  private static final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void each_row_moves_its_blank_and_its_panels() {
    reach(kiosk, A, OrderState.PRINTING);
    assertEquals(4, pieces(Account.HOPPER));
    assertEquals(1, pieces(Account.PRINTER));
    move(A, OrderEvent.EVIDENCE_NONE, Cause.EVIDENCE);
    assertEquals(5, pieces(Account.HOPPER));
    assertEquals(100, panels(Account.FITTED));
    move(A, OrderEvent.START, Cause.COLLECTOR);
    kiosk.store.run(
        tx ->
            kiosk.orders.move(
                tx,
                A,
                OrderEvent.EVIDENCE_SPOILED,
                MoveFacts.because(Cause.EVIDENCE).panelsPrinted(2).build()));
    assertEquals(1, pieces(Account.SPOILED));
    assertEquals(2, panels(Account.PRINTED));
    assertEquals(3, panels(Account.SKIPPED));
    move(A, OrderEvent.START, Cause.COLLECTOR);
    move(A, OrderEvent.EVIDENCE_GOOD, Cause.EVIDENCE);
    assertEquals(7, panels(Account.PRINTED));
    assertEquals(90, panels(Account.FITTED));
    move(A, OrderEvent.TAKEN, Cause.EXIT_SENSOR);
    assertEquals(1, pieces(Account.ISSUED));
    assertEquals(0, pieces(Account.PRINTER));
    assertEquals(3, pieces(Account.HOPPER));
  }

  @Test
  void bad_35_the_second_spoil_is_held_and_a_technician_may_release_it() {
    reach(kiosk, A, OrderState.PRINTING);
    assertEquals(OrderState.CLAIMED, move(A, OrderEvent.EVIDENCE_SPOILED, Cause.EVIDENCE).state());
    move(A, OrderEvent.START, Cause.COLLECTOR);
    KioskOrder held = move(A, OrderEvent.EVIDENCE_SPOILED, Cause.EVIDENCE);
    assertEquals(OrderState.HELD, held.state());
    assertEquals(Optional.of(HeldFor.SPOILS), held.heldFor());
    assertEquals(2, pieces(Account.SPOILED));
    KioskOrder free =
        kiosk.store.write(
            tx -> kiosk.orders.move(tx, A, OrderEvent.RELEASE, MoveFacts.byPerson("Bu Ani")));
    assertEquals(OrderState.QUEUED, free.state());
    assertEquals(Optional.empty(), free.heldFor());
  }

  @Test
  void one_person_and_one_card_at_a_time() {
    arrive(A, 1);
    arrive(B, 1);
    move(A, OrderEvent.CLAIM, Cause.COLLECTOR);
    refused(MoveRefused.Why.NEED, B, OrderEvent.CLAIM, Cause.COLLECTOR);
    move(A, OrderEvent.START, Cause.COLLECTOR);
    refused(MoveRefused.Why.NEED, B, OrderEvent.CLAIM, Cause.COLLECTOR);
    move(A, OrderEvent.LOST, Cause.BOOT);
    move(B, OrderEvent.CLAIM, Cause.COLLECTOR);
    refused(MoveRefused.Why.NEED, B, OrderEvent.START, Cause.COLLECTOR);
    kiosk.store.run(tx -> kiosk.orders.freeze(tx, A));
    move(B, OrderEvent.START, Cause.COLLECTOR);
    refused(MoveRefused.Why.NEED, A, OrderEvent.SETTLE_GOOD, Cause.EVIDENCE);
    assertEquals(
        OrderState.PRINTED,
        kiosk
            .store
            .write(
                tx -> kiosk.orders.move(tx, A, OrderEvent.SETTLE_GOOD, MoveFacts.byPerson("Ani")))
            .state());
  }

  @Test
  void a_yes_after_45_seconds_starts_nothing() {
    reach(kiosk, A, OrderState.CLAIMED);
    kiosk.pass(Duration.ofSeconds(45).plusMillis(1));
    refused(MoveRefused.Why.NEED, A, OrderEvent.START, Cause.COLLECTOR);
    assertEquals(5, pieces(Account.HOPPER));
  }

  @Test
  void a_start_without_a_blank_is_rolled_back() {
    reach(kiosk, A, OrderState.CLAIMED);
    kiosk.store.run(tx -> kiosk.stock.unloadHopper(tx, BLANK, 5, "Pak Udin"));
    long before = events();
    assertThrows(
        RuntimeException.class,
        () -> kiosk.store.run(tx -> move(kiosk, tx, A, OrderEvent.START, Cause.COLLECTOR)));
    assertEquals(OrderState.CLAIMED, state(kiosk, A));
    assertEquals(before, events());
  }

  @Test
  void a_move_on_an_older_row_is_stale() {
    arrive(A, 1);
    KioskOrder seen = kiosk.store.read(h -> kiosk.orders.find(h, A)).orElseThrow();
    move(A, OrderEvent.CLAIM, Cause.COLLECTOR);
    move(A, OrderEvent.DROP, Cause.COLLECTOR);
    var refused =
        assertThrows(
            MoveRefused.class,
            () ->
                kiosk.store.run(
                    tx ->
                        kiosk.orders.move(
                            tx, seen, OrderEvent.CLAIM, MoveFacts.by(Cause.COLLECTOR))));
    assertEquals(MoveRefused.Why.STALE, refused.why());
  }

  @Test
  void a_blank_that_no_order_explains_rolls_the_move_back() {
    arrive(A, 1);
    reach(kiosk, B, OrderState.CLAIMED);
    var refused =
        assertThrows(
            MoveRefused.class,
            () ->
                kiosk.store.run(
                    tx -> {
                      kiosk.stock.moveBlank(
                          tx, A, BLANK, Account.HOPPER, Account.PRINTER, "BY_MISTAKE");
                      move(kiosk, tx, B, OrderEvent.START, Cause.COLLECTOR);
                    }));
    assertEquals(MoveRefused.Why.STOCK_DISAGREES, refused.why());
    assertEquals(5, pieces(Account.HOPPER));
  }

  @Test
  void the_same_order_twice_is_one_order_and_an_older_one_is_kept_as_a_fact() {
    assertEquals(Arrival.OPENED, arrive(A, 2));
    assertEquals(Arrival.ALREADY_HERE, arrive(A, 2));
    assertEquals(0, conflicts());
    assertEquals(Arrival.CONFLICT, arrive(A, 1));
    assertEquals(1, conflicts());
    assertEquals(Arrival.REPLACED, arrive(A, 3));
    assertEquals(3, order(A).version());
    move(A, OrderEvent.CLAIM, Cause.COLLECTOR);
    assertEquals(Arrival.CONFLICT, arrive(A, 4));
    assertEquals(3, order(A).version());
  }

  @Test
  void a_recall_of_an_unknown_order_stays_as_a_tombstone() {
    assertEquals(Arrival.FOLLOWED, recall(A, 2));
    assertEquals(OrderState.RECALLED, state(kiosk, A));
    assertEquals(Arrival.CONFLICT, arrive(A, 1));
    assertEquals(OrderState.RECALLED, state(kiosk, A), "a late order never opens");
    assertEquals(Arrival.OPENED, arrive(A, 3));
    assertEquals(OrderState.QUEUED, state(kiosk, A));
  }

  @Test
  void bad_43_a_recall_after_printing_keeps_both_facts() {
    reach(kiosk, A, OrderState.HANDED_OVER);
    assertEquals(Arrival.CONFLICT, recall(A, 9));
    assertEquals(OrderState.HANDED_OVER, state(kiosk, A));
    assertEquals(1, conflicts());
  }

  @Test
  void the_hub_holds_and_releases_by_rising_versions() {
    arrive(A, 1);
    assertEquals(Arrival.FOLLOWED, hold(A, 2));
    assertEquals(Optional.of(HeldFor.HUB), order(A).heldFor());
    assertEquals(Arrival.ALREADY_HERE, hold(A, 2));
    assertEquals(Arrival.FOLLOWED, release(A, 3));
    assertEquals(Arrival.CONFLICT, hold(A, 2), "an old hold played again holds nothing");
    assertEquals(OrderState.QUEUED, state(kiosk, A));
    assertEquals(Arrival.CONFLICT, hold(B, 1), "nothing is known of B");
  }

  @Test
  void a_raised_issue_number_survives_a_newer_version() {
    arrive(A, 1);
    kiosk.store.run(tx -> kiosk.orders.raiseIssue(tx, A, 3));
    arrive(A, 2);
    assertEquals(3, order(A).ordered().issueNumber());
    kiosk.store.run(tx -> kiosk.orders.raiseIssue(tx, A, 2));
    assertEquals(3, order(A).ordered().issueNumber());
  }

  @Test
  void orders_close_only_when_the_day_is_over_at_the_lower_bound() {
    kiosk.store.run(
        tx -> {
          kiosk.orders.arrive(tx, pushed(A, 1, CardType.B, TODAY.plusYears(1), TODAY.plusDays(1)));
          kiosk.orders.arrive(tx, pushed(B, 1, CardType.A, TODAY, TODAY.plusDays(1)));
        });
    assertTrue(kiosk.store.write(kiosk.orders::sweep).isEmpty());
    kiosk.reboot();
    assertTrue(
        kiosk.store.write(kiosk.orders::sweep).isEmpty(), "the upper bound alone closes nothing");
    kiosk.hubSays(TestKiosk.NOON.plus(Duration.ofDays(2)));
    kiosk.store.run(tx -> kiosk.orders.sweep(tx));
    assertEquals(OrderState.EXPIRED, state(kiosk, A));
    assertEquals(OrderState.INELIGIBLE, state(kiosk, B));
    assertEquals(5, pieces(Account.HOPPER), "the blank is not used");
  }

  @Test
  void a_card_of_unknown_outcome_reserves_its_panels() {
    kiosk.store.run(tx -> kiosk.stock.fitRibbon(tx, TestKiosk.RIBBON, 10, "Pak Udin"));
    assertEquals(2, remaining());
    reach(kiosk, A, OrderState.OUTCOME_UNKNOWN);
    assertEquals(1, remaining());
    kiosk.store.run(tx -> kiosk.stock.fitRibbon(tx, TestKiosk.RIBBON, 20, "Pak Udin"));
    kiosk.store.run(
        tx -> kiosk.orders.move(tx, A, OrderEvent.NOT_FOUND, MoveFacts.byPerson("Bu Ani")));
    assertEquals(20, panels(Account.FITTED), "its panels left with the old roll");
    assertEquals(1, pieces(Account.MISSING));
  }

  /** Drives an order to a state by moves the table allows. */
  static void reach(TestKiosk kiosk, OrderId order, OrderState state) {
    kiosk.store.run(
        tx -> {
          kiosk.orders.arrive(tx, pushed(order, 1));
          for (Object[] step : path(state)) {
            move(kiosk, tx, order, (OrderEvent) step[0], (Cause) step[1]);
          }
        });
    assertEquals(state, state(kiosk, order));
  }

  private static List<Object[]> path(OrderState state) {
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

  private static List<Object[]> then(OrderState before, OrderEvent event, Cause cause) {
    List<Object[]> path = new ArrayList<>(path(before));
    path.add(new Object[] {event, cause});
    return path;
  }

  private static KioskOrder move(
      TestKiosk kiosk, Handle tx, OrderId order, OrderEvent event, Cause cause) {
    if (cause == Cause.DATE) {
      kiosk.pass(YEARS);
    }
    return kiosk.orders.move(tx, order, event, allFacts(kiosk, cause));
  }

  private static MoveFacts allFacts(TestKiosk kiosk, Cause cause) {
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

  private KioskOrder move(OrderId order, OrderEvent event, Cause cause) {
    return kiosk.store.write(tx -> move(kiosk, tx, order, event, cause));
  }

  private void refused(MoveRefused.Why why, OrderId order, OrderEvent event, Cause cause) {
    var refused = assertThrows(MoveRefused.class, () -> move(order, event, cause));
    assertEquals(why, refused.why());
  }

  private Arrival arrive(OrderId order, int version) {
    return kiosk.store.write(tx -> kiosk.orders.arrive(tx, pushed(order, version)));
  }

  private Arrival recall(OrderId order, int version) {
    return kiosk.store.write(tx -> kiosk.orders.recall(tx, new OrderRecalled(order, version)));
  }

  private Arrival hold(OrderId order, int version) {
    return kiosk.store.write(tx -> kiosk.orders.hold(tx, new OrderHeld(order, version, "OFFICE")));
  }

  private Arrival release(OrderId order, int version) {
    return kiosk.store.write(tx -> kiosk.orders.release(tx, new OrderReleased(order, version)));
  }

  private KioskOrder order(OrderId order) {
    return kiosk.store.read(h -> kiosk.orders.find(h, order)).orElseThrow();
  }

  private static OrderState state(TestKiosk kiosk, OrderId order) {
    return kiosk.store.read(h -> kiosk.orders.find(h, order)).orElseThrow().state();
  }

  private int pieces(Account account) {
    return kiosk.store.read(h -> kiosk.stock.balance(h, BLANK, account));
  }

  private int panels(Account account) {
    return kiosk.store.read(h -> kiosk.stock.balance(h, TestKiosk.RIBBON, account));
  }

  private int remaining() {
    return kiosk.store.read(h -> kiosk.orders.remainingCards(h, BLANK));
  }

  private long events() {
    return kiosk.store.read(h -> (long) kiosk.journal.after(h, 0, 10_000).size());
  }

  private long conflicts() {
    return kiosk.store.read(
        h ->
            kiosk.journal.after(h, 0, 10_000).stream()
                .filter(event -> event.kind() == EventKind.ORDER_CONFLICT)
                .count());
  }
}
