package id.kia.drivers.cabinet;

import id.kia.drivers.Cabinet;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cabinet whose pins may not be there, or go: then nothing is lit or locked and nothing guards
 * door and mains, {@link #fault()} says so, and the pins are tried for again, after ten seconds and
 * then less and less often. When they are there they show what is asked for at that moment.
 *
 * <p>Any thread; calls return at once and never throw for a pin.
 */
public final class PatientCabinet implements Cabinet {
  /** The pins cannot be had. */
  public static final String PINS_GONE = "B-115";

  /** From the first try that failed to the next one; twice as long after each further one. */
  public static final Duration AGAIN = Duration.ofSeconds(10);

  /** The longest wait; each try is some lines of the library's in the log. */
  public static final Duration AT_MOST = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(PatientCabinet.class);

  /** Takes the pins. */
  @FunctionalInterface
  public interface Pins {
    /**
     * Blocking.
     *
     * @return locked and dark
     * @throws IOException or {@link id.kia.bridge.gpio.GpioException} when they cannot be had
     */
    Cabinet take() throws IOException;
  }

  private final Pins pins;
  private final Executor beside;
  private final LongSupplier nanoClock;
  private final Set<Lamp> lit = EnumSet.noneOf(Lamp.class);
  private volatile BiConsumer<Contact, Boolean> listener = (contact, on) -> {};
  private @Nullable Cabinet there;
  private boolean unlocked;
  private boolean sounding;
  private boolean blowing;
  private boolean trying;
  private boolean told;
  private boolean closed;
  private long failed;
  private long waits = AGAIN.toNanos();

  /**
   * Tries once before it returns.
   *
   * @param beside runs a try, which blocks
   * @param nanoClock monotonic nanoseconds
   */
  public PatientCabinet(Pins pins, Executor beside, LongSupplier nanoClock) {
    this.pins = pins;
    this.beside = beside;
    this.nanoClock = nanoClock;
    attempt();
  }

  private void attempt() {
    Cabinet taken;
    try {
      taken = pins.take();
    } catch (IOException | RuntimeException e) {
      missed(e);
      return;
    }
    arrived(taken);
  }

  private synchronized void missed(Exception why) {
    trying = false;
    failed = nanoClock.getAsLong();
    waits = told ? Math.min(2 * waits, AT_MOST.toNanos()) : AGAIN.toNanos();
    if (!told) {
      told = true;
      LOG.error("{} lock and lamps stay dark, nothing guards door and mains", PINS_GONE, why);
    }
  }

  private synchronized void arrived(Cabinet taken) {
    trying = false;
    if (closed) {
      taken.close();
      return;
    }
    there = taken;
    if (told) {
      told = false;
      LOG.info("{} is over: lock, lamps and contacts are there again", PINS_GONE);
    }
    tell(
        cabinet -> {
          cabinet.listen((contact, on) -> listener.accept(contact, on));
          cabinet.unlockServiceDoor(unlocked);
          for (Lamp lamp : Lamp.values()) {
            cabinet.lamp(lamp, lit.contains(lamp));
          }
          cabinet.buzzer(sounding);
          cabinet.fan(blowing);
        });
  }

  private synchronized void tell(Consumer<Cabinet> word) {
    var _ =
        ask(
            cabinet -> {
              word.accept(cabinet);
              return true;
            });
  }

  private synchronized boolean ask(Predicate<Cabinet> question) {
    Cabinet now = there;
    if (now == null) {
      tryAgain();
      return false;
    }
    try {
      return question.test(now);
    } catch (RuntimeException e) {
      there = null;
      missed(e);
      letGo(now);
      return false;
    }
  }

  private void tryAgain() {
    if (!trying && !closed && nanoClock.getAsLong() - failed >= waits) {
      trying = true;
      beside.execute(this::attempt);
    }
  }

  /** So that the next try finds the pins free; what is broken may fail at this too. */
  private static void letGo(Cabinet broken) {
    try {
      broken.close();
    } catch (RuntimeException e) {
      LOG.debug("the pins that failed could not be given back", e);
    }
  }

  @Override
  public synchronized Optional<String> fault() {
    return there == null ? Optional.of(PINS_GONE) : Optional.empty();
  }

  @Override
  public synchronized void unlockServiceDoor(boolean unlock) {
    unlocked = unlock;
    tell(cabinet -> cabinet.unlockServiceDoor(unlock));
  }

  @Override
  public synchronized void lamp(Lamp lamp, boolean on) {
    if (on) {
      lit.add(lamp);
    } else {
      lit.remove(lamp);
    }
    tell(cabinet -> cabinet.lamp(lamp, on));
  }

  @Override
  public synchronized void buzzer(boolean on) {
    sounding = on;
    tell(cabinet -> cabinet.buzzer(on));
  }

  @Override
  public synchronized void fan(boolean on) {
    blowing = on;
    tell(cabinet -> cabinet.fan(on));
  }

  @Override
  public boolean on(Contact contact) {
    return ask(cabinet -> cabinet.on(contact));
  }

  @Override
  public void listen(BiConsumer<Contact, Boolean> to) {
    listener = to;
  }

  @Override
  public synchronized void close() {
    closed = true;
    Cabinet now = there;
    there = null;
    if (now != null) {
      now.close();
    }
  }
}
