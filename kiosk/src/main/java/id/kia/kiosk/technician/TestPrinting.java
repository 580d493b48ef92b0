package id.kia.kiosk.technician;

import id.kia.drivers.PrintJob;
import id.kia.kiosk.print.TestCard;
import java.util.List;
import java.util.Optional;

/** Prints test cards for the page. Blocking; durable where it says so. */
public interface TestPrinting {

  /**
   * Starts a test card, and waits until it prints or is refused.
   *
   * @param sku blank in the hopper
   */
  default Started begin(String sku, String person) {
    return begin(sku, person, PrintJob.Sending.ROUNDED);
  }

  /** The same, travelling in this form. */
  Started begin(String sku, String person, PrintJob.Sending sending);

  /** The newest test card, if there ever was one. */
  Optional<TestCard> last();

  /** Whether one is being printed now. */
  boolean running();

  /** Writes down what a named person says of a test card of unknown outcome. */
  void settle(long number, boolean used, String person);

  /** What became of the wish for a test card. */
  sealed interface Started {}

  /** It prints; {@link #last} will say what became of it. */
  record Printing() implements Started {}

  /**
   * Nothing was printed.
   *
   * @param codes what stands in the way, the first things first
   */
  record Refused(List<String> codes) implements Started {
    public Refused {
      codes = List.copyOf(codes);
    }
  }
}
