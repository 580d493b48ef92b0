package id.kia.kiosk.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.visit.Visits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The kiosk looks over itself without a technician: once after each start, and again when nobody
 * did for days. Nothing moves and nothing is used: the printer is only read, so this says nothing
 * of heads, rollers and print.
 *
 * <p>Durable: what was found; that it was bad is told to the office, once for the same codes.
 */
final class Exercise {
  /** It found something. */
  static final String CODE = "T-105";

  private final Storage storage;
  private final Visits visits;
  private final Supplier<List<Finding>> look;
  private final BooleanSupplier ready;
  private final Duration idle;
  private boolean madeThisRun;

  /**
   * @param look reads the machine
   * @param ready devices had their time to be found, and no child is served: a card on its way is
   *     no finding
   * @param idle after so long without a self-test of anybody one is due
   */
  Exercise(Storage storage, Supplier<List<Finding>> look, BooleanSupplier ready, Duration idle) {
    this.storage = storage;
    this.visits = new Visits(storage.journal(), () -> storage.time().bounds().lower());
    this.look = look;
    this.ready = ready;
    this.idle = idle;
  }

  /** Makes one if it is due; blocking. */
  synchronized void run() {
    boolean due =
        storage
            .store()
            .read(visits::lastSelfTest)
            .filter(last -> !last.olderThan(idle, storage.time().bounds().lower()))
            .isEmpty();
    if (!ready.getAsBoolean() || (madeThisRun && !due)) {
      return;
    }
    List<String> failing = Finding.codes(look.get());
    storage
        .store()
        .run(
            tx -> {
              boolean told =
                  visits
                      .lastSelfTest(tx)
                      .filter(last -> last.failing().equals(failing))
                      .isPresent();
              visits.tested(tx, failing, Optional.empty());
              if (!failing.isEmpty() && !told) {
                storage.journal().alarm(tx, data(failing));
              }
            });
    madeThisRun = true;
  }

  private static ObjectNode data(List<String> failing) {
    ObjectNode data = Alarm.of(CODE);
    var codes = data.putArray("failing");
    failing.forEach(codes::add);
    return data;
  }
}
