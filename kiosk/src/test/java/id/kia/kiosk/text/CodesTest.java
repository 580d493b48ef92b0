package id.kia.kiosk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Condition;
import id.kia.kiosk.incident.IncidentFault;
import id.kia.kiosk.order.MoveRefused;
import id.kia.kiosk.pickup.Refusal;
import id.kia.kiosk.print.Obstacle;
import id.kia.kiosk.screen.ScreenServer;
import id.kia.kiosk.stock.StockFault;
import id.kia.kiosk.technician.TechnicianServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every code of the kiosk stands in {@code docs/reference/codes.md}, with meaning and next step.
 */
class CodesTest {
  private static final Path TABLE = Path.of("..", "docs", "reference", "codes.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| ([A-Z]-\\d{3}) \\| [^|]{8,} \\| [^|]{5,} \\|$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]-\\d{3}\\b");

  @Test
  void every_code_of_the_bundles_and_types_has_a_row() throws Exception {
    Set<String> codes = new TreeSet<>();
    for (Texts texts :
        new Texts[] {
          Texts.load(TechnicianServer.class, "texts", "id"),
          Texts.load(TechnicianServer.class, "texts", "en"),
          Texts.load(ScreenServer.class, "texts", "id")
        }) {
      texts.keys().forEach(key -> codes.addAll(in(key, CODE)));
    }
    Stream.of(Condition.values()).map(Condition::code).forEach(codes::add);
    Stream.of(Obstacle.values()).map(Obstacle::code).forEach(codes::add);
    Stream.of(Refusal.values()).map(Refusal::code).forEach(codes::add);
    Stream.of(MoveRefused.Why.values()).map(MoveRefused.Why::code).forEach(codes::add);
    Stream.of(StockFault.Kind.values()).map(StockFault.Kind::code).forEach(codes::add);
    Stream.of(IncidentFault.Kind.values()).map(IncidentFault.Kind::code).forEach(codes::add);
    assertTrue(codes.size() > 60, codes.toString());
    codes.removeAll(in(Files.readString(TABLE), ROW));
    assertEquals(Set.of(), codes, "docs/reference/codes.md has no row for these");
  }

  private static Set<String> in(String text, Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
        .collect(Collectors.toSet());
  }
}
