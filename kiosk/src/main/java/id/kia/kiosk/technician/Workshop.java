package id.kia.kiosk.technician;

import id.kia.contract.order.OrderId;
import id.kia.drivers.RibbonKind;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.RibbonRoll;
import id.kia.kiosk.stock.StockLedger;
import id.kia.kiosk.store.KioskStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a technician sees and does, each deed one transaction under a name. Blocking; any thread but
 * the event loop.
 *
 * <p>Throws {@code MoveRefused} or {@code StockFault} with a code when something cannot be; nothing
 * has changed then.
 */
public final class Workshop {
  private static final Set<OrderState> BY_HAND =
      EnumSet.of(
          OrderState.OUTCOME_UNKNOWN, OrderState.PRINTED, OrderState.CAPTURED, OrderState.HELD);

  private final KioskStore store;
  private final Orders orders;
  private final StockLedger stock;
  private final CardSettler settler;
  private final Supplier<MachineReading> machine;

  public Workshop(
      KioskStore store,
      Orders orders,
      StockLedger stock,
      CardSettler settler,
      Supplier<MachineReading> machine) {
    this.store = store;
    this.orders = orders;
    this.stock = stock;
    this.settler = settler;
    this.machine = machine;
  }

  /**
   * Everything on the page.
   *
   * @param cards orders that may need a hand
   * @param waiting orders in the queue
   */
  record Sight(
      MachineReading machine,
      List<StockLine> stock,
      Optional<RibbonRoll> roll,
      int panelsLeft,
      List<KioskOrder> cards,
      int waiting) {}

  Sight look() {
    MachineReading reading = machine.get();
    return store.read(
        h ->
            new Sight(
                reading,
                stock.skus(h).stream()
                    .map(sku -> new StockLine(sku, stock.unit(h, sku), stock.balances(h, sku)))
                    .toList(),
                stock.fitted(h),
                stock.panelsLeft(h),
                orders.in(h, BY_HAND),
                orders.in(h, EnumSet.of(OrderState.QUEUED)).size()));
  }

  /** One of the three buttons; a good card counts as handed over by this person. */
  void settle(OrderId order, CardSettler.Verdict verdict, String person) {
    settler.settle(order, verdict, person);
  }

  /** What a person does with a card that is not unknown. */
  void move(OrderId order, Deeds.CardDeed deed, String person) {
    switch (deed) {
      case GIVEN, TAKEN -> settler.handOver(order, person);
      case NOT_TAKEN -> settler.capture(order, person);
      case DISCARD -> settler.discard(order, person);
      case RELEASE ->
          store.run(tx -> orders.move(tx, order, OrderEvent.RELEASE, MoveFacts.byPerson(person)));
    }
  }

  void receiveBlanks(String sku, String lot, int pieces, String person) {
    store.run(tx -> stock.receiveBlanks(tx, sku, lot, pieces, person));
  }

  void receiveRibbon(String sku, RibbonKind kind, String lot, int panels, String person) {
    store.run(tx -> stock.receiveRibbon(tx, sku, kind, lot, panels, person));
  }

  void load(String sku, int pieces, String person) {
    store.run(tx -> stock.loadHopper(tx, sku, pieces, person));
  }

  void unload(String sku, int pieces, String person) {
    store.run(tx -> stock.unloadHopper(tx, sku, pieces, person));
  }

  void fit(String sku, int panels, String person) {
    store.run(tx -> stock.fitRibbon(tx, sku, panels, person));
  }

  int count(String sku, Account account, int counted, String person) {
    return store.write(tx -> orders.count(tx, sku, account, counted, person));
  }
}
