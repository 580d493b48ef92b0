package id.kia.cli;

import id.kia.drivers.conform.Hands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whoever sits at the terminal; where nobody does, every answer is no. */
final class Person implements Hands {
  private final BufferedReader answers;
  private final PrintStream questions;

  Person(InputStream in, PrintStream out) {
    this.answers = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
    this.questions = out;
  }

  /** Whether the person says yes. */
  boolean agrees(String question) {
    return answer(question + " [y/N] ").strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }

  @Override
  public boolean lend(Deed deed) {
    return !answer("Now " + deed.words() + ", then press Enter (or type no): ").startsWith("no");
  }

  private String answer(String question) {
    questions.print(question);
    questions.flush();
    try {
      @Nullable String line = answers.readLine();
      return line == null ? "no" : line;
    } catch (IOException e) {
      return "no";
    }
  }
}
