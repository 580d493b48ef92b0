package id.kia.drivers.evolis.fit;

import id.kia.drivers.CardImage;
import id.kia.drivers.evolis.codec.Geometry;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.PanelDots;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The three colour panels of a card, fitted to the run lengths: all at one price of a byte, because
 * that gives the fewest bytes at the wanted PSNR.
 *
 * @param panels yellow, magenta, cyan
 * @param decibels PSNR reached over {@link ColourArea}; 99 when nothing differs
 * @param passes how often the whole card was laid to find the price
 */
public record FittedColour(List<PanelDots> panels, double decibels, int passes) {
  /** So much above the wish is good enough; it costs a quarter of a per cent of the bytes. */
  private static final double NEAR = 0.03;

  private static final double GUESS_NEAR = 0.2;
  static final List<Panel> COLOURS = List.of(Panel.YELLOW, Panel.MAGENTA, Panel.CYAN);

  public FittedColour {
    panels = List.copyOf(panels);
  }

  /** Fits a card; about 0.1 s of one core. */
  public static FittedColour of(CardImage image, Fit wish) {
    Rectangle area = ColourArea.of(image);
    Canvas whole = Canvas.of(image, area);
    List<byte[]> best = blank();
    if (area.isEmpty()) {
      return new FittedColour(dots(best, wish.levels()), Likeness.decibels(0), 0);
    }
    PanelFit fit = new PanelFit(wish);
    List<byte[]> laid = blank();
    // A quarter of the lines tells nearly the price, for a quarter of the time.
    var guess = new PriceSearch(wish.decibels(), GUESS_NEAR, PriceSearch.usual(wish.decibels()));
    Canvas sample = whole.sample();
    while (guess.goesOn()) {
      guess.took(sample.lay(fit, guess.price(), laid));
    }
    var search = new PriceSearch(wish.decibels(), NEAR, guess.found());
    while (search.goesOn()) {
      if (search.took(whole.lay(fit, search.price(), laid))) {
        List<byte[]> spare = best;
        best = laid;
        laid = spare;
      }
    }
    return new FittedColour(dots(best, wish.levels()), search.reached(), search.passes());
  }

  private static List<PanelDots> dots(List<byte[]> laid, int levels) {
    return IntStream.range(0, COLOURS.size())
        .mapToObj(i -> new PanelDots(COLOURS.get(i), levels, laid.get(i)))
        .toList();
  }

  private static List<byte[]> blank() {
    return List.of(
        new byte[Geometry.PANEL_DOTS],
        new byte[Geometry.PANEL_DOTS],
        new byte[Geometry.PANEL_DOTS]);
  }
}
