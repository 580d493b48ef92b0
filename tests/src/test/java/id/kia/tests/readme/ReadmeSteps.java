package id.kia.tests.readme;

import id.kia.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered sentences of README below a mark {@code <!-- steps: NAME ... -->}. */
final class ReadmeSteps {
  private static final Pattern STEP = Pattern.compile("\\d+\\. (.*)");

  private ReadmeSteps() {}

  static List<String> below(String name) throws IOException {
    List<String> steps = new ArrayList<>();
    boolean here = false;
    for (String line : Files.readAllLines(Repository.root().resolve("README.md"))) {
      Matcher step = STEP.matcher(line);
      if (line.startsWith("<!-- steps: " + name)) {
        here = true;
      } else if (here && step.matches()) {
        steps.add(step.group(1));
      } else if (here) {
        break;
      }
    }
    return steps;
  }

  /** The words in bold of one sentence. */
  static List<String> bold(String sentence) {
    return Pattern.compile("\\*\\*(.+?)\\*\\*")
        .matcher(sentence)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
