package id.kia.drivers.evolis;

import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.TextCommand;
import java.util.EnumSet;
import java.util.Optional;

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

  /** Serial of the printer that got all of it from here; empty when none did. */
  private String holdsFor = "";

  private final Optional<EvolisKiosk> kiosk;

  EvolisSetup(EvolisLine line, PrinterProfile profile, Optional<EvolisKiosk> kiosk) {
    this.line = line;
    this.profile = profile;
    this.kiosk = kiosk;
  }

  /** Ribbon and feeder. */
  void send() throws PrinterException {
    send(TextCommand.of("Pr", EvolisJob.ribbonName(profile.ribbon())));
    if (kiosk.isEmpty() || !kiosk.get().setUp()) {
      send(TextCommand.of("Pmi", "F"));
    }
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
