package id.kia.tests.soak;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The program under {@code strace}: {@code CountedCards FOLDER PER_DAY}. Eight days of cards, and
 * the ninth between two marks, when what came on the second goes; then the same by the bare book.
 */
final class CountedCards {
  static final String KIOSK = "kiosk";
  static final String BARE = "bare";
  private static final int DAYS = 9;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 20);

  private CountedCards() {}

  /** Runs in a process of its own. */
  public static void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger("id.kia")).setLevel(Level.WARN);
    Path folder = Path.of(args[0]);
    int perDay = Integer.parseInt(args[1]);
    RowTape tape = new RowTape();
    int before = 0;
    int pushed = 0;
    try (SoakPrinter machine = new SoakPrinter(folder)) {
      for (int day = 0; day < DAYS; day++) {
        if (day == DAYS - 1) {
          before = tape.length();
          mark(folder, "begin-" + KIOSK);
        }
        LocalDate today = FIRST_DAY.plusDays(day);
        try (SoakSchool school =
            new SoakSchool(folder.resolve(KIOSK), machine, OneBar.artist(), tape)) {
          school.morning(today);
          school.load(perDay);
          List<Pupil> pupils = new ArrayList<>();
          for (int i = 0; i < perDay; i++) {
            pupils.add(new Pupil(++pushed, today));
          }
          pupils.forEach(school::arrives);
          pupils.forEach(school::collects);
        }
      }
      mark(folder, "end-" + KIOSK);
    }
    long sealed =
        tape.transactions().stream()
            .flatMap(List::stream)
            .filter(change -> change.table().equals("sealed_content"))
            .filter(change -> change.kind() != RowTape.Kind.GONE)
            .count();
    if (sealed != pushed) {
      throw new AssertionError(sealed + " sealed parts were written for " + pushed + " orders");
    }
    try (BareBook bare =
        new BareBook(Files.createDirectories(folder.resolve(BARE)).resolve("kiosk.db"))) {
      int written = 0;
      for (List<RowTape.Change> transaction : tape.transactions()) {
        if (written++ == before) {
          mark(folder, "begin-" + BARE);
        }
        bare.write(transaction);
      }
    }
    mark(folder, "end-" + BARE);
  }

  private static void mark(Path folder, String name) throws IOException {
    Files.writeString(folder.resolve(name), name);
  }
}
