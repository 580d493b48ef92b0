package id.kia.drivers.evolis;

import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings we rely on, sent again on every open because the printer forgets them with power.
 *
 * <p>{@code Pem;2} (host owns errors) is also the mark that power was not lost. It is sent only
 * when no job is unsettled: otherwise a process that dies between the mark and the written outcome
 * would take the power cut for none.
 */
final class EvolisSetup {
  private final EvolisLine line;
  private final PrinterProfile profile;
  private Map<String, String> offsets = Map.of();

  /** Serial of the printer that got all of it from here; empty when none did. */
  private String holdsFor = "";

  private final Optional<EvolisKiosk> kiosk;

  EvolisSetup(EvolisLine line, PrinterProfile profile, Optional<EvolisKiosk> kiosk) {
    this.line = line;
    this.profile = profile;
    this.kiosk = kiosk;
  }

  /** Ribbon and feeder, and the offset that a person measured. */
  void send() throws PrinterException {
    send(TextCommand.of("Pr", EvolisJob.ribbonName(profile.ribbon())));
    if (kiosk.isEmpty() || !kiosk.get().setUp()) {
      send(TextCommand.of("Pmi", "F"));
    }
    Map<String, String> taken = new TreeMap<>();
    if (profile.offset().isPresent()) {
      taken.put("Px", taken("Px", profile.offset().get().x()));
      taken.put("Py", taken("Py", profile.offset().get().y()));
    }
    offsets = Map.copyOf(taken);
  }

  /**
   * Which offset is in force, by its command; nothing where the machine has its own. There is no
   * question for it, so this is what was sent, or what the printer said against it.
   */
  Map<String, String> offsets() {
    return offsets;
  }

  /** An older firmware may not know it: a picture that is a little off hinders no child. */
  private String taken(String mnemonic, int dots) throws PrinterException {
    Reply reply = line.ask(TextCommand.of(mnemonic, Integer.toString(dots)));
    return reply instanceof Reply.Done ? Integer.toString(dots) : reply.text();
  }

  /** Ribbon, feeder, and the mark. */
  private void sendAndMark() throws PrinterException {
    send();
    send(TextCommand.of("Pem", EvolisReadings.HOST_OWNS_ERRORS));
  }

  /**
   * A look at a printer with set-up and mark. They are sent again only when they do not hold: to
   * another printer than last time, or when the mark is gone, because all go with the power.
   */
  Snapshot hold(EvolisReadings readings) throws PrinterException {
    if (!holdsFor.isEmpty()) {
      Snapshot now = readings.snapshot();
      if (!now.powerWasLost() && now.identity().serial().equals(holdsFor)) {
        return now;
      }
    }
    sendAndMark();
    Snapshot now = readings.snapshot();
    holdsFor = now.identity().serial();
    return now;
  }

  private void send(TextCommand setting) throws PrinterException {
    Reply reply = line.ask(setting);
    if (!(reply instanceof Reply.Done)) {
      Condition condition =
          reply instanceof Reply.Trouble trouble ? trouble.condition() : Condition.COMMAND_REFUSED;
      throw new PrinterException(
          EnumSet.of(condition), setting.label() + " was answered with " + reply.text(), null);
    }
  }
}
