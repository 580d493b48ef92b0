package id.kia.tests.soak;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.kia.kiosk.store.StoreWatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/**
 * The soak itself: {@code Soak FOLDER CARDS PER_DAY EVERY}; prints a line after each {@code EVERY}
 * cards. Each day a new kiosk starts on what the evening left.
 */
final class Soak {
  /** Of a day's orders this many are never collected. */
  private static final int LEFT_OF_A_DAY = 1;

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 20);

  private Soak() {}

  /** Runs in a process of its own. */
  public static void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger("id.kia")).setLevel(Level.WARN);
    Path folder = Path.of(args[0]);
    int cards = Integer.parseInt(args[1]);
    int perDay = Integer.parseInt(args[2]);
    int every = Integer.parseInt(args[3]);
    Path data = folder.resolve("kiosk");
    int printed = 0;
    int pushed = 0;
    try (SoakPrinter machine = new SoakPrinter(folder)) {
      for (int day = 0; printed < cards; day++) {
        LocalDate today = FIRST_DAY.plusDays(day);
        try (SoakSchool school =
            new SoakSchool(data, machine, OneBar.artist(), new StoreWatch() {})) {
          school.morning(today);
          school.load(perDay);
          Deque<Pupil> waiting = new ArrayDeque<>();
          for (int i = 0; i < perDay + LEFT_OF_A_DAY; i++) {
            Pupil pupil = new Pupil(++pushed, today);
            school.arrives(pupil);
            waiting.add(pupil);
          }
          for (int i = 0; i < perDay && printed < cards; i++) {
            school.collects(waiting.remove());
            printed++;
            if (printed % every == 0) {
              System.out.println(Measure.now(printed, data).line());
            }
          }
        }
      }
    }
  }
}
