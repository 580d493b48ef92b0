package id.kia.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two fonts that travel with the kiosk (DejaVu Sans Condensed, licence beside them), loadable
 * on a machine without installed fonts and without fontconfig.
 *
 * <p>Java asks fontconfig for its own default fonts before it loads any other. {@link #prepare}
 * answers with a file of its own, once per process and before the first use of a font.
 */
public final class BundledFonts {
  private static final String PROPERTY = "sun.awt.fontconfig";
  private static final String[] LOGICAL = {
    "serif", "sansserif", "monospaced", "dialog", "dialoginput"
  };
  private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

  private BundledFonts() {}

  /**
   * Points Java's font configuration at our regular font, unless {@code -Dsun.awt.fontconfig} was
   * given. Call it first thing in a service; loading a typeface calls it too.
   */
  public static synchronized void prepare() {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("kia-fonts");
      Path font = folder.resolve("regular.ttf");
      try (InputStream in = open("DejaVuSansCondensed.ttf")) {
        Files.copy(in, font);
      }
      Path properties = folder.resolve("fontconfig.properties");
      Files.writeString(properties, configuration(font));
      Stream.of(folder, font, properties).forEach(path -> path.toFile().deleteOnExit());
      System.setProperty(PROPERTY, properties.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("no room for the fonts in the temporary folder", e);
    }
  }

  static Font load(boolean bold) {
    prepare();
    String name = bold ? "DejaVuSansCondensed-Bold.ttf" : "DejaVuSansCondensed.ttf";
    try (InputStream in = open(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("bundled font " + name, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("bundled font " + name, e);
    }
  }

  /** Every logical font is the one file; the path must be absolute. */
  private static String configuration(Path font) {
    String fonts =
        Stream.of(LOGICAL)
            .flatMap(name -> Stream.of(STYLES).map(style -> name + "." + style + ".default=KIA\n"))
            .collect(Collectors.joining());
    return "version=1\nsequence.allfonts=default\n"
        + fonts
        + "filename.KIA="
        + font.toAbsolutePath().toString().replace("\\", "\\\\")
        + "\n";
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        BundledFonts.class.getResourceAsStream("/card/fonts/" + name), name);
  }
}
