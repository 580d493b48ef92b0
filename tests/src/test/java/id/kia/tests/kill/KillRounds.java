package id.kia.tests.kill;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.tests.demo.RunningDemo;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One demo, one child after the other; the kiosk is killed again and again while it serves them.
 * The printer lives on. Blocking; one thread.
 */
final class KillRounds {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration REST = Duration.ofMinutes(3);
  private static final long MOMENTS_MILLIS = 9_000;
  private static final long HAND_MILLIS = 1_500;
  private static final int KILLS_IN_TEN = 9;
  private static final int MOST_TRIES = 12;

  private final RunningDemo demo;
  private final KioskBook book;
  private final Random random;
  private final AtomicInteger left;
  private int rounds;
  private int orders;
  private int good;
  private int doubles;
  private int lost;

  /**
   * @param left kills that are still to be done, in all demos
   */
  KillRounds(RunningDemo demo, Random random, AtomicInteger left) {
    this.demo = demo;
    this.book = new KioskBook(demo.data());
    this.random = random;
    this.left = left;
  }

  /** Until all kills are done or every child has been served. */
  KillTally run() throws IOException {
    int blanks = demo.printer().path("feederCards").asInt();
    for (JsonNode slip : demo.slips()) {
      // Only children who key in a PIN; the others' slips serve other tests.
      if (slip.path("factor").asText().length() == 6 && !slip.path("old").asBoolean()) {
        if (!serve(slip)) {
          break;
        }
      }
    }
    return new KillTally(
        rounds,
        orders,
        good,
        doubles,
        lost,
        book.settled("EVIDENCE"),
        book.settled("PERSON"),
        astray(blanks));
  }

  /** One child until its order is at rest; false when no kill was left for it. */
  private boolean serve(JsonNode slip) throws IOException {
    if (left.get() <= 0) {
      return false;
    }
    String order = "";
    int before = demo.cards("good");
    for (int i = 0; i < MOST_TRIES; i++) {
      if (asked(slip)) {
        demo.type(slip.path("factor").asText());
        demo.awaitScreen("CONFIRM", SOON);
        demo.press("yes");
        boolean kill = random.nextInt(10) < KILLS_IN_TEN && left.getAndDecrement() > 0;
        String now = served(kill);
        order = now.isEmpty() ? order : now;
      } else if (order.isEmpty()) {
        return true; // a child of the list that may not collect today
      }
      if (!order.isEmpty() && atRest(order)) {
        count(order, before);
        return true;
      }
    }
    System.out.println("order " + order + " did not come to rest");
    orders++;
    lost++;
    return true;
  }

  /** Whether the kiosk asks for the PIN when it sees the slip; a refusal is understood. */
  private boolean asked(JsonNode slip) throws IOException {
    demo.await(
        "the resting screen",
        REST,
        () -> {
          if (kind().equals("REFUSED")) {
            demo.press("yes");
          }
          return kind().equals("IDLE");
        });
    demo.scan(slip.path("code").asText());
    demo.await("an answer to the slip", SOON, () -> !Set.of("IDLE", "CHECKING").contains(kind()));
    return kind().equals("ASK_FACTOR");
  }

  /** From "itu saya" until the kiosk is idle again, with or without a kill; the order. */
  private String served(boolean kill) throws IOException {
    long end =
        System.nanoTime() + (kill ? millis(random.nextLong(MOMENTS_MILLIS)) : REST.toNanos());
    long hand = Long.MAX_VALUE;
    String order = "";
    while (System.nanoTime() < end) {
      if (order.isEmpty()) {
        order = book.inTheMachine().orElse("");
      }
      if (demo.printer().path("exitCards").asInt() > 0) {
        hand = Math.min(hand, System.nanoTime() + millis(random.nextLong(HAND_MILLIS)));
      }
      if (System.nanoTime() >= hand) {
        demo.deed("TAKE", 0);
        hand = Long.MAX_VALUE;
      }
      if (!order.isEmpty() && kind().equals("IDLE")) {
        break;
      }
      LockSupport.parkNanos(millis(20));
    }
    if (!kill) {
      return order;
    }
    rounds++;
    demo.kill("kiosk");
    if (order.isEmpty()) {
      order = book.inTheMachine().orElse("");
    }
    if (random.nextBoolean()) {
      demo.deed("TAKE", 0);
    }
    demo.await("the kiosk's return", REST, demo::answers);
    if (!order.isEmpty()) {
      settled(order);
    }
    return order;
  }

  /** Waits for evidence; when it has said all it can, a person looks and says what is true. */
  private void settled(String order) throws IOException {
    demo.await(
        "the outcome of " + order,
        REST,
        () ->
            switch (book.state(order)) {
              case "OUTCOME_UNKNOWN" -> book.frozen(order);
              case "PRINTING", "PRINTED", "CLAIMED" -> false;
              default -> true;
            });
    switch (book.state(order)) {
      case "OUTCOME_UNKNOWN" -> demo.technician("/cards/settle", said(order));
      case "HELD" -> demo.technician("/cards/move", "order=" + order + "&deed=RELEASE");
      case "CAPTURED" -> demo.technician("/cards/move", "order=" + order + "&deed=GIVEN");
      default -> {}
    }
  }

  /** What somebody in front of the open machine sees. */
  private String said(String order) throws IOException {
    JsonNode machine = demo.printer();
    boolean inside = machine.path("cardInside").asBoolean();
    if (inside) {
      demo.deed("CLEAR_JAM", 0);
    }
    boolean came = !inside && machine.path("lastOutcome").asText().equals("GOOD");
    return "order=" + order + "&verdict=" + (came ? "GOOD" : "SPOILED");
  }

  private boolean atRest(String order) throws IOException {
    return switch (book.state(order)) {
      case "HANDED_OVER", "WITHDRAWN", "MISSING", "RECALLED", "EXPIRED", "INELIGIBLE" -> true;
      default -> false;
    };
  }

  /** The printer's own count of good cards while this one order was served. */
  private void count(String order, int before) throws IOException {
    int came = demo.cards("good") - before;
    orders++;
    good += came;
    doubles += Math.max(0, came - 1);
    if (came == 0 && book.state(order).equals("HANDED_OVER")) {
      lost++;
      System.out.println("order " + order + " is handed over, but no good card came out");
    }
    if (came > 1) {
      System.out.println("order " + order + " was printed " + came + " times");
    }
  }

  /** Blanks that left the feeder, by the machine and by the book. */
  private int astray(int blanks) throws IOException {
    JsonNode accounts = demo.blanks();
    int drawn = blanks - demo.printer().path("feederCards").asInt();
    int used =
        accounts.path("ISSUED").asInt()
            + accounts.path("SPOILED").asInt()
            + accounts.path("CAPTURED").asInt()
            + accounts.path("MISSING").asInt()
            + accounts.path("PRINTER").asInt();
    return Math.abs(drawn - used);
  }

  private String kind() throws IOException {
    return demo.screen().path("kind").asText();
  }

  private static long millis(long count) {
    return Duration.ofMillis(count).toNanos();
  }
}
