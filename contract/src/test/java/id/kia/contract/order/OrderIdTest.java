package id.kia.contract.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class OrderIdTest {
  /** Two of one push, as the office makes them: they begin with the time. */
  @Test
  void orders_of_one_push_are_told_apart_by_their_number() {
    OrderId one = OrderId.of("01a2059d-5c11-7000-9b1e-2f6a40d3c871");
    OrderId other = OrderId.of("01a2059d-5c11-7001-a3c4-77e01b9d52ae");
    assertEquals("40d3c871", one.brief());
    assertNotEquals(one.brief(), other.brief());
  }
}
