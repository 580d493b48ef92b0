package id.kia.kiosk.erasure;

import static id.kia.kiosk.TestKiosk.NOON;
import static id.kia.kiosk.TestKiosk.TODAY;
import static id.kia.kiosk.TestKiosk.id;
import static id.kia.kiosk.TestKiosk.pushed;
import static id.kia.kiosk.order.OrdersBench.reach;
import static id.kia.kiosk.order.OrdersBench.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.KioskEvent;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.Arrival;
import id.kia.kiosk.order.Forgetting;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.stock.CarryForward;
import id.kia.kiosk.vault.ContentVault;
import id.kia.kiosk.vault.KeyFile;
import id.kia.kiosk.vault.PlainFileWrappingKey;
import id.kia.kiosk.vault.VaultSamples;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasureTest {
  private static final OrderId A = id(1);
  private static final OrderId B = id(2);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration LONG = Duration.ofDays(45);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Set<String> OF_A_CHILD =
      Set.of("class_name", "not_before", "last_day", "collect_until", "code_hash", "factor_hash");

  private final SecureRandom random = new SecureRandom();
  @TempDir private Path folder;
  private TestKiosk kiosk;
  private ContentVault vault;

  @BeforeEach
  void open() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db")).stocked();
    vault = vault();
  }

  @AfterEach
  void close() {
    kiosk.close();
  }

  @Test
  void a_week_after_the_hand_over_content_goes_and_not_a_minute_before() {
    handedOver(A);
    kiosk.pass(WEEK.minus(MINUTE));
    assertEquals(0, erase());
    assertTrue(vault.open(A).isPresent());
    kiosk.pass(MINUTE);
    assertEquals(1, erase());
    assertTrue(vault.open(A).isEmpty());
    assertEquals(0, erase(), "once");
  }

  @Test
  void the_ledger_stays_and_names_nobody() {
    handedOver(A);
    kiosk.pass(WEEK);
    erase();
    var order = kiosk.store.read(h -> kiosk.orders.find(h, A)).orElseThrow();
    assertEquals(OrderState.HANDED_OVER, order.state());
    assertEquals(1, order.version());
    assertEquals(TestKiosk.BLANK, order.ordered().sku());
    for (String column : OF_A_CHILD) {
      assertEquals("", column(column), column);
    }
    reach(kiosk, B, OrderState.HANDED_OVER);
    assertEquals(
        Arrival.ALREADY_HERE,
        kiosk.store.write(tx -> kiosk.orders.arrive(tx, pushed(A, 1))),
        "an old word of the hub opens nothing again");
  }

  @Test
  void the_hub_is_told_what_went_and_why() {
    handedOver(A);
    kiosk.pass(WEEK);
    erase();
    KioskEvent told = told().getFirst();
    assertEquals(A, told.orderId());
    assertEquals(
        "{\"state\":\"HANDED_OVER\",\"version\":1,\"why\":\"DISPUTE_OVER\"}",
        told.data().toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"QUEUED", "HELD"})
  void what_nobody_collected_for_45_days_expires_whatever_day_the_office_named(OrderState open) {
    kiosk.store.run(
        tx -> {
          var terms = pushed(A, 1, CardType.B, TODAY.plusYears(3), TODAY.plusYears(1));
          kiosk.orders.arrive(tx, terms);
        });
    reach(kiosk, A, open);
    keep(A);
    kiosk.pass(LONG.minus(MINUTE));
    assertEquals(0, erase());
    assertEquals(open, state(kiosk, A));
    kiosk.pass(MINUTE);
    assertEquals(1, erase());
    assertEquals(OrderState.EXPIRED, state(kiosk, A));
    assertTrue(vault.open(A).isEmpty());
    assertEquals("UNCOLLECTED", told().getFirst().data().get("why").asText());
    kiosk.pass(WEEK);
    assertEquals(1, erase());
    assertEquals("", column("last_day"));
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderState.class,
      names = {"CAPTURED", "OUTCOME_UNKNOWN", "PRINTED"})
  void a_card_that_still_lies_here_loses_its_content_and_not_its_place(OrderState there) {
    reach(kiosk, A, there);
    keep(A);
    kiosk.pass(LONG);
    assertEquals(1, erase());
    assertEquals(there, state(kiosk, A));
    assertTrue(vault.open(A).isEmpty());
    assertEquals(0, erase(), "told once");
  }

  @Test
  void an_order_that_is_being_printed_keeps_its_content() {
    reach(kiosk, A, OrderState.PRINTING);
    keep(A);
    kiosk.pass(LONG.multipliedBy(2));
    assertEquals(0, erase());
    assertTrue(vault.open(A).isPresent());
  }

  @Test
  void a_clock_in_doubt_lets_nothing_go_too_early() {
    kiosk.reboot();
    vault = vault();
    handedOver(A);
    kiosk.hubSays(NOON.plus(Duration.ofDays(40)));
    assertEquals(0, erase(), "it may have been handed over a minute ago");
    kiosk.pass(WEEK.minus(MINUTE));
    assertEquals(0, erase());
    kiosk.pass(MINUTE);
    assertEquals(1, erase());
  }

  @Test
  void a_clock_that_never_heard_anything_goes_by_the_first_time_it_hears() {
    kiosk.close();
    kiosk = new TestKiosk(folder.resolve("other.db"), TestKiosk.ZONE).stocked();
    vault = vault();
    handedOver(A);
    kiosk.pass(Duration.ofDays(100));
    assertEquals(0, erase());
    kiosk.hubSays(NOON);
    assertEquals(0, erase());
    kiosk.pass(WEEK);
    assertEquals(1, erase());
  }

  @Test
  void the_office_names_both_spans() {
    handedOver(A);
    reach(kiosk, B, OrderState.QUEUED);
    var spans = new ErasureSpans(Duration.ofDays(1), Duration.ofDays(2));
    kiosk.pass(Duration.ofDays(1));
    assertEquals(1, kiosk.store.write(erasure(spans)::run));
    kiosk.pass(Duration.ofDays(1));
    assertEquals(1, kiosk.store.write(erasure(spans)::run));
    assertEquals(OrderState.EXPIRED, state(kiosk, B));
  }

  @Test
  void an_order_that_is_not_over_is_not_forgotten() {
    reach(kiosk, A, OrderState.CAPTURED);
    var forgetting = new Forgetting(kiosk.orders, kiosk.time);
    assertThrows(
        IllegalArgumentException.class, () -> kiosk.store.run(tx -> forgetting.forget(tx, A)));
    assertFalse(column("last_day").isEmpty());
  }

  @Test
  void old_events_that_the_hub_has_go_too() {
    handedOver(A);
    long last = kiosk.store.read(h -> kiosk.journal.after(h, 0, 1000)).getLast().sequence();
    kiosk.store.run(tx -> kiosk.journal.acknowledge(tx, last));
    kiosk.pass(LONG.plus(MINUTE));
    erase();
    List<KioskEvent> left = kiosk.store.read(h -> kiosk.journal.after(h, 0, 1000));
    assertTrue(left.stream().allMatch(event -> event.sequence() > last), left::toString);
  }

  @Test
  void tries_and_explained_jobs_go_with_their_order_and_the_newest_job_stays() {
    handedOver(A);
    kiosk.store.run(
        tx -> {
          tx.execute("insert into pickup_attempt values (?, 1, 0, 0)", A.toString());
          for (int job = 0; job < 3; job++) {
            tx.execute(
                "insert into print_intention (order_id, driver, virtual, serial, panels, cards,"
                    + " position, panels_of_job) values (?, 'd', 1, 'S', 0, 0, 'NONE', 5)",
                A.toString());
          }
          tx.execute("insert into printer_known values ('S', 5, 1, 1)");
        });
    kiosk.pass(WEEK);
    erase();
    assertEquals("0", one("select count(*) from pickup_attempt"));
    assertEquals(
        "2,3",
        one("select group_concat(intention) from print_intention"),
        "the ledger has not read the counters of the others yet");
  }

  private String one(String sql) {
    return kiosk.store.read(h -> h.createQuery(sql).mapTo(String.class).one());
  }

  private void handedOver(OrderId order) {
    reach(kiosk, order, OrderState.HANDED_OVER);
    keep(order);
  }

  private void keep(OrderId order) {
    var content = VaultSamples.content("SITI AMINAH");
    kiosk.store.run(tx -> vault.keep(tx, order, 1, content, VaultSamples.PHOTO));
  }

  private int erase() {
    return kiosk.store.write(erasure(ErasureSpans.USUAL)::run);
  }

  private Erasure erasure(ErasureSpans spans) {
    var carry = new CarryForward(kiosk.journal, TestKiosk.ZONE);
    return new Erasure(kiosk.orders, vault, kiosk.journal, carry, kiosk.time, spans);
  }

  private List<KioskEvent> told() {
    return kiosk.store.read(h -> kiosk.journal.after(h, 0, 1000)).stream()
        .filter(event -> event.kind() == EventKind.ERASED)
        .toList();
  }

  private String column(String name) {
    return kiosk.store.read(
        h ->
            h.createQuery("select coalesce(" + name + ", '') from kiosk_order where order_id = ?")
                .bind(0, A.toString())
                .mapTo(String.class)
                .one());
  }

  private ContentVault vault() {
    var wrapping = PlainFileWrappingKey.open(folder.resolve("wrap.key"), random);
    KeyFile keys = KeyFile.open(folder.resolve("kiosk.keys"), wrapping, random);
    return ContentVault.open(kiosk.store, keys, random);
  }
}
