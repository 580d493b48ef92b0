package id.kia.drivers.evolis;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.PrinterProfile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wire at whose other end a printer answers by rote: to each question the next of its answers,
 * the last one again and again. What has no answer is answered with OK. Time goes by only while
 * somebody waits for bytes in vain.
 */
final class ScriptedPrinter implements Wire {
  private static final Pattern PANEL = Pattern.compile("\u001bDbc;.;[0-9]+;([0-9]+);");

  private final Map<String, Deque<String>> answers = new HashMap<>();
  private final List<String> heard = new ArrayList<>();
  private final ByteArrayOutputStream command = new ByteArrayOutputStream();
  private final StringBuilder said = new StringBuilder();
  private final Map<String, String> lateAfter = new HashMap<>();
  private final StringBuilder late = new StringBuilder();
  private long nanos;

  /** A colour printer at rest that printed 10 panels on 2 cards. */
  ScriptedPrinter() {
    with("Rsn", "VIRT-1").with("Rtp", "SCRIPTED").with("Rfv", "1").with("Rem", "2");
    with("Rco;p", "10").with("Rco;c", "2").with("Rlr;p", "NO CARD").with("Rr", "ymcko");
    with("Rse;o", "5,00 Volts").with("Sk;f", "0").with("Rrt;count", "100");
  }

  /** Sets what it answers; an empty answer is silence. */
  ScriptedPrinter with(String question, String... answer) {
    answers.put(question, new ArrayDeque<>(List.of(answer)));
    return this;
  }

  /** Text commands as they came; of a panel only {@code Dbc;} and its letter. */
  List<String> heard() {
    return heard;
  }

  /** Says something unasked. */
  void blurt(String text) {
    said.append(text).append('\0');
  }

  /**
   * After the answer to a command it says more, to who waits for it, at the latest before the
   * answer to the next command.
   */
  void late(String command, String text) {
    lateAfter.put(command, text);
  }

  /** How long somebody waited in vain until now. */
  long nanos() {
    return nanos;
  }

  EvolisPrinter open(PrinterProfile profile) {
    return open(profile, EvolisBench.SHORT);
  }

  EvolisPrinter open(PrinterProfile profile, EvolisTiming timing) {
    return new EvolisPrinter(this, profile, () -> nanos, timing);
  }

  @Override
  public String name() {
    return "script";
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) {
    if (said.isEmpty() && !atMost.isZero()) {
      sayLate();
    }
    byte[] bytes = said.toString().getBytes(StandardCharsets.US_ASCII);
    int count = Math.min(length, bytes.length);
    nanos += count == 0 ? atMost.toNanos() : 0;
    System.arraycopy(bytes, 0, into, offset, count);
    said.delete(0, count);
    return count;
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) {
    command.write(bytes, offset, length);
    String all = command.toString(StandardCharsets.ISO_8859_1);
    if (all.length() < wholeLength(all)) {
      return;
    }
    String text = all.startsWith("Dbc;", 1) ? all.substring(1, 6) : all.substring(1).strip();
    command.reset();
    heard.add(text);
    Deque<String> known = answers.getOrDefault(text, new ArrayDeque<>(List.of("OK")));
    String answer = known.size() > 1 ? known.removeFirst() : known.getFirst();
    sayLate();
    if (!answer.isEmpty()) {
      said.append(answer).append('\0');
    }
    Optional.ofNullable(lateAfter.remove(text)).ifPresent(more -> late.append(more).append('\0'));
  }

  private void sayLate() {
    said.append(late);
    late.setLength(0);
  }

  private static int wholeLength(String begun) {
    Matcher panel = PANEL.matcher(begun);
    if (panel.lookingAt()) {
      return panel.end() + Integer.parseInt(panel.group(1)) + 1;
    }
    return begun.endsWith("\r") ? 0 : Integer.MAX_VALUE;
  }

  @Override
  public void discardInput() {
    said.setLength(0);
  }

  @Override
  public void close() {}
}
