package id.kia.drivers.evolis;

import id.kia.drivers.Baseline;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.Panel;
import id.kia.drivers.evolis.codec.PanelCommand;
import id.kia.drivers.evolis.codec.TextCommand;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Panels of a card that its ribbon spoiled and that are still in the printer, so that the same card
 * is printed again without sending them: {@code Ssd;p} in the place of each (A5013 RevE p. 4, p.
 * 43; that it is used in this place is inferred).
 *
 * <p>The same means: the same bytes would be sent, to the printer of the same serial, which
 * accepted each panel, had power since and was told to clear nothing. Whatever else happens, they
 * are sent.
 */
final class EvolisResident {
  private static final Set<Condition> BY_RIBBON =
      EnumSet.of(Condition.RIBBON_ENDED, Condition.RIBBON_UNREADABLE);

  private final boolean allowed;
  private final Set<Panel> there = EnumSet.noneOf(Panel.class);
  private String card = "";

  EvolisResident(PrinterProfile profile) {
    this.allowed = profile.reprintsResident();
  }

  /** What is in the printer is not, or not surely, that card any more. */
  void drop() {
    there.clear();
    card = "";
  }

  /** Whether the next print may use what is there. */
  boolean keeps() {
    return !there.isEmpty();
  }

  /** The commands of a card, without the data that are in the printer. */
  List<Command> begin(List<Command> whole, Baseline before) {
    if (!allowed) {
      return whole;
    }
    String same = before.serial() + " " + digest(whole);
    if (!same.equals(card)) {
      drop();
      card = same;
    }
    Set<Panel> resident = EnumSet.copyOf(there.isEmpty() ? EnumSet.noneOf(Panel.class) : there);
    return whole.stream().map(command -> instead(command, resident)).toList();
  }

  private static Command instead(Command command, Set<Panel> resident) {
    return command instanceof PanelCommand panel && resident.contains(panel.panel())
        ? TextCommand.of("Ssd", String.valueOf(panel.panel().letter()))
        : command;
  }

  /** The printer accepted this. */
  void taken(Command command) {
    if (allowed && command instanceof PanelCommand panel) {
      there.add(panel.panel());
    }
  }

  /** Keeps the panels of a card that was spoiled by its ribbon, and of one that was not begun. */
  void over(Evidence evidence) {
    boolean kept =
        switch (evidence) {
          case Evidence.Spoiled(Evidence.Facts facts) ->
              !facts.filled() && facts.conditions().stream().anyMatch(BY_RIBBON::contains);
          case Evidence.Good _, Evidence.None _, Evidence.Unclear _ -> false;
        };
    if (!kept) {
      drop();
    }
  }

  private static String digest(List<Command> whole) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      whole.forEach(command -> sha.update(command.encode()));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
