package id.kia.kiosk.app;

import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.SettingStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Cuts a reboot loop: a kiosk that booted many times without getting anywhere touches printer and
 * cards no more until a technician says "try again". The count is durable before anything else is
 * done in a run. Any thread.
 *
 * <p>Somewhere is: a child's code was accepted, a person logged in at the technician's page, or the
 * service stood for {@link #HEALTHY}. A power cut each evening is therefore no loop, and a boot
 * that the line of the mains ended counts neither way.
 */
final class BootLoop {
  /** The kiosk restarted again and again and stays out of service. */
  static final String CODE = "S-107";

  /** Boots without progress after which the next one waits, unless the file says otherwise. */
  static final int USUAL_MOST = 5;

  /** A run that lasts this long is progress. */
  static final Duration HEALTHY = Duration.ofMinutes(5);

  private static final String FRUITLESS = "boots.fruitless";

  private final KioskStore store;
  private final long before;
  private final CountDownLatch permission = new CountDownLatch(1);
  private boolean progressed;

  /**
   * Counts this boot.
   *
   * @param most boots without progress, 1 or more
   */
  BootLoop(KioskStore store, int most) {
    this.store = store;
    before =
        store.write(
            tx -> {
              long fruitless = SettingStore.get(tx, FRUITLESS).map(Long::valueOf).orElse(0L);
              SettingStore.put(tx, FRUITLESS, Long.toString(fruitless + 1));
              return fruitless;
            });
    if (before < most) {
      permission.countDown();
    }
  }

  /** Why this kiosk stays out of service; empty when it may work. */
  Optional<String> fault() {
    return permission.getCount() > 0 ? Optional.of(CODE) : Optional.empty();
  }

  /** Something was reached in this run; a kiosk that waits for a technician reaches nothing. */
  void progress() {
    if (fault().isEmpty()) {
      reset();
    }
  }

  /** The mains ended this boot, not the kiosk: it is not counted, whatever the line does. */
  synchronized void mainsGone() {
    if (!progressed) {
      store.run(tx -> SettingStore.put(tx, FRUITLESS, Long.toString(before)));
    }
  }

  /** A technician lets the kiosk work again; the count begins anew. */
  void tryAgain() {
    reset();
    permission.countDown();
  }

  /** Returns when the kiosk may touch printer and cards: at once, or when a technician says so. */
  void awaitPermission() throws InterruptedException {
    permission.await();
  }

  private synchronized void reset() {
    if (!progressed) {
      store.run(tx -> SettingStore.put(tx, FRUITLESS, "0"));
      progressed = true;
    }
  }
}
