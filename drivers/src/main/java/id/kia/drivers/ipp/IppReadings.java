package id.kia.drivers.ipp;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import java.util.Set;

/** Asks a printer about itself. */
final class IppReadings {
  private final IppExchange exchange;

  IppReadings(IppExchange exchange) {
    this.exchange = exchange;
  }

  PrinterAnswer ask() throws PrinterException {
    IppPacket answer =
        exchange.expect(
            IppPacket.getPrinterAttributes(exchange.printer(), PrinterAnswer.asked())
                .putOperationAttributes(Types.requestingUserName.of(IppJobs.USER)));
    var group = answer.get(Tag.printerAttributes);
    if (group == null) {
      throw new PrinterException(
          Set.of(Condition.COMMAND_REFUSED), "Get-Printer-Attributes said nothing", null);
    }
    return new PrinterAnswer(group);
  }

  /**
   * Who answers.
   *
   * @throws PrinterException when it does not say
   */
  PrinterIdentity identity(PrinterAnswer answer) throws PrinterException {
    return answer
        .identity()
        .orElseThrow(
            () ->
                new PrinterException(
                    Set.of(Condition.COMMAND_REFUSED),
                    "the printer says neither a serial number nor a printer-uuid",
                    null));
  }
}
