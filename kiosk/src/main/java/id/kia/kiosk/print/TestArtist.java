package id.kia.kiosk.print;

import id.kia.drivers.CardImage;
import id.kia.drivers.RibbonKind;

/** Draws the test card, which shows no child. Any thread. */
@FunctionalInterface
public interface TestArtist {

  /** As this ribbon can print it; the same dots each time. */
  CardImage draw(RibbonKind ribbon);
}
