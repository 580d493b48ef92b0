package id.kia.drivers.evolis;

import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The reset that integrators use: {@code Srs}, some seconds, {@code Rok} until it answers, at most
 * three times, then set-up again, because a reset forgets it.
 */
final class EvolisReset {
  private static final TextCommand RESET = TextCommand.of("Srs");
  private static final TextCommand PING = TextCommand.of("Rok");
  private static final int PINGS = 3;

  private final EvolisLine line;
  private final EvolisSetup setup;

  EvolisReset(EvolisLine line, EvolisSetup setup) {
    this.line = line;
    this.setup = setup;
  }

  void run() throws PrinterException {
    line.send(RESET, bytes -> {});
    // It may answer before it resets, or not at all.
    Optional<Reply> said = line.await(line.timing().reply());
    if (said.filter(Reply.Unsupported.class::isInstance).isPresent()) {
      throw new PrinterException(
          EnumSet.of(Condition.COMMAND_REFUSED),
          "the printer does not know " + RESET.label(),
          null);
    }
    rest();
    if (!answers()) {
      throw line.silent(RESET.label(), line.timing().reset());
    }
    setup.send();
  }

  private void rest() throws PrinterException {
    long begin = line.nanos();
    Duration left = line.timing().reset();
    while (left.isPositive()) {
      line.pause(left);
      left = line.timing().reset().minusNanos(line.nanos() - begin);
    }
  }

  private boolean answers() throws PrinterException {
    for (int i = 0; i < PINGS; i++) {
      line.send(PING, bytes -> {});
      if (line.await(line.timing().reply()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
