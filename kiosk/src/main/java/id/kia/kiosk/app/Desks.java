package id.kia.kiosk.app;

import id.kia.kiosk.pickup.PickupDesk;
import id.kia.kiosk.pickup.PickupTrust;
import id.kia.kiosk.print.CardArtist;
import id.kia.kiosk.print.DutyLimits;
import id.kia.kiosk.print.ExitWatch;
import id.kia.kiosk.print.PrintDesk;
import id.kia.kiosk.print.PrinterPort;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The two desks on what is durable: all of a kiosk that a crash must not harm, and all that the
 * crash sweep of the whole-system tests starts. The service puts devices, screen and hub around it.
 */
public record Desks(PickupDesk pickup, PrintDesk print) {
  /** Pieces the reject and capture bin holds. */
  private static final int BIN_ROOM = 50;

  /** Wires the desks around a printer that needs no rest, for sweeps whose days have no length. */
  public static Desks on(
      Storage storage,
      CardArtist artist,
      PrinterPort port,
      ExitWatch exit,
      Duration takeTime,
      Supplier<Optional<PickupTrust>> trust,
      BooleanSupplier mayIssue) {
    return on(storage, artist, port, exit, takeTime, trust, mayIssue, DutyLimits.NONE);
  }

  /**
   * Wires the desks.
   *
   * @param takeTime how long a good card waits at the exit before it is drawn back
   * @param trust empty until the kiosk is enrolled
   * @param mayIssue whether the kiosk itself lets anybody be served now, whatever the printer says
   * @param limits how much the printer may work
   */
  public static Desks on(
      Storage storage,
      CardArtist artist,
      PrinterPort port,
      ExitWatch exit,
      Duration takeTime,
      Supplier<Optional<PickupTrust>> trust,
      BooleanSupplier mayIssue,
      DutyLimits limits) {
    var print =
        new PrintDesk(
            storage.store(),
            storage.orders(),
            storage.stock(),
            storage.journal(),
            storage.time(),
            storage.vault(),
            artist,
            port,
            exit,
            takeTime,
            BIN_ROOM,
            limits);
    var pickup =
        new PickupDesk(
            storage.store(),
            storage.orders(),
            storage.journal(),
            storage.time(),
            storage.vault(),
            trust,
            () -> mayIssue.getAsBoolean() && print.ready());
    return new Desks(pickup, print);
  }
}
