package id.kia.kiosk.technician;

import id.kia.drivers.PrintJob;
import id.kia.kiosk.commission.BoardSetUp;
import id.kia.kiosk.commission.PrinterSetUp;
import id.kia.kiosk.print.TestCard;
import java.util.List;
import java.util.Optional;

/**
 * What a technician sets up at printer and sensor board, under a name. Blocking; any thread but the
 * event loop.
 */
public record SetUpDesk(PrinterSetUp printer, BoardSetUp board, TestPrinting tests) {

  /**
   * Everything on the page.
   *
   * @param printer empty while none answers
   * @param board empty while none answers
   * @param blanks in the feeder
   * @param test the newest test card
   */
  record Sight(
      Optional<PrinterSetUp.Sight> printer,
      Optional<BoardSetUp.Sight> board,
      List<StockLine> blanks,
      Optional<TestCard> test,
      boolean testing) {}

  Sight look(List<StockLine> blanks) {
    return new Sight(printer.look(), board.look(), blanks, tests.last(), tests.running());
  }

  /** Begins one of the two cards to compare; throws {@link PrinterBusy}. */
  void compare(String sku, PrintJob.Sending sending, String person) {
    if (tests.begin(sku, person, sending) instanceof TestPrinting.Refused(List<String> codes)) {
      throw new PrinterBusy(codes);
    }
    tests.last().ifPresent(test -> printer.begun(test, sending));
  }
}
