package id.kia.kiosk.technician;

import id.kia.drivers.PrintJob;
import id.kia.kiosk.commission.BoardSetUp;
import id.kia.kiosk.commission.PrinterSetUp;
import id.kia.kiosk.commission.SetUpRefused;
import id.kia.kiosk.print.TestCard;
import java.util.List;
import java.util.Optional;

/**
 * What a technician sets up at printer and sensor board, under a name. Blocking; any thread but the
 * event loop.
 *
 * @param board empty where off-the-shelf modules stand for it, which nobody calibrates from a page
 */
public record SetUpDesk(PrinterSetUp printer, Optional<BoardSetUp> board, TestPrinting tests) {

  /**
   * Everything on the page.
   *
   * @param printer empty while none answers
   * @param modules off-the-shelf modules stand for the board
   * @param board empty while none answers, and where modules stand for it
   * @param blanks in the feeder
   * @param test the newest test card
   */
  record Sight(
      Optional<PrinterSetUp.Sight> printer,
      boolean modules,
      Optional<BoardSetUp.Sight> board,
      List<StockLine> blanks,
      Optional<TestCard> test,
      boolean testing) {}

  Sight look(List<StockLine> blanks) {
    return new Sight(
        printer.look(),
        board.isEmpty(),
        board.flatMap(BoardSetUp::look),
        blanks,
        tests.last(),
        tests.running());
  }

  /** Throws {@link SetUpRefused} where modules stand for it. */
  BoardSetUp ours() {
    return board.orElseThrow(() -> new SetUpRefused(SetUpRefused.Why.MODULES));
  }

  /** Begins one of the two cards to compare; throws {@link PrinterBusy}. */
  void compare(String sku, PrintJob.Sending sending, String person) {
    if (tests.begin(sku, person, sending) instanceof TestPrinting.Refused(List<String> codes)) {
      throw new PrinterBusy(codes);
    }
    tests.last().ifPresent(test -> printer.begun(test, sending));
  }
}
