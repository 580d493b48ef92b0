package id.kia.tests.soak;

import java.io.IOException;
import java.nio.file.Path;

/** What the kiosk wrote for a day's cards beside what the bare book wrote for the same rows. */
record WriteRatio(WriteCount kiosk, WriteCount bare, int cards) {
  static final double BAR = 1.5;

  static WriteRatio of(Path folder, Path trace, int cards) throws IOException {
    return new WriteRatio(
        WriteCount.between(trace, folder, CountedCards.KIOSK),
        WriteCount.between(trace, folder, CountedCards.BARE),
        cards);
  }

  double bytes() {
    return (double) kiosk.bytes() / bare.bytes();
  }

  double syncs() {
    return (double) kiosk.syncs() / bare.syncs();
  }

  String told() {
    return String.format(
        "of %d cards a day, each: kiosk %.0f bytes, %.2f syncs; bare %.0f bytes, %.2f syncs;"
            + " ratio %.2f and %.2f%n",
        cards,
        kiosk.bytesPer(cards),
        kiosk.syncsPer(cards),
        bare.bytesPer(cards),
        bare.syncsPer(cards),
        bytes(),
        syncs());
  }
}
