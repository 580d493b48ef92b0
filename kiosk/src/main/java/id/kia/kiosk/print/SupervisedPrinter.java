package id.kia.kiosk.print;

import id.kia.bridge.supervise.PortNotReadyException;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** The printer behind a supervised port; callers block on virtual threads. */
public final class SupervisedPrinter implements PrinterPort {
  private final PortSupervisor<CardPrinter> port;
  private final UnaryOperator<PrintJob> ahead;

  /**
   * The port is started and closed by whoever made it.
   *
   * @param ahead works a card out for the printer behind the port
   */
  public SupervisedPrinter(PortSupervisor<CardPrinter> port, UnaryOperator<PrintJob> ahead) {
    this.port = port;
    this.ahead = ahead;
  }

  @Override
  public PrintJob ready(PrintJob job) {
    return ahead.apply(job);
  }

  @Override
  public <R> R run(Work<R> work) throws PrinterException {
    try {
      // join: an interrupt must not leave a card behind that nobody waits for.
      return port.submit(work::with).join();
    } catch (CompletionException e) {
      throw asPrinterException(e);
    }
  }

  private static PrinterException asPrinterException(CompletionException e) {
    return switch (e.getCause()) {
      case PrinterException known -> known;
      case PortNotReadyException absent ->
          new PrinterException(Set.of(Condition.LINE_LOST), absent.code(), absent);
      case WireException lost ->
          new PrinterException(Set.of(Condition.LINE_LOST), lost.code(), lost);
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default ->
          new PrinterException(Set.of(Condition.UNKNOWN_ERROR), "work failed", e.getCause());
    };
  }
}
