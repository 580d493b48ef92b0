package id.kia.drivers.ipp;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardImage;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import java.util.Random;

/** Pictures and what belongs to them; no child is on them. */
final class IppCards {
  static final PrinterProfile PROFILE =
      new PrinterProfile(RibbonKind.YMCKO, 115_200, false, false, false, PanelForm.PLAIN);

  private IppCards() {}

  /** Flat areas, noise, and black letters over both. */
  static CardImage picture(long seed) {
    var random = new Random(seed);
    int width = CardImage.WIDTH;
    int[] rgb = new int[width * CardImage.HEIGHT];
    boolean[] black = new boolean[rgb.length];
    for (int at = 0; at < rgb.length; at++) {
      int x = at % width;
      int y = at / width;
      boolean photo = x > 700 && y > 100 && y < 500;
      rgb[at] = photo ? random.nextInt(0x1000000) : y < 90 ? 0x2060A0 : 0xFFFFFF;
      black[at] = y > 200 && y < 260 && x % 17 < 5;
    }
    return new CardImage(width, CardImage.HEIGHT, rgb, black);
  }

  static PrintJob job(long seed) {
    return new PrintJob(RibbonKind.YMCKO, picture(seed));
  }

  static Baseline before(Snapshot now) {
    return new Baseline(
        now.identity().serial(), now.counters(), now.position(), RibbonKind.YMCKO.panelsPerCard());
  }

  /** What a person sees at a dot of the card. */
  static int seen(CardImage card, int x, int y) {
    int at = y * card.width() + x;
    return card.black()[at] ? 0 : card.rgb()[at];
  }
}
