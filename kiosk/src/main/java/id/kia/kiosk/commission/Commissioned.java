package id.kia.kiosk.commission;

import id.kia.drivers.PrintOffset;
import id.kia.drivers.PrinterProfile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person found out about one printer; durable.
 *
 * @param colour how two test cards with the same dots looked, one raw and one compressed
 * @param x offset in dots, null while nobody measured; {@code y} the same
 * @param blankMicrons how thick the blanks are, 100 to 2000, null while nobody said
 * @param sides of the card that are to be printed, 1 or 2, null while nobody said
 */
public record Commissioned(
    Colour colour,
    @Nullable Integer x,
    @Nullable Integer y,
    @Nullable Integer blankMicrons,
    @Nullable Integer sides) {

  /** A machine of which nobody said anything. */
  public static final Commissioned NOTHING =
      new Commissioned(Colour.UNTRIED, null, null, null, null);

  /** What two test cards told. */
  public enum Colour {
    /** Nobody compared; the configuration says. */
    UNTRIED,
    /** They looked the same: colour may be sent compressed. */
    SAME,
    /** They differed: colour goes raw, whatever the configuration says. */
    DIFFERS
  }

  /** The offset that was measured, if it was. */
  public Optional<PrintOffset> offset() {
    return x == null || y == null ? Optional.empty() : Optional.of(new PrintOffset(x, y));
  }

  /** The configured profile with what was found. */
  public PrinterProfile applied(PrinterProfile configured) {
    boolean compress =
        switch (colour) {
          case UNTRIED -> configured.colourCompressionConfirmed();
          case SAME -> true;
          case DIFFERS -> false;
        };
    return configured.commissioned(compress, offset());
  }

  Commissioned at(PrintOffset measured) {
    return new Commissioned(colour, measured.x(), measured.y(), blankMicrons, sides);
  }

  Commissioned judged(Colour seen) {
    return new Commissioned(seen, x, y, blankMicrons, sides);
  }

  Commissioned of(int microns, int printedSides) {
    return new Commissioned(colour, x, y, microns, printedSides);
  }
}
