package id.kia.drivers.example;

import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.CardImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample printer as a program behind a pseudo-terminal: stricter than a machine would be. It
 * takes a row only with a card inside, and keeps what it was given wrongly in {@link #complaints}.
 */
final class SampleMachine implements AutoCloseable {
  private static final Duration A_WHILE = Duration.ofSeconds(1);
  private static final int ROW_DIGITS = CardImage.WIDTH / 4;

  private final PseudoTerminal cable;
  private final List<String> complaints = new ArrayList<>();
  private long panels = 40;
  private long cards = 40;
  private int rows;
  private int rejected;
  private boolean inside;
  private boolean open;
  private boolean set;

  SampleMachine(Path link) throws IOException {
    this.cable = PseudoTerminal.open(link, System::nanoTime);
    Thread.ofPlatform().daemon().name("sample printer").start(this::run);
  }

  private void run() {
    StringBuilder heard = new StringBuilder();
    byte[] bytes = new byte[512];
    try {
      while (true) {
        int count = cable.device().read(bytes, 0, bytes.length, A_WHILE);
        heard.append(new String(bytes, 0, count, StandardCharsets.US_ASCII));
        for (int end = heard.indexOf("\n"); end >= 0; end = heard.indexOf("\n")) {
          String answer = answer(heard.substring(0, end).strip());
          heard.delete(0, end + 1);
          cable.device().write(answer.getBytes(StandardCharsets.US_ASCII), A_WHILE);
        }
      }
    } catch (WireException e) {
      // The cable was taken away for good: the test is over.
    }
  }

  private synchronized String answer(String line) {
    String verb = line.split(" ", 2)[0];
    return switch (verb) {
      case "" -> "";
      case "WHO" -> "WHO Sample-1 VIRT-SAMPLE-1 1.0\n";
      case "NOW" ->
          "NOW panels=%d cards=%d card=%s blanks=yes cover=%s set=%s%n"
              .formatted(
                  panels, cards, inside ? "inside" : "none", open ? "open" : "shut", yes(set));
      case "SET" -> done(true, () -> set = true);
      case "CARD" -> done(!inside && !open, this::draw);
      case "ROW" -> done(inside && !open && line.length() == 4 + ROW_DIGITS, () -> rows++);
      case "DONE" -> done(inside && !open && rows == CardImage.HEIGHT, this::print);
      case "BIN" -> done(inside, this::bin);
      case "WIPE" -> done(true, () -> rows = 0);
      default -> refused("what is " + verb);
    };
  }

  private String done(boolean allowed, Runnable deed) {
    if (!allowed) {
      return refused("not now");
    }
    deed.run();
    return "OK\n";
  }

  private String refused(String why) {
    complaints.add(why);
    return "NO " + why + "\n";
  }

  private void draw() {
    cards++;
    rows = 0;
    inside = true;
  }

  private void print() {
    panels++;
    inside = false;
  }

  private void bin() {
    inside = false;
    rejected++;
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  synchronized void cover(boolean isOpen) {
    open = isOpen;
  }

  synchronized void takeCardOut() {
    inside = false;
  }

  void cable(boolean plugged) throws IOException {
    if (plugged) {
      cable.replug();
    } else {
      cable.unplug();
    }
  }

  synchronized int rejected() {
    return rejected;
  }

  synchronized long cards() {
    return cards - 40;
  }

  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    cable.close();
  }
}
