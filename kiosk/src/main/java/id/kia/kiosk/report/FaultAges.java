package id.kia.kiosk.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers since when each fault stands; in memory only, a restart says so. Any thread. */
public final class FaultAges {
  private final Map<String, Long> since = new HashMap<>();
  private boolean looked;
  private long firstLook;

  /**
   * Notes what stands now.
   *
   * @param stopping those of them that keep children from their cards
   * @param uptimeMillis of this run, never going back
   * @return the same codes with their ages, in their order
   */
  public synchronized List<StandingFault> seen(
      Set<String> codes, Set<String> stopping, long uptimeMillis) {
    if (!looked) {
      looked = true;
      firstLook = uptimeMillis;
    }
    since.keySet().retainAll(codes);
    return codes.stream()
        .map(
            code -> {
              long from = since.computeIfAbsent(code, _ -> uptimeMillis);
              return new StandingFault(
                  code,
                  Duration.ofMillis(uptimeMillis - from),
                  from == firstLook,
                  stopping.contains(code));
            })
        .toList();
  }
}
