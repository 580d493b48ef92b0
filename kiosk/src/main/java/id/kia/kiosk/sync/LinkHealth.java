package id.kia.kiosk.sync;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers how each loop fares, and logs a change once. Thread-safe. */
final class LinkHealth {
  private static final Logger LOG = LoggerFactory.getLogger(LinkHealth.class);

  private final LongSupplier nanoClock;
  private final Map<String, String> faults = new TreeMap<>();
  private OptionalLong lastContact = OptionalLong.empty();

  LinkHealth(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  synchronized void good(String loop) {
    lastContact = OptionalLong.of(nanoClock.getAsLong());
    if (faults.remove(loop) != null) {
      LOG.info("{} is well again", loop);
    }
  }

  void failed(String loop, HubFault fault) {
    String hub = fault.problemCode().map(code -> " " + code).orElse("");
    note(loop, fault.kind().code() + hub, fault);
  }

  void broken(String loop, RuntimeException cause) {
    note(loop, "Y-107", cause);
  }

  synchronized LinkStatus status(boolean enrolled) {
    OptionalLong seconds =
        lastContact.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(
                TimeUnit.NANOSECONDS.toSeconds(nanoClock.getAsLong() - lastContact.getAsLong()));
    return new LinkStatus(enrolled, seconds, faults.values().stream().findFirst());
  }

  private synchronized void note(String loop, String code, Exception cause) {
    Optional<String> before = Optional.ofNullable(faults.put(loop, code));
    if (!before.equals(Optional.of(code))) {
      LOG.warn("{} failed and is tried again: {}", loop, cause.getMessage());
    }
  }
}
