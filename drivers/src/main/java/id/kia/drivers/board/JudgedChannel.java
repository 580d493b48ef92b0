package id.kia.drivers.board;

import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What one channel of a module said so far, and whether it is to be believed. One thread. */
final class JudgedChannel {
  private final ModuleChannel how;
  private final LongSupplier nanoClock;
  private final Deque<Double> latest = new ArrayDeque<>();
  private Optional<Double> same = Optional.empty();
  private long sameSince;
  private long believed;
  private boolean heard;
  private int otherwise;

  JudgedChannel(ModuleChannel how, LongSupplier nanoClock) {
    this.how = how;
    this.nanoClock = nanoClock;
  }

  ModuleChannel how() {
    return how;
  }

  /** No number came: what was heard before counts no more. */
  void silent(Map<Sensor, Fault> faults) {
    latest.clear();
    same = Optional.empty();
    heard = false;
    faults.put(how.sensor(), Fault.DEAD);
  }

  /** A number as it stands in the module; contacts are 0 and something else. */
  void take(double number, EnumMap<Sensor, Long> values, Map<Sensor, Fault> faults) {
    if (how.contact()) {
      values.put(how.sensor(), settled(number != 0 != how.inverted() ? 1L : 0));
      return;
    }
    double value = number * how.scale() + how.offset();
    if (!Double.isFinite(value) || !how.range().map(range -> range.holds(value)).orElse(true)) {
      silent(faults);
      return;
    }
    if (stuck(number)) {
      faults.put(how.sensor(), Fault.STUCK);
      return;
    }
    long own = Math.round(median(value) * how.unit().steps());
    boolean pieces = how.sensor() == Sensor.HOPPER || how.sensor() == Sensor.BIN;
    if (pieces && own < 0 && own >= BoardMap.LEAST_CARDS) {
      own = 0; // a scale that drifted a little
    }
    if (BoardMap.inRange(how.sensor(), own)) {
      values.put(how.sensor(), own);
    } else {
      silent(faults);
    }
  }

  /** A contact is believed when so many readings in a row say the same; the first is. */
  private long settled(long now) {
    otherwise = heard && now != believed ? otherwise + 1 : 0;
    if (!heard || otherwise >= how.steady()) {
      believed = now;
      otherwise = 0;
    }
    heard = true;
    return believed;
  }

  private boolean stuck(double number) {
    long now = nanoClock.getAsLong();
    if (!same.equals(Optional.of(number))) {
      same = Optional.of(number);
      sameSince = now;
    }
    return how.stuckAfter().map(time -> now - sameSince >= time.toNanos()).orElse(false);
  }

  private double median(double value) {
    latest.add(value);
    if (latest.size() > how.steady()) {
      latest.remove();
    }
    double[] sorted = latest.stream().mapToDouble(one -> one).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
