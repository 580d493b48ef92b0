package id.kia.tests.fuzz;

import id.kia.bridge.wire.WireException;
import id.kia.drivers.scanner.ScannerFraming;
import id.kia.drivers.scanner.SerialScanner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whatever comes over a scanner's line, only short printable texts are passed on. */
final class ScannerTarget implements FuzzTarget {
  private static final int LONGEST = 512;
  private static final List<ScannerFraming> FRAMINGS =
      List.of(ScannerFraming.DEFAULT, new ScannerFraming("*", "\r\n"), new ScannerFraming("", "]"));

  @Override
  public void take(byte[] input) throws WireException {
    for (ScannerFraming framing : FRAMINGS) {
      List<String> texts = texts(input, framing, 200);
      if (!texts.equals(texts(input, framing, 1))) {
        throw new AssertionError("chunks change the texts");
      }
      for (String text : texts) {
        if (text.isEmpty()
            || text.length() > LONGEST
            || !text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
          throw new AssertionError("a text that is empty, long or not printable");
        }
      }
    }
  }

  private static List<String> texts(byte[] input, ScannerFraming framing, int chunk)
      throws WireException {
    var wire = new FedWire(input, 0, chunk, true);
    List<String> texts = new ArrayList<>();
    var scanner = new SerialScanner(wire, framing, wire::nanos);
    Optional<String> text = scanner.next(Duration.ofMillis(10));
    while (text.isPresent()) {
      texts.add(text.get());
      text = scanner.next(Duration.ofMillis(10));
    }
    return texts;
  }
}
