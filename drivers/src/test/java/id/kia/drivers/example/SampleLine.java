package id.kia.drivers.example;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;

/** The machine's language: a line of words, answered by a line of words. */
final class SampleLine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST = 200;

  private final Wire wire;
  private final LongSupplier nanoClock;
  private final StringBuilder heard = new StringBuilder();

  SampleLine(Wire wire, LongSupplier nanoClock) {
    this.wire = wire;
    this.nanoClock = nanoClock;
  }

  /** Ends what a host before us left unfinished, and passes over what the machine said to that. */
  String wake(String command, String answer) throws PrinterException {
    send("\n" + command);
    String line = line();
    while (!line.startsWith(answer)) {
      line = line();
    }
    return line;
  }

  /** One command, whose answer begins with this word. */
  String ask(String command, String answer) throws PrinterException {
    send(command);
    String line = line();
    if (!line.startsWith(answer)) {
      throw new PrinterException(
          Set.of(Condition.COMMAND_REFUSED), "it answered " + line + " to " + verb(command), null);
    }
    return line;
  }

  private static String verb(String command) {
    // Behind the verb of a row is the picture of a card: it does not go into a message.
    return command.split(" ", 2)[0];
  }

  private void send(String command) throws PrinterException {
    try {
      wire.write((command + "\n").getBytes(StandardCharsets.US_ASCII), PATIENCE);
    } catch (WireException e) {
      throw lost(e);
    }
  }

  private String line() throws PrinterException {
    long end = nanoClock.getAsLong() + PATIENCE.toNanos();
    byte[] bytes = new byte[64];
    try {
      while (heard.indexOf("\n") < 0) {
        long left = end - nanoClock.getAsLong();
        int count = left <= 0 ? 0 : wire.read(bytes, 0, bytes.length, Duration.ofNanos(left));
        if (count == 0 || heard.length() > LONGEST) {
          throw new PrinterException(Set.of(Condition.SILENT), "no whole answer", null);
        }
        heard.append(new String(bytes, 0, count, StandardCharsets.US_ASCII));
      }
    } catch (WireException e) {
      throw lost(e);
    }
    int at = heard.indexOf("\n");
    String line = heard.substring(0, at).strip();
    heard.delete(0, at + 1);
    return line;
  }

  private static PrinterException lost(WireException e) {
    return new PrinterException(Set.of(Condition.LINE_LOST), String.valueOf(e.getMessage()), e);
  }

  @Override
  public void close() {
    wire.close();
  }
}
