package id.kia.tests.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.contract.order.OrderId;
import java.util.Map;
import java.util.TreeMap;

/** Every card that came out of any machine, by its order. */
final class Cards {
  private final Map<String, Integer> printed = new TreeMap<>();

  void printed(OrderId order) {
    printed.merge(order.toString(), 1, Integer::sum);
  }

  int all() {
    return printed.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Exactly this many, each order once. */
  void assertEach(int orders) {
    assertEquals(orders, printed.size(), printed.toString());
    assertEquals(orders, all(), "a card twice: " + printed);
  }
}
