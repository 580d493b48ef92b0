package id.kia.drivers.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Which faults of one device stand now. Any thread.
 *
 * @param <F> the device's list
 */
public final class Standing<F extends Enum<F> & DeviceFault> {
  private final Map<F, Outage> outages;

  /**
   * @param nanoClock monotonic nanoseconds
   */
  public Standing(Class<F> faults, LongSupplier nanoClock) {
    outages = new EnumMap<>(faults);
    for (F fault : faults.getEnumConstants()) {
      outages.put(fault, new Outage(nanoClock));
    }
  }

  public boolean on(F fault) {
    return outage(fault).goesOn();
  }

  /** Begins; a duration of zero has no end of its own. */
  public void begin(F fault, Duration lasting) {
    outage(fault).begin(lasting);
  }

  public void over(F fault) {
    outage(fault).over();
  }

  /** Whether it stands and was given no end: then once is enough for what happens at one reply. */
  public boolean once(F fault) {
    return on(fault) && !outage(fault).timed();
  }

  /** Those whose time is over, each told once. */
  public List<F> ended() {
    return outages.entrySet().stream()
        .filter(entry -> entry.getValue().isOver())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All that stand now. */
  public List<F> now() {
    return outages.keySet().stream().filter(this::on).toList();
  }

  private Outage outage(F fault) {
    Outage outage = outages.get(fault);
    if (outage == null) {
      throw new IllegalArgumentException(fault + " is of another device");
    }
    return outage;
  }
}
