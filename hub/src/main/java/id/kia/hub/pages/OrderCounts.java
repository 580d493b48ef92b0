package id.kia.hub.pages;

import id.kia.hub.push.OrderFilter;
import java.util.Map;

/** How many orders are in each state; nothing personal, so a page may ask often. */
public record OrderCounts(Map<String, Integer> byState) {
  public int of(OrderFilter.Group group) {
    return byState.entrySet().stream()
        .filter(state -> group.contains(state.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
