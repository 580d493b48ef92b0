package id.kia.drivers.evolis;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.codec.BoxCommand;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prints one card, command by command, and stops at the first that is not accepted. */
final class EvolisPrinting {
  private static final int REPORT_EVERY_BYTES = 16 * 1024;

  /** What makes a card pointless to begin. */
  private static final Set<Condition> BLOCKING =
      EnumSet.of(
          Condition.FEEDER_EMPTY,
          Condition.RIBBON_ENDED,
          Condition.RIBBON_WRONG,
          Condition.RIBBON_UNREADABLE,
          Condition.COVER_OPEN,
          Condition.CARD_JAM,
          Condition.CARD_INSIDE,
          Condition.MECHANICAL,
          Condition.HEAD,
          Condition.HOPPER_DOOR,
          Condition.HOPPER_FAULT,
          Condition.MEMORY,
          Condition.CLEANING_OVERDUE,
          Condition.COLOUR_TOO_WIDE);

  private final EvolisLine line;
  private final EvolisReadings readings;
  private final EvolisSetup setup;
  private final EvolisSettling settling;
  private final PrinterProfile profile;
  private final EvolisResident resident;

  EvolisPrinting(
      EvolisLine line,
      EvolisReadings readings,
      EvolisSetup setup,
      EvolisSettling settling,
      PrinterProfile profile,
      EvolisResident resident) {
    this.resident = resident;
    this.line = line;
    this.readings = readings;
    this.setup = setup;
    this.settling = settling;
    this.profile = profile;
  }

  Evidence print(PrintJob job, Baseline before, PrintListener listener) {
    Set<Condition> seen = EnumSet.noneOf(Condition.class);
    var _ = line.strangeSinceThen();
    try {
      Snapshot now = setup.hold(readings);
      Optional<Evidence> refused = refuse(now, job, before);
      if (refused.isPresent()) {
        return refused.get();
      }
      run(job, before, listener, seen);
      Evidence evidence = settling.settle(before, false, seen);
      resident.over(evidence);
      return evidence;
    } catch (PrinterException e) {
      resident.drop();
      seen.addAll(e.conditions());
      return new Evidence.Unclear(
          new Evidence.Facts(before, Optional.empty(), false, false, seen, line.strangeSinceThen()),
          Reason.SILENT);
    }
  }

  /** Evidence without printing, when the printer is not as the baseline says or cannot print. */
  private Optional<Evidence> refuse(Snapshot now, PrintJob job, Baseline before) {
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    conditions.addAll(now.conditions());
    if (!EvolisJob.fits(job)) {
      conditions.add(Condition.COLOUR_TOO_WIDE);
    }
    Evidence.Facts facts =
        new Evidence.Facts(
            before, Optional.of(now), false, false, conditions, line.strangeSinceThen());
    if (!now.identity().serial().equals(before.serial())) {
      return Optional.of(new Evidence.Unclear(facts, Reason.OTHER_PRINTER));
    }
    if (!now.counters().equals(before.counters())) {
      return Optional.of(new Evidence.Unclear(facts, Reason.COUNTERS_DO_NOT_FIT));
    }
    if (now.position() != CardPosition.NONE) {
      return Optional.of(new Evidence.Unclear(facts, Reason.CARD_STUCK));
    }
    boolean blocked =
        job.ribbon() != profile.ribbon() || conditions.stream().anyMatch(BLOCKING::contains);
    return blocked ? Optional.of(new Evidence.None(facts)) : Optional.empty();
  }

  private void run(PrintJob job, Baseline before, PrintListener listener, Set<Condition> seen)
      throws PrinterException {
    List<Command> commands = resident.begin(ReadyCommands.forJob(job, profile), before);
    Reporter reporter = new Reporter(listener, job.panels(), total(commands));
    boolean ahead = false;
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      reporter.begin(command);
      if (ahead) {
        line.sendAhead(command, reporter::sent);
        if (!taken(commands.get(i - 1), seen)) {
          // What was sent ahead is answered too, and must not answer the questions to come.
          var _ = line.await(line.timing().ask());
          return;
        }
      } else {
        line.send(command, reporter::sent);
      }
      ahead = goesAhead(commands, i);
      if (!ahead && !taken(command, seen)) {
        return;
      }
      reporter.report();
    }
  }

  /**
   * Whether the next panel is sent while the reply to this one is still to come. Never more than
   * one, and {@code Se}, without which no card comes out, only after every reply. A printer that
   * acknowledges is a slave: it is told nothing before it did.
   */
  private boolean goesAhead(List<Command> commands, int at) {
    return profile.form().ahead()
        && profile.replies() == ReplyMode.TEXT
        && commands.get(at) instanceof PanelCommand
        && commands.get(at + 1) instanceof PanelCommand;
  }

  /** Waits for the reply to a command; whether the card goes on. */
  private boolean taken(Command command, Set<Condition> seen) throws PrinterException {
    // The end of the panel may still stand in the buffers between us and the printer.
    Reply reply =
        line.await(line.timing().mechanics().plus(line.lineTime(32 * 1024)))
            .orElseThrow(() -> line.silent(command.label(), line.timing().mechanics()));
    return switch (reply) {
      case Reply.Done _ -> {
        resident.taken(command);
        yield true;
      }
      // The panel before this one failed, or this one was not taken: the card is not continued.
      case Reply.Trouble trouble -> {
        seen.add(trouble.condition());
        if (!trouble.explained()) {
          line.strange(trouble);
        }
        yield false;
      }
      case Reply.Unsupported _ -> {
        seen.add(Condition.COMMAND_REFUSED);
        yield false;
      }
      case Reply.Value value -> {
        line.strange(value);
        seen.add(Condition.UNKNOWN_ERROR);
        yield false;
      }
    };
  }

  private static long total(List<Command> commands) {
    return commands.stream().mapToLong(command -> command.encode().length).sum();
  }

  /** Counts bytes and panels for the listener. */
  private static final class Reporter {
    private final PrintListener listener;
    private final int panels;
    private final long total;
    private int panel;
    private boolean boxes;
    private long sent;
    private long reported;

    Reporter(PrintListener listener, int panels, long total) {
      this.listener = listener;
      this.panels = panels;
      this.total = total;
    }

    void begin(Command command) {
      boolean again = command instanceof TextCommand text && text.mnemonic().equals("Ssd");
      if (again || command instanceof PanelCommand || (command instanceof BoxCommand && !boxes)) {
        boxes = command instanceof BoxCommand;
        panel++;
      } else if (command instanceof BoxCommand) {
        report();
      } else if (panel > 0) {
        panel = panels + 1;
        report();
      }
    }

    void sent(int bytes) {
      sent += bytes;
      if (sent - reported >= REPORT_EVERY_BYTES) {
        report();
      }
    }

    void report() {
      reported = sent;
      listener.onProgress(new PrintListener.Progress(panel, panels, sent, total));
    }
  }
}
