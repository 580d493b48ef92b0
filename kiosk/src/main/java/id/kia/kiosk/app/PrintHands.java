package id.kia.kiosk.app;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.print.PrintDesk;
import id.kia.kiosk.print.Settlement;
import id.kia.kiosk.technician.CardSettler;

/** What a person says at the technician's page, said to the print desk. */
final class PrintHands implements CardSettler {
  private final PrintDesk print;

  PrintHands(PrintDesk print) {
    this.print = print;
  }

  @Override
  public void settle(OrderId order, Verdict verdict, String person) {
    switch (verdict) {
      case GOOD -> print.settleHandedOver(order, person);
      case SPOILED -> print.settle(order, Settlement.SPOILED, person);
      case NOT_FOUND -> print.settle(order, Settlement.NOT_FOUND, person);
    }
  }

  @Override
  public void handOver(OrderId order, String person) {
    print.handOver(order, person);
  }

  @Override
  public void capture(OrderId order, String person) {
    print.capture(order, person);
  }

  @Override
  public void discard(OrderId order, String person) {
    print.discard(order, person);
  }
}
