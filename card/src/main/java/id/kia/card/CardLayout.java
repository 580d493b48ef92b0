package id.kia.card;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.kia.contract.order.CardType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands on a card of one type: a data file, {@code card/layout-a.yaml} or {@code
 * card/layout-b.yaml}. Places in mm from the top left, letters in points.
 *
 * @param photo place of the photo; null: this type has none
 * @param tte place of the electronic signature's code or picture, white border included
 * @param lines texts that stand alone
 * @param table label, colon and value in columns, from top to bottom
 */
public record CardLayout(
    CardType type, @Nullable Box photo, Box tte, List<Line> lines, Table table) {

  /** A place in mm. */
  public record Box(double x, double y, double width, double height) {}

  /** How a line stands in its width. */
  public enum Align {
    LEFT,
    CENTRE
  }

  /**
   * One line.
   *
   * @param name what a person calls this field, for errors
   * @param text words with {@code {names}} of {@link CardWords}
   * @param baseline mm from the top
   */
  public record Line(
      String name,
      String text,
      double x,
      double width,
      double baseline,
      Align align,
      double size,
      double minSize,
      boolean bold) {}

  /**
   * Rows between {@code top} and {@code bottom}; the distance of two lines is between {@code
   * minPitch} and {@code maxPitch}, as large as the number of lines allows.
   *
   * @param label left edge of the labels; so too {@code colon}, {@code value}
   * @param right edge that no value crosses
   */
  public record Table(
      double label,
      double colon,
      double value,
      double right,
      double top,
      double bottom,
      double size,
      double minSize,
      double maxPitch,
      double minPitch,
      List<Row> rows) {}

  /** One field; {@code second} is another in the same line. */
  public record Row(String label, String value, int maxLines, @Nullable Second second) {}

  /** A field at the right of another; it ends at the table's right edge. */
  public record Second(String label, String value, double at, double colon, double valueAt) {}

  public CardLayout {
    lines = List.copyOf(lines);
  }

  /** The bundled layout of a card type. */
  public static CardLayout of(CardType type) {
    String name =
        switch (type) {
          case A -> "/card/layout-a.yaml";
          case B -> "/card/layout-b.yaml";
        };
    try (InputStream in = CardLayout.class.getResourceAsStream(name)) {
      return read(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException("bundled card layout " + name, e);
    }
  }

  /** Reads a layout; a key that is not known is an error, so that a typing mistake is seen. */
  public static CardLayout read(InputStream yaml) throws IOException {
    return YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readValue(yaml, CardLayout.class);
  }
}
