package id.kia.kiosk.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of one page in one language. Immutable; any thread. */
public final class Texts {
  private final String source;
  private final Map<String, String> words;

  private Texts(String source, Map<String, String> words) {
    this.source = source;
    this.words = words;
  }

  /**
   * Reads {@code NAME_LANGUAGE.properties} from the folder of a class.
   *
   * @param beside a class of the package that owns the bundle
   * @param name for instance {@code texts}
   * @param language for instance {@code id}
   * @throws IllegalStateException when there is no such bundle
   */
  public static Texts load(Class<?> beside, String name, String language) {
    String file = name + "_" + language + ".properties";
    var words = new Properties();
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no words in " + file + " beside " + beside.getName());
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return new Texts(
        file,
        words.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty)));
  }

  /**
   * The words under a key, with {@code {0}}, {@code {1}} ... replaced in order.
   *
   * @throws IllegalArgumentException when the bundle lacks the key
   */
  public String get(String key, Object... values) {
    String text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException(source + " lacks " + key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** Whether the bundle knows the key; to choose a more general text when it does not. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** Every key, for the pages that are filled as a whole and for tests of completeness. */
  public Set<String> keys() {
    return words.keySet();
  }
}
