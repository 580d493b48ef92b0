package id.kia.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code ./kia bench fuzz --minutes N [--target T] [--seed S]}: not part of the suite. So many
 * minutes for each target, one after another; {@code -Dkia.fuzz.seconds=N} to see that they start.
 */
class FuzzBench {
  @Test
  void every_parser_for_minutes() throws Exception {
    int minutes = Integer.getInteger("kia.fuzz.minutes", 1);
    Duration each = Duration.ofSeconds(Integer.getInteger("kia.fuzz.seconds", 60 * minutes));
    long seed = Long.getLong("kia.fuzz.seed", System.nanoTime());
    String only = System.getProperty("kia.fuzz.target", "");
    StringBuilder told = new StringBuilder("Jazzer 0.30.0, seed " + seed + ", each " + each + "\n");
    List<Path> findings = new ArrayList<>();
    for (Target target : only.isEmpty() ? Target.values() : new Target[] {Target.labelled(only)}) {
      JazzerRun.Result result = JazzerRun.of(target.label(), Corpus.folder(target), each, seed);
      told.append(target.label()).append(": ").append(result.told()).append('\n');
      findings.addAll(result.findings());
    }
    Path file = Path.of("target", "bench", "fuzz.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, told);
    assertEquals(List.of(), findings, told.toString());
  }
}
