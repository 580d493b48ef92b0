package id.kia.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Time, ids and randomness come in through constructors; unfinished work has no marks because there
 * is none.
 */
class ForbiddenCallsTest {
  private static final Pattern CALLS =
      Pattern.compile(
          "Instant\\.now\\(\\)|LocalDate\\.now\\(\\)|LocalDateTime\\.now\\(\\)|System\\.(nanoTime|currentTimeMillis)\\(\\)|Thread\\.sleep\\(|UUID\\.randomUUID\\(\\)|new"
              + " Random\\(\\)|printStackTrace\\(\\)");
  private static final Pattern MARKS =
      Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@" + "Disabled|@" + "Ignore\\b");

  @Test
  void main_code_takes_no_time_id_or_chance_by_itself() {
    assertEquals(List.of(), hits(SourceTree.mainFiles(), CALLS));
  }

  @Test
  void tests_do_not_sleep() {
    List<Path> tests =
        SourceTree.javaFiles().stream()
            .filter(
                f -> f.toString().contains("/src/test/") && !f.endsWith("ForbiddenCallsTest.java"))
            .toList();
    assertEquals(
        List.of(), hits(tests, Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.[A-Z]+\\.sleep\\(")));
  }

  @Test
  void nothing_is_marked_as_unfinished() {
    List<Path> files =
        SourceTree.javaFiles().stream()
            .filter(f -> !f.endsWith("ForbiddenCallsTest.java"))
            .toList();
    assertEquals(List.of(), hits(files, MARKS));
  }

  private static List<String> hits(List<Path> files, Pattern pattern) {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : SourceTree.text(file).lines().toList()) {
        number++;
        Matcher matcher = pattern.matcher(line);
        if (matcher.find() && !line.strip().startsWith("*") && !line.strip().startsWith("//")) {
          found.add(SourceTree.name(file) + ":" + number + " " + matcher.group());
        }
      }
    }
    return found;
  }
}
