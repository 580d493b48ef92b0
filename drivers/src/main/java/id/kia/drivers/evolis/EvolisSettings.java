package id.kia.drivers.evolis;

import id.kia.drivers.PrinterException;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the printer says of its own settings, read after ours were sent: at each identification, and
 * again when a day has passed since.
 *
 * <p>The guide names the questions but hardly the answers, so an answer is only ever compared with
 * an earlier one. {@code Rr} is missing because every look asks it and knows its answers, {@code
 * Rem} because we use it as the mark that power was not lost. Contrast, heat and offsets ({@code
 * Pc}, {@code Pl}, {@code Px}, {@code Py}) have no question.
 */
final class EvolisSettings {
  private static final List<String> QUESTIONS = List.of("Rmi", "Rps", "Rs", "Rmk", "Riem");
  private static final Duration FRESH = Duration.ofDays(1);
  private static final int LONGEST = 40;

  private final EvolisLine line;
  private Map<String, String> read = Map.of();
  private long readAt;

  EvolisSettings(EvolisLine line) {
    this.line = line;
  }

  /** Asks now; a question that this firmware refuses is left out. */
  void read() throws PrinterException {
    Map<String, String> answers = new TreeMap<>();
    for (String question : QUESTIONS) {
      Reply reply = line.ask(TextCommand.of(question));
      if (reply instanceof Reply.Value || reply instanceof Reply.Done) {
        answers.put(question, reply.text().substring(0, Math.min(LONGEST, reply.text().length())));
      }
    }
    read = Map.copyOf(answers);
    readAt = line.nanos();
  }

  /** What was read within a day; nothing before the first identification. */
  Map<String, String> fresh() throws PrinterException {
    if (!read.isEmpty() && line.nanos() - readAt >= FRESH.toNanos()) {
      read();
    }
    return read;
  }
}
