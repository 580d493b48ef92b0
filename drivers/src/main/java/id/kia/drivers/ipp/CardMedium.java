package id.kia.drivers.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IntOrIntRange;
import com.hp.jipp.model.MediaColDatabase;
import com.hp.jipp.model.MediaSizeSupported;
import com.hp.jipp.model.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The medium of a printer that is a card: 85.6 x 54 mm (ISO 7810 ID-1), in the printer's own
 * figures and the way round in which the printer has it.
 *
 * @param x across, hundredths of a millimetre, as the printer says
 * @param y along, hundredths of a millimetre
 * @param name the self-describing name (PWG 5101.1), blank when only the size is known
 */
record CardMedium(int x, int y, String name) {
  private static final int LONG = 8560;
  private static final int SHORT = 5398;

  /** What counts as a card: printers round, and some say how far the ink may go over the edge. */
  private static final int TOLERANCE = 150;

  private static final Pattern MILLIMETRES =
      Pattern.compile(".*_(\\d{1,4}(?:\\.\\d{1,3})?)x(\\d{1,4}(?:\\.\\d{1,3})?)mm");

  /** The medium that is nearest to a card: what is loaded before what could be. */
  static Optional<CardMedium> of(AttributeGroup printer) {
    List<CardMedium> loaded = new ArrayList<>();
    loaded.addAll(columns(printer.getValues(Types.mediaColReady)));
    loaded.addAll(named(printer.getStrings(Types.mediaReady)));
    return nearest(loaded)
        .or(
            () -> {
              List<CardMedium> possible = new ArrayList<>();
              possible.addAll(named(printer.getStrings(Types.mediaSupported)));
              possible.addAll(columns(printer.getValues(Types.mediaColDatabase)));
              for (MediaSizeSupported size : printer.getValues(Types.mediaSizeSupported)) {
                fit(size.getXDimension(), size.getYDimension(), "").ifPresent(possible::add);
              }
              return nearest(possible);
            });
  }

  /** Whether the long edge lies along. */
  boolean upright() {
    return y > x;
  }

  private static List<CardMedium> columns(List<MediaColDatabase> media) {
    List<CardMedium> found = new ArrayList<>();
    for (MediaColDatabase medium : media) {
      MediaColDatabase.@Nullable MediaSize size = medium.getMediaSize();
      if (size != null) {
        fit(size.getXDimension(), size.getYDimension(), "").ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<CardMedium> named(List<String> names) {
    List<CardMedium> found = new ArrayList<>();
    for (String name : names) {
      Matcher size = MILLIMETRES.matcher(name);
      if (size.matches()) {
        found.add(new CardMedium(hundredths(size.group(1)), hundredths(size.group(2)), name));
      }
    }
    return found;
  }

  private static int hundredths(String millimetres) {
    return (int) Math.round(Double.parseDouble(millimetres) * 100);
  }

  /** A range stands for the size of a card in it, if there is one. */
  private static Optional<CardMedium> fit(
      @Nullable IntOrIntRange x, @Nullable IntOrIntRange y, String name) {
    if (x == null || y == null) {
      return Optional.empty();
    }
    return holds(x, LONG) && holds(y, SHORT)
        ? Optional.of(new CardMedium(within(x, LONG), within(y, SHORT), name))
        : Optional.of(new CardMedium(within(x, SHORT), within(y, LONG), name));
  }

  private static boolean holds(IntOrIntRange range, int length) {
    return Math.abs(within(range, length) - length) <= TOLERANCE;
  }

  private static int within(IntOrIntRange range, int length) {
    return Math.min(Math.max(range.getStart(), length), range.getEndInclusive());
  }

  private static Optional<CardMedium> nearest(List<CardMedium> media) {
    return media.stream()
        .filter(medium -> medium.farthest() <= TOLERANCE)
        .min(Comparator.comparingInt(CardMedium::farthest));
  }

  private int farthest() {
    return Math.max(Math.abs(Math.max(x, y) - LONG), Math.abs(Math.min(x, y) - SHORT));
  }
}
