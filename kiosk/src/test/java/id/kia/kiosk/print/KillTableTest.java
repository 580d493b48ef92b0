package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static id.kia.kiosk.print.PrintBench.B;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sync.EventKind;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.MoveFacts;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.TransitionTable;
import id.kia.kiosk.print.PrinterBody.Death;
import id.kia.kiosk.print.PrinterBody.Fate;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.store.StoreWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kiosk dies before each write, after each write, and at each physical step, in every way a
 * card can go; the printer stays on. After the boot: at most one good card, no lost order, and
 * every blank and panel explained.
 */
class KillTableTest {
  @TempDir Path folder;

  /** One way of a card, by all moves that a kiosk or a person at it makes. */
  private enum Way {
    TAKEN,
    NOT_TAKEN_THEN_GIVEN,
    NOT_TAKEN_THEN_DISCARDED,
    NOTHING_INSERTED,
    SPOILED_ONCE,
    SPOILED_TWICE,
    LINE_LOST,
    STUCK_THEN_FOUND_GOOD,
    STUCK_THEN_FOUND_SPOILED,
    STUCK_THEN_NOT_FOUND,
    DROPPED;

    void prepare(PrinterBody body) {
      switch (this) {
        case TAKEN, DROPPED -> {}
        case NOT_TAKEN_THEN_GIVEN, NOT_TAKEN_THEN_DISCARDED -> body.takesAfter = -1;
        case NOTHING_INSERTED -> body.fates.add(Fate.NO_INSERT);
        case SPOILED_ONCE -> body.fates.add(Fate.JAM);
        case SPOILED_TWICE -> body.fates.addAll(List.of(Fate.JAM, Fate.JAM));
        case LINE_LOST -> body.fates.add(Fate.LINE_LOST);
        case STUCK_THEN_FOUND_GOOD, STUCK_THEN_FOUND_SPOILED, STUCK_THEN_NOT_FOUND -> {
          body.hasRejectBox = false;
          body.fates.add(Fate.JAM_STUCK);
        }
      }
    }

    void go(PrintBench bench) {
      switch (this) {
        case TAKEN, NOTHING_INSERTED, SPOILED_ONCE, SPOILED_TWICE -> collect(bench);
        case NOT_TAKEN_THEN_GIVEN -> {
          collect(bench);
          if (bench.state(A) == OrderState.CAPTURED) {
            bench.desk.handOver(A, "Bu Ani");
          }
        }
        case NOT_TAKEN_THEN_DISCARDED -> {
          collect(bench);
          if (bench.state(A) == OrderState.CAPTURED) {
            bench.desk.discard(A, "Bu Ani");
          }
        }
        case LINE_LOST -> {
          collect(bench);
          bench.body.present = true;
          bench.desk.recover();
        }
        case STUCK_THEN_FOUND_GOOD -> {
          collect(bench);
          settle(bench, Settlement.GOOD);
        }
        case STUCK_THEN_FOUND_SPOILED -> {
          collect(bench);
          settle(bench, Settlement.SPOILED);
        }
        case STUCK_THEN_NOT_FOUND -> {
          collect(bench);
          settle(bench, Settlement.NOT_FOUND);
        }
        case DROPPED -> {
          bench.claim(A);
          bench.kiosk.store.run(
              tx -> bench.kiosk.orders.move(tx, A, OrderEvent.DROP, MoveFacts.by(Cause.COLLECTOR)));
        }
      }
    }

    private static void settle(PrintBench bench, Settlement settlement) {
      if (bench.state(A) == OrderState.OUTCOME_UNKNOWN) {
        personTakesItOut(bench);
        bench.desk.settle(A, settlement, "Bu Ani");
      }
    }
  }

  private static void personTakesItOut(PrintBench bench) {
    bench.body.inside = OptionalInt.empty();
  }

  /** The process ends before or after the n-th commit of a way. */
  private static final class DiesAt implements StoreWatch {
    private final int commit;
    private final boolean before;
    private final PrinterBody body;
    private int count;

    DiesAt(int commit, boolean before, PrinterBody body) {
      this.commit = commit;
      this.before = before;
      this.body = body;
    }

    @Override
    public void beforeCommit(Handle tx) {
      count++;
      if (before && count == commit) {
        body.dead = true;
        throw new BodyPrinter.Died();
      }
    }

    @Override
    public void committed() {
      if (!before && count == commit) {
        body.dead = true;
        throw new BodyPrinter.Died();
      }
    }
  }

  @TestFactory
  List<DynamicTest> whenever_the_process_dies_one_card_at_most_and_no_order_lost() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Way way : Way.values()) {
      for (Death death : Death.values()) {
        tests.add(
            DynamicTest.dynamicTest(
                way + " dies " + death,
                () -> check(way, bench -> bench.body.death = death, way + "-" + death)));
      }
      int commits = commits(way);
      assertTrue(commits >= 2, way + " writes");
      for (int commit = 1; commit <= commits; commit++) {
        for (boolean before : new boolean[] {true, false}) {
          String name = way + " dies " + (before ? "before" : "after") + " commit " + commit;
          int at = commit;
          tests.add(
              DynamicTest.dynamicTest(
                  name,
                  () ->
                      check(
                          way,
                          bench -> bench.kiosk.store.watch(new DiesAt(at, before, bench.body)),
                          name)));
        }
      }
    }
    return tests;
  }

  @Test
  void the_ways_cover_every_move_that_a_kiosk_makes_by_itself_or_by_a_person() {
    Set<String> seen = new TreeSet<>();
    for (Way way : Way.values()) {
      try (PrintBench bench = bench("cover-" + way)) {
        way.prepare(bench.body);
        way.go(bench);
        seen.addAll(moves(bench));
      }
    }
    for (Death death : Death.values()) {
      try (PrintBench bench = bench("cover-" + death)) {
        bench.body.death = death;
        goUntilDeath(Way.TAKEN, bench);
        bench.reboot();
        seen.addAll(moves(bench));
      }
    }
    EnumSet<OrderEvent> hubOrClock =
        EnumSet.of(
            OrderEvent.HOLD,
            OrderEvent.RELEASE,
            OrderEvent.RECALL,
            OrderEvent.EXPIRE,
            OrderEvent.TOO_OLD);
    assertEquals(
        TransitionTable.ROWS.stream()
            .map(row -> row.event())
            .filter(event -> !hubOrClock.contains(event))
            .map(OrderEvent::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        seen);
  }

  private void check(Way way, Consumer<PrintBench> death, String name) {
    try (PrintBench bench = bench(name)) {
      way.prepare(bench.body);
      death.accept(bench);
      goUntilDeath(way, bench);
      bench.body.present = true;
      bench.body.death = Death.NEVER;
      bench.reboot();
      afterBoot(bench);
      settleByPerson(bench);
      afterBoot(bench);
      // The child comes again with the same slip.
      if (bench.state(A) == OrderState.QUEUED) {
        bench.body.fates.clear();
        bench.body.hasRejectBox = true;
        bench.body.takesAfter = 3;
        collect(bench);
        assertEquals(OrderState.HANDED_OVER, bench.state(A));
      }
      afterBoot(bench);
      boolean blocked = bench.state(A) == OrderState.PRINTED;
      if (!blocked) {
        collectOther(bench);
      }
    }
  }

  /** What must be true whenever the kiosk is back. */
  private static void afterBoot(PrintBench bench) {
    OrderState state = bench.state(A);
    assertTrue(
        !EnumSet.of(OrderState.CLAIMED, OrderState.PRINTING).contains(state),
        "after boot: " + state);
    long good = bench.body.goodCards.stream().filter(tag -> tag == PrintBench.tag(A)).count();
    assertTrue(good <= 1, good + " good cards");
    boolean saysGood =
        EnumSet.of(OrderState.PRINTED, OrderState.HANDED_OVER, OrderState.CAPTURED).contains(state);
    if (good == 1) {
      assertTrue(
          saysGood || EnumSet.of(OrderState.OUTCOME_UNKNOWN, OrderState.WITHDRAWN).contains(state),
          "a good card exists, the order says " + state);
    }
    bench.kiosk.store.read(
        h -> {
          bench.kiosk.stock.audit(h);
          return true;
        });
    int drawn = 5 - bench.body.hopper;
    int explained =
        bench.blanks(Account.PRINTER)
            + bench.blanks(Account.ISSUED)
            + bench.blanks(Account.CAPTURED)
            + bench.blanks(Account.SPOILED)
            + bench.blanks(Account.MISSING);
    assertTrue(
        explained == drawn || state == OrderState.OUTCOME_UNKNOWN,
        drawn + " blanks drawn, " + explained + " explained, order " + state);
    assertEquals(5 - explained, bench.blanks(Account.HOPPER));
    int used = bench.panels(Account.PRINTED) + bench.panels(Account.SKIPPED);
    assertEquals(100 - used, bench.panels(Account.FITTED));
    assertEquals(0, used % 5, "whole sets");
  }

  private static void settleByPerson(PrintBench bench) {
    if (bench.state(A) == OrderState.OUTCOME_UNKNOWN) {
      boolean good = bench.body.goodCards.contains(PrintBench.tag(A));
      personTakesItOut(bench);
      bench.body.atExit = OptionalInt.empty();
      bench.desk.settle(A, good ? Settlement.GOOD : Settlement.SPOILED, "Bu Ani");
    }
    if (bench.state(A) == OrderState.PRINTED) {
      bench.body.atExit = OptionalInt.empty();
      bench.desk.handOver(A, "Bu Ani");
    }
  }

  private static void collect(PrintBench bench) {
    bench.claim(A);
    PrintResult result = bench.print(A);
    if (result instanceof PrintResult.SpoiledTryAgain
        || result instanceof PrintResult.NothingPrinted) {
      result = bench.print(A);
    }
    if (result instanceof PrintResult.Printed) {
      bench.desk.awaitTaken(A);
    }
  }

  private static void collectOther(PrintBench bench) {
    bench.body.fates.clear();
    bench.body.hasRejectBox = true;
    bench.body.takesAfter = 3;
    bench.claim(B);
    assertEquals(new PrintResult.Printed(), bench.print(B), "the kiosk works on");
    assertEquals(HandOver.TAKEN, bench.desk.awaitTaken(B));
    assertEquals(PrintBench.tag(B), bench.body.taken.getLast());
  }

  private static void goUntilDeath(Way way, PrintBench bench) {
    try {
      way.go(bench);
    } catch (BodyPrinter.Died e) {
      // Nothing to do: the process is gone, the body stays as it is.
    }
  }

  private int commits(Way way) {
    try (PrintBench bench = bench("count-" + way)) {
      way.prepare(bench.body);
      DiesAt never = new DiesAt(-1, true, bench.body);
      bench.kiosk.store.watch(never);
      way.go(bench);
      return never.count;
    }
  }

  private static Set<String> moves(PrintBench bench) {
    return bench.kiosk.store.read(h -> bench.kiosk.journal.after(h, 0, 10_000)).stream()
        .filter(event -> event.kind() == EventKind.ORDER_MOVED)
        .map(event -> event.data().get("event").asText())
        .collect(Collectors.toSet());
  }

  private PrintBench bench(String name) {
    try {
      return new PrintBench(Files.createDirectories(folder.resolve(name.replace(' ', '-'))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
