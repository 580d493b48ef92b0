package id.kia.hub.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A bundle: {@code NAME_id.properties} and {@code NAME_en.properties} in UTF-8, with {@code {0}}
 * for values. Read once; safe for several threads.
 */
public final class Words {
  private final String name;
  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  /** Beside a class, by the files' common name. */
  public Words(Class<?> beside, String name) {
    this.name = name;
    for (Language language : Language.values()) {
      texts.put(language, read(beside, name + "_" + language.tag() + ".properties"));
    }
  }

  /**
   * The text in the language of the request.
   *
   * @throws IllegalArgumentException for a key that is in no file: a mistake of ours
   */
  public String say(String key, Object... values) {
    String text =
        known(key).orElseThrow(() -> new IllegalArgumentException(name + " has no " + key));
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The text, or empty for a key this hub does not know: a newer kiosk may say more. */
  public Optional<String> known(String key) {
    return Optional.ofNullable(texts(Language.spoken()).get(key));
  }

  /** All texts of one language by key. */
  public Map<String, String> texts(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  private static Map<String, String> read(Class<?> beside, String file) {
    Properties properties = new Properties();
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("HUB-WORDS is missing: " + file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-WORDS cannot be read: " + file, e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }
}
