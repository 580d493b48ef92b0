package id.kia.tests.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.tests.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * {@code ./kia bench codes}: not part of the suite. Leaves the pictures in {@code
 * tests/target/bench}.
 */
class CodesBench {
  private static final int PICTURES = 24;
  private static final long SEED = 20_261_122;

  @Test
  void in_no_kind_of_damage_fewer_codes_are_read_than_by_zbarimg() throws Exception {
    Assumptions.assumeTrue(Programs.present("zbarimg"), "zbarimg is not installed: zbar-tools");
    Path folder = Files.createDirectories(Path.of("target", "bench", "codes").toAbsolutePath());
    int pictures = Integer.getInteger("kia.codes.pictures", PICTURES);
    long seed = Long.getLong("kia.codes.seed", SEED);
    StringBuilder told =
        new StringBuilder("seed " + seed + ", read of " + pictures + ": ours, zbarimg\n");
    var cells = Comparison.run(folder, pictures, seed);
    cells.forEach(
        (damage, cell) ->
            told.append(
                "%-24s %3d %3d  %5.0f ms a picture%n"
                    .formatted(
                        damage, cell.ours(), cell.zbar(), cell.nanos() / 1e6 / cell.pictures())));
    Files.writeString(folder.resolveSibling("codes.txt"), told);
    System.out.println(told);
    List<Damage> behind =
        cells.entrySet().stream()
            .filter(one -> one.getValue().ours() < one.getValue().zbar())
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(List.of(), behind, told.toString());
    assertTrue(cells.values().stream().allMatch(cell -> cell.wrong() == 0), told.toString());
  }
}
