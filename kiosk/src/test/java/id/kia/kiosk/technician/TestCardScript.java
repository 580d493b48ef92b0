package id.kia.kiosk.technician;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Counters;
import id.kia.drivers.PrintJob;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.print.TestCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stands for the print desk as far as test cards go. */
final class TestCardScript implements TestPrinting {
  List<String> hindrances = List.of();
  Optional<TestCard> last = Optional.empty();
  boolean running;
  int begun;
  final Map<Long, TestCard> all = new HashMap<>();

  @Override
  public Started begin(String sku, String person, PrintJob.Sending sending) {
    if (!hindrances.isEmpty()) {
      return new Refused(hindrances);
    }
    begun++;
    TestCard made = card(begun, TestCard.Outcome.GOOD, sku, person);
    all.put((long) begun, made);
    last = Optional.of(made);
    return new Printing();
  }

  @Override
  public Optional<TestCard> last() {
    return last;
  }

  @Override
  public boolean running() {
    return running;
  }

  @Override
  public void settle(long number, boolean used, String person) {
    last =
        Optional.of(
            card(
                used ? TestCard.Outcome.SAID_USED : TestCard.Outcome.SAID_UNUSED,
                TestKiosk.BLANK,
                person));
  }

  static TestCard card(TestCard.Outcome outcome, String sku, String person) {
    return card(3, outcome, sku, person);
  }

  private static TestCard card(long number, TestCard.Outcome outcome, String sku, String person) {
    return new TestCard(
        number,
        new Baseline("S", new Counters(1, 1), CardPosition.NONE, 5),
        new MoveFacts.Device("d", "S", true),
        sku,
        1,
        person,
        TestKiosk.NOON.toEpochMilli(),
        outcome);
  }
}
