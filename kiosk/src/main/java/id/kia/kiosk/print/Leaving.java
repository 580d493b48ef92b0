package id.kia.kiosk.print;

import id.kia.contract.order.OrderId;
import id.kia.drivers.BoardReading;
import id.kia.drivers.PrinterException;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.KioskOrder;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Orders;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.time.KioskTime;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds out whether a good card was taken, went to the bin, or still waits. */
final class Leaving {
  /** A card that was never seen at the exit may still be on its way there. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

  /** How long a card may take from the exit back into the bin. */
  private static final Duration BACK_TO_BIN = Duration.ofSeconds(20);

  /**
   * How long the exit must stay clear, and the bin as it was, before a card counts as taken: some
   * machines draw a card back by themselves.
   */
  private static final Duration SETTLE = Duration.ofSeconds(2);

  /** The least that drawing a card back, and seeing it in the bin, must be given. */
  static final Duration PARKING = Duration.ofSeconds(5);

  private static final Optional<Integer> UNCHANGED = Optional.of(0);
  private static final Optional<OrderState> PRINTED = Optional.of(OrderState.PRINTED);

  private final KioskStore store;
  private final Orders orders;
  private final KioskTime time;
  private final PrinterPort port;
  private final ExitWatch exit;
  private final Duration takeTime;

  /** Uptimes of an order are comparable with now only when this run made them. */
  private final Set<OrderId> ofThisRun = ConcurrentHashMap.newKeySet();

  Leaving(
      KioskStore store,
      Orders orders,
      KioskTime time,
      PrinterPort port,
      ExitWatch exit,
      Duration takeTime) {
    this.store = store;
    this.orders = orders;
    this.time = time;
    this.port = port;
    this.exit = exit;
    this.takeTime = takeTime;
  }

  /** Notes that this run started the card of an order: what the exit shows of it is no guess. */
  void started(OrderId id) {
    ofThisRun.add(id);
  }

  /** Waits until the card is gone for good, or the take time is over. */
  HandOver await(OrderId id) {
    long begin = time.uptimeMillis();
    long end = begin + takeTime.toMillis();
    boolean seen = false;
    int clear = 0;
    long clearSince = begin;
    // A card that left in the last moment is still watched for the whole settle time.
    while (time.uptimeMillis() < end || clear > 0) {
      long left = Math.max(SETTLE.toMillis(), end - time.uptimeMillis());
      Optional<BoardReading> next = exit.next(Duration.ofMillis(left));
      if (next.isEmpty()) {
        break;
      }
      if (!speaksOfExit(next.get()) || atExit(next.get())) {
        seen |= speaksOfExit(next.get());
        clear = 0;
        continue;
      }
      long now = time.uptimeMillis();
      if (clear++ == 0) {
        clearSince = now;
      }
      boolean arrived = seen || now - begin >= ON_ITS_WAY.toMillis();
      boolean settled = now - clearSince >= SETTLE.toMillis();
      // Two readings in a row: between exit and bin a card is nowhere for a moment.
      if (arrived && clear >= 2 && (settled || !moreInBin(id, next.get()).equals(UNCHANGED))) {
        return gone(id, next.get());
      }
    }
    return exit.latest().filter(Leaving::speaksOfExit).filter(Leaving::atExit).isPresent()
        ? takeBack(id, Cause.TIME_OUT)
        : HandOver.WAITING;
  }

  /** After a boot: what exit and bin show decides, or a person. */
  HandOver afterBoot(OrderId id) {
    Optional<BoardReading> now =
        exit.latest().or(() -> exit.next(ON_ITS_WAY)).filter(Leaving::speaksOfExit);
    if (now.isEmpty()) {
      return HandOver.WAITING;
    }
    return atExit(now.get()) ? takeBack(id, Cause.BOOT) : await(id);
  }

  /**
   * Before the power goes: the hand has all of this time but {@link #PARKING}, then the card is
   * drawn back. With less time, and when it was taken meanwhile, nothing is done here: what exit
   * and bin show decides, now in {@link #await} or after the next boot.
   */
  void park(OrderId id, Duration left) {
    long end = time.uptimeMillis() + left.toMillis();
    long last = end - PARKING.toMillis();
    if (left.compareTo(PARKING) < 0 || exit.latest().isEmpty()) {
      // Too late, or nobody would see what becomes of it.
      return;
    }
    while (time.uptimeMillis() < end && stillPrinted(id)) {
      Optional<BoardReading> next = exit.next(Duration.ofMillis(end - time.uptimeMillis()));
      if (next.isEmpty()) {
        return;
      }
      boolean there = speaksOfExit(next.get()) && atExit(next.get());
      if (there && time.uptimeMillis() >= last) {
        var _ = takeBack(id, Cause.TIME_OUT, end);
        return;
      }
    }
  }

  private boolean stillPrinted(OrderId id) {
    return store.read(h -> orders.find(h, id)).map(KioskOrder::state).equals(PRINTED);
  }

  private HandOver gone(OrderId id, BoardReading now) {
    boolean witnessed = ofThisRun.contains(id);
    Optional<Integer> more = moreInBin(id, now);
    if (more.equals(UNCHANGED)) {
      Cause taken = witnessed ? Cause.EXIT_SENSOR : Cause.PRESUMED;
      return move(id, OrderEvent.TAKEN, taken, HandOver.TAKEN);
    }
    Cause captured = witnessed ? Cause.EXIT_SENSOR : Cause.BOOT;
    return more.equals(Optional.of(1))
        ? move(id, OrderEvent.NOT_TAKEN, captured, HandOver.CAPTURED)
        : HandOver.WAITING;
  }

  /** Draws the card back into the bin and believes it only when the bin has one more. */
  private HandOver takeBack(OrderId id, Cause cause) {
    return takeBack(id, cause, time.uptimeMillis() + BACK_TO_BIN.toMillis());
  }

  private HandOver takeBack(OrderId id, Cause cause, long end) {
    try {
      boolean tried =
          port.run(
              printer -> {
                if (!printer.capabilities().hasRejectBox()) {
                  return false;
                }
                printer.reject();
                return true;
              });
      return tried && seenInBin(id, end)
          ? move(id, OrderEvent.NOT_TAKEN, cause, HandOver.CAPTURED)
          : HandOver.WAITING;
    } catch (PrinterException e) {
      return HandOver.WAITING;
    }
  }

  private boolean seenInBin(OrderId id, long end) {
    while (time.uptimeMillis() < end) {
      Optional<BoardReading> next = exit.next(Duration.ofMillis(end - time.uptimeMillis()));
      if (next.isEmpty()) {
        return false;
      }
      if (speaksOfExit(next.get())
          && !atExit(next.get())
          && moreInBin(id, next.get()).equals(Optional.of(1))) {
        return true;
      }
    }
    return false;
  }

  /** Cards in the bin more than when the job began; empty when nobody counted then. */
  private Optional<Integer> moreInBin(OrderId id, BoardReading now) {
    return store
        .read(h -> IntentionStore.lastOf(h, id))
        .filter(intention -> intention.binBefore().isPresent())
        .filter(_ -> now.cardsInBin().isPresent())
        .map(intention -> now.cardsInBin().getAsInt() - intention.binBefore().getAsInt());
  }

  private HandOver move(OrderId id, OrderEvent event, Cause cause, HandOver done) {
    return store.write(
        tx -> {
          KioskOrder order = orders.find(tx, id).orElseThrow();
          if (order.state() != OrderState.PRINTED) {
            // A person was faster; what that person said stands.
            return order.state() == OrderState.CAPTURED ? HandOver.CAPTURED : HandOver.TAKEN;
          }
          MoveFacts.Builder facts = MoveFacts.because(cause);
          IntentionStore.lastOf(tx, id)
              .ifPresent(
                  intention -> {
                    facts.device(intention.device());
                    intention.secondsPrinting().ifPresent(facts::secondsPrinting);
                  });
          if (cause == Cause.EXIT_SENSOR) {
            facts.secondsWaiting((time.uptimeMillis() - order.claimedUptime()) / 1000);
          }
          orders.move(tx, order, event, facts.build());
          return done;
        });
  }

  static boolean speaksOfExit(BoardReading reading) {
    return reading.cardAtExit().isPresent() && reading.cardsInBin().isPresent();
  }

  private static boolean atExit(BoardReading reading) {
    return reading.cardAtExit().orElse(false);
  }
}
