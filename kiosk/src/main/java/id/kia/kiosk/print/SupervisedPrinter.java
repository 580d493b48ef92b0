package id.kia.kiosk.print;

import id.kia.bridge.supervise.PortNotReadyException;
import id.kia.bridge.supervise.PortSupervisor;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** The printer behind a supervised port; callers block on virtual threads. */
public final class SupervisedPrinter implements PrinterPort {
  private final PortSupervisor<CardPrinter> port;

  /** The port is started and closed by whoever made it. */
  public SupervisedPrinter(PortSupervisor<CardPrinter> port) {
    this.port = port;
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
