package id.kia.tests.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sum of many runs. Any thread. */
public final class Tally {
  private final List<RunResult> results = new ArrayList<>();

  public synchronized void add(RunResult result) {
    results.add(result);
  }

  /** How many of the unknown cards were settled without a person; 1 when there were none. */
  public synchronized double shareByEvidence() {
    int unknown = unknown();
    return unknown == 0 ? 1 : (double) byEvidence() / unknown;
  }

  public synchronized List<RunResult> broken() {
    return results.stream().filter(result -> !result.broken().isEmpty()).toList();
  }

  /** Points at which a card became unknown, in an order that does not depend on threads. */
  synchronized List<CrashPoint> unknownAt() {
    return results.stream()
        .filter(result -> result.unknown() > 0)
        .map(RunResult::name)
        .sorted()
        .map(CrashPoint::parse)
        .toList();
  }

  /** The names of the runs in which a person was asked, by what the person said. */
  public synchronized Map<String, List<String>> askedPerson() {
    Map<String, List<String>> asked = new TreeMap<>();
    for (RunResult result : results) {
      for (String said : result.byPerson()) {
        asked.computeIfAbsent(said, _ -> new ArrayList<>()).add(result.name());
      }
    }
    return asked;
  }

  public synchronized String line() {
    return String.format(
        Locale.ROOT,
        "%d tried, outcomes unknown %d, settled by evidence %d (%.1f %%), settled by a"
            + " person %d (%s), doubles %d, lost %d",
        results.size(),
        unknown(),
        byEvidence(),
        100 * shareByEvidence(),
        results.stream().mapToInt(result -> result.byPerson().size()).sum(),
        askedPerson().entrySet().stream()
            .map(said -> said.getKey() + " " + said.getValue().size())
            .collect(Collectors.joining(", ")),
        results.stream().mapToLong(RunResult::doubles).sum(),
        results.stream().mapToLong(RunResult::lost).sum());
  }

  private int unknown() {
    return results.stream().mapToInt(RunResult::unknown).sum();
  }

  private int byEvidence() {
    return results.stream().mapToInt(RunResult::byEvidence).sum();
  }
}
