package id.kia.kiosk.app;

import id.kia.drivers.PrintJob;
import id.kia.kiosk.print.PrintDesk;
import id.kia.kiosk.print.PrintResult;
import id.kia.kiosk.print.TestArtist;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.technician.TestPrinting;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Test cards of the technician's page at the print desk; each prints on a thread of its own. */
final class TestHands implements TestPrinting {
  private final PrintDesk print;
  private final TestArtist picture;
  private final Service service;

  /**
   * @param picture draws the test card
   */
  TestHands(PrintDesk print, TestArtist picture, Service service) {
    this.print = print;
    this.picture = picture;
    this.service = service;
  }

  @Override
  public Started begin(String sku, String person, PrintJob.Sending sending) {
    if (!service.open()) {
      return new Refused(service.hindrances());
    }
    CompletableFuture<Started> answer = new CompletableFuture<>();
    Thread.ofVirtual().name("test card").start(() -> print(sku, person, sending, answer));
    return answer.join();
  }

  @Override
  public Optional<TestCard> last() {
    return print.lastTest();
  }

  @Override
  public boolean running() {
    return print.testing();
  }

  @Override
  public void settle(long number, boolean used, String person) {
    print.settleTest(number, used, person);
  }

  private Started print(String sku, String person, PrintJob.Sending sending, Runnable begun) {
    PrintResult result = print.testCard(sku, picture, sending, person, progress -> begun.run());
    return result instanceof PrintResult.NothingPrinted nothing
        ? new Refused(nothing.codes())
        : new Printing();
  }

  private void print(
      String sku, String person, PrintJob.Sending sending, CompletableFuture<Started> answer) {
    try {
      Started started =
          service
              .power()
              .card(() -> print(sku, person, sending, () -> answer.complete(new Printing())))
              .orElseGet(() -> new Refused(service.hindrances()));
      answer.complete(started);
    } catch (RuntimeException | Error fault) {
      // Nobody waits for this thread: who asked is told, and the next recovery settles the card.
      answer.completeExceptionally(fault);
    }
  }
}
