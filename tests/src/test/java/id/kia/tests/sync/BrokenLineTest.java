package id.kia.tests.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.order.OrderState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that breaks, is away for weeks, or brings words late. */
class BrokenLineTest {
  private static final long SEED = Long.getLong("kia.sync.seed", 20261122);

  /** The long form is {@code ./kia bench sync}: 300. */
  private static final int ORDERS = Integer.getInteger("kia.sync.orders", 16);

  /** The most open orders that an office sends to a kiosk whose key lies on its own storage. */
  private static final int AT_ONCE = 200;

  private static final int PHOTO = 60_000;

  @TempDir private Path folder;
  private final Cards cards = new Cards();
  private Office office;
  private School school;

  @BeforeEach
  void open() throws Exception {
    office = new Office(folder.resolve("hub"));
    school = School.enrolled(folder.resolve("one"), office, cards);
  }

  @AfterEach
  void close() {
    school.close();
    office.close();
  }

  @Test
  void two_weeks_offline_with_a_power_cut_every_evening_and_then_everything_is_there()
      throws Exception {
    List<OrderId> orders = office.push(school, office.verified(15, 0));
    school.round();
    OrderId recalled = orders.get(14);
    assertEquals("", office.ask("recall", recalled));
    Random random = new Random(SEED);
    for (int day = 0; day < 14; day++) {
      school.pass(Duration.ofHours(7));
      if (random.nextInt(4) == 0) {
        // The power goes while the card lies at the exit.
        school.print(orders.get(day));
        school.reboot();
        school.take(orders.get(day));
      } else {
        school.issue(orders.get(day));
      }
      school.reboot();
    }
    school.round();
    school.round();
    assertEquals(14, office.byState().path("HANDED_OVER").asInt(), "seed " + SEED);
    assertEquals("RECALLED", office.state(recalled));
    assertEquals(List.of(), office.concerns(school));
    cards.assertEach(14);
  }

  @Test
  void a_line_that_breaks_every_few_kilobytes_brings_every_order_and_photograph() throws Exception {
    try (CuttingLine line = new CuttingLine(office.uri(), SEED, 50_000)) {
      school.hubIsAt(line.uri());
      long began = System.nanoTime();
      int tries = 0;
      for (int done = 0; done < ORDERS; done += AT_ONCE) {
        int some = Math.min(AT_ONCE, ORDERS - done);
        List<OrderId> orders = office.push(school, office.verified(some, PHOTO));
        tries += school.roundsUntilThrough(ORDERS * 40);
        assertEquals(some, school.in(OrderState.QUEUED).size());
        for (int i = 0; i < some; i++) {
          byte[] expected = new byte[PHOTO];
          new Random(done + i + 1L).nextBytes(expected);
          assertArrayEquals(expected, school.photo(orders.get(i)), "photo of child " + (done + i));
          school.issue(orders.get(i));
        }
        tries += school.roundsUntilThrough(ORDERS * 40);
      }
      report(line.cuts(), tries, (System.nanoTime() - began) / 1_000_000_000L);
      assertTrue(line.cuts() > ORDERS, line.cuts() + " cuts, seed " + SEED);
    }
    assertEquals(ORDERS, office.byState().path("HANDED_OVER").asInt());
    assertEquals(List.of(), office.concerns(school));
    cards.assertEach(ORDERS);
  }

  private static void report(int cuts, int tries, long seconds) throws IOException {
    if (Integer.getInteger("kia.sync.orders") != null) {
      Path file = Files.createDirectories(Path.of("target", "bench")).resolve("sync.txt");
      Files.writeString(
          file,
          "%d orders with a photograph of %d bytes; line cut %d times, %d rounds, %d s, seed %d%n"
              .formatted(ORDERS, PHOTO, cuts, tries, seconds, SEED));
    }
  }

  @Test
  void a_recall_that_meets_a_printed_card_is_refused_and_shown() throws Exception {
    OrderId order = office.push(school, office.verified(1, 0)).getFirst();
    school.round();
    assertEquals("", office.ask("recall", order));
    school.print(order);
    school.round();
    school.round();
    assertEquals("PRINTED", office.state(order), "it goes on where it is");
    assertEquals(1, office.kinds(school, "ORDER_CONFLICT"));
    school.take(order);
    school.round();
    assertEquals("HANDED_OVER", office.state(order));
    cards.assertEach(1);
  }

  @Test
  void a_recall_that_comes_with_its_order_never_lets_it_open() throws Exception {
    List<OrderId> orders = office.push(school, office.verified(2, 0));
    assertEquals("", office.ask("recall", orders.getFirst()));
    school.round();
    assertEquals(OrderState.RECALLED, school.state(orders.getFirst()));
    assertEquals("RECALLED", office.state(orders.getFirst()));
    school.issue(orders.get(1));
    school.round();
    cards.assertEach(1);
  }

  @Test
  void a_slip_issued_again_while_the_kiosk_is_away_ends_the_older_one_when_it_is_back()
      throws Exception {
    List<OrderId> orders = new ArrayList<>(office.push(school, office.verified(2, 0)));
    school.round();
    String before = school.order(orders.get(0)).ordered().codeHash().hex();
    assertEquals("", office.ask("reissue", orders.get(0)));
    assertEquals("", office.ask("reissue", orders.get(0)));
    assertEquals("", office.ask("reissue", orders.get(1)));
    school.issue(orders.get(1));
    school.round();
    assertEquals(3, school.order(orders.get(0)).ordered().issueNumber());
    assertTrue(!before.equals(school.order(orders.get(0)).ordered().codeHash().hex()));
    assertEquals("HANDED_OVER", office.state(orders.get(1)), "with the slip that it had");
    school.issue(orders.get(0));
    school.round();
    assertEquals(2, office.byState().path("HANDED_OVER").asInt());
    cards.assertEach(2);
  }

  @Test
  void a_change_of_staff_reaches_a_kiosk_that_is_enrolled_already() throws Exception {
    school.round();
    assertEquals(1, school.staff.members().size());
    office.stop();
    office.startWith("teknisi-baru");
    school.hubIsAt(office.uri());
    school.round();
    assertEquals(2, school.staff.members().size());
  }
}
