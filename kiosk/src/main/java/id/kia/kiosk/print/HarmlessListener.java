package id.kia.kiosk.print;

import id.kia.drivers.PrintListener;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener whose faults do not reach the driver: whoever shows progress must not end a card. It
 * is told on after a fault, for a screen may come back; only the first fault is logged.
 */
final class HarmlessListener implements PrintListener {
  private static final Logger LOG = LoggerFactory.getLogger(HarmlessListener.class);

  private final PrintListener listener;
  private final AtomicBoolean logged = new AtomicBoolean();

  HarmlessListener(PrintListener listener) {
    this.listener = listener;
  }

  @Override
  public void onProgress(Progress progress) {
    try {
      listener.onProgress(progress);
    } catch (RuntimeException e) {
      if (logged.compareAndSet(false, true)) {
        LOG.warn(
            "PRINT-LISTENER panel={} of {} was not shown", progress.panel(), progress.panels(), e);
      }
    }
  }
}
