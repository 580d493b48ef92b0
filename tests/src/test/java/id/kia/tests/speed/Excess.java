package id.kia.tests.speed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the driver took longer than the bare program with the same turns: by command, and the
 * single turns that stand out. So a ratio below its bar names what to mend.
 *
 * @param turns what the driver said and heard, with its own moments
 * @param bare when the bare program had read each answer, nanoseconds
 */
record Excess(List<Transcript.Turn> turns, List<Long> bare) {
  private static final int SHOWN = 4;

  /** One turn, or all of a command. */
  private record Part(String name, double seconds) {}

  private double excess(int turn) {
    long ours = turns.get(turn).at() - turns.get(turn - 1).at();
    long theirs = bare.get(turn) - bare.get(turn - 1);
    return (ours - theirs) / 1e9;
  }

  /** The first word of what was said, without its escape. */
  private static String command(Transcript.Turn turn) {
    int start = turn.said()[0] == 0x1B ? 1 : 0;
    int end = start;
    while (end < turn.said().length && turn.said()[end] > ' ' && turn.said()[end] != ';') {
      end++;
    }
    return new String(turn.said(), start, end - start, StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    Map<String, Double> byCommand = new HashMap<>();
    List<Part> single = new ArrayList<>();
    for (int turn = 1; turn < turns.size(); turn++) {
      byCommand.merge(command(turns.get(turn)), excess(turn), Double::sum);
      single.add(new Part(command(turns.get(turn)) + " (turn " + turn + ")", excess(turn)));
    }
    List<Part> commands = new ArrayList<>();
    byCommand.forEach((name, seconds) -> commands.add(new Part(name, seconds)));
    return "  longer than the bare program, by command:"
        + most(commands)
        + "; single turns:"
        + most(single)
        + "\n";
  }

  private static String most(List<Part> parts) {
    var said = new StringBuilder();
    parts.stream()
        .sorted(Comparator.comparingDouble(Part::seconds).reversed())
        .limit(SHOWN)
        .forEach(
            part ->
                said.append(String.format(Locale.ROOT, " %s %.3f s", part.name(), part.seconds())));
    return said.toString();
  }
}
