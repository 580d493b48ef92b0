package id.kia.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The office and the technician on the telephone speak of one fault in the same words, and the
 * office names the technician's forms as they are called.
 */
class FaultWordsTest {
  private static final String OFFICE =
      "hub/src/main/resources/id/kia/hub/pages/faults_%s.properties";
  private static final String TECHNICIAN =
      "kiosk/src/main/resources/id/kia/kiosk/technician/texts_%s.properties";
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  /** Each side speaks of the other here. */
  private static final String NOT_ENROLLED = "C-125";

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void a_fault_is_called_the_same_at_the_office_and_at_the_kiosk(String language)
      throws IOException {
    Properties office = read(OFFICE, language);
    Properties technician = read(TECHNICIAN, language);
    int compared = 0;
    for (String key : office.stringPropertyNames()) {
      String there = technician.getProperty("fault." + key);
      if (there != null && key.endsWith(".what") && !key.startsWith(NOT_ENROLLED)) {
        assertEquals(there, office.getProperty(key), key);
        compared++;
      }
    }
    assertTrue(compared > 20, "only " + compared + " faults are known to both");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void the_office_names_the_technicians_forms_by_their_titles(String language) throws IOException {
    Properties technician = read(TECHNICIAN, language);
    List<String> titles =
        technician.stringPropertyNames().stream()
            .filter(key -> key.startsWith("act."))
            .map(technician::getProperty)
            .toList();
    List<String> unknown = new ArrayList<>();
    Properties office = read(OFFICE, language);
    for (String key : office.stringPropertyNames()) {
      Matcher quoted = QUOTED.matcher(office.getProperty(key));
      while (key.endsWith(".next") && quoted.find()) {
        if (!titles.contains(quoted.group(1))) {
          unknown.add(key + " names " + quoted.group(1));
        }
      }
    }
    assertEquals(List.of(), unknown);
  }

  private static Properties read(String file, String language) throws IOException {
    Properties properties = new Properties();
    Path path = Repository.root().resolve(file.formatted(language));
    try (var text = Files.newBufferedReader(path)) {
      properties.load(text);
    }
    return properties;
  }
}
