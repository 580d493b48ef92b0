package id.kia.hub.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every bundle of the hub says the same in both languages; found by looking, not by a list. */
class BundlesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/id/kia/hub");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @Test
  void every_bundle_has_the_same_keys_in_both_languages() throws IOException {
    List<Path> bundles = indonesian();
    assertTrue(bundles.size() >= 5, bundles.toString());
    for (Path file : bundles) {
      assertEquals(
          new TreeSet<>(read(file).keySet()),
          new TreeSet<>(read(english(file)).keySet()),
          () -> file.toString());
    }
  }

  @Test
  void a_text_has_the_same_placeholders_in_both_languages_and_says_something() throws IOException {
    for (Path file : indonesian()) {
      Map<String, String> english = read(english(file));
      read(file)
          .forEach(
              (key, text) -> {
                String other = english.getOrDefault(key, "");
                assertEquals(placeholders(text), placeholders(other), file + " " + key);
                assertFalse(text.isBlank() || other.isBlank(), file + " " + key);
              });
    }
  }

  @Test
  void no_key_stands_twice_in_a_file() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank() && !line.startsWith("#")) {
            assertTrue(seen.add(line.split("=", 2)[0]), file + " " + line);
          }
        }
      }
    }
  }

  private static List<Path> indonesian() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.toString().endsWith("_id.properties")).sorted().toList();
    }
  }

  private static Path english(Path indonesian) {
    return Path.of(indonesian.toString().replace("_id.properties", "_en.properties"));
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    Map<String, String> texts = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
