package id.kia.kiosk.print;

import id.kia.contract.order.OrderId;
import id.kia.drivers.PrintJob;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.vault.ContentVault;
import id.kia.kiosk.vault.OrderContent;
import id.kia.kiosk.vault.VaultFault;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The card that is likely printed next, worked out while its child still reads the question: drawn,
 * and encoded where the driver can and a ribbon is known. In memory only, one at a time, until it
 * is printed or given up. Any thread.
 */
final class NextCard {
  private final ContentVault vault;
  private final CardArtist artist;
  private final Outcomes outcomes;
  private final PrinterPort port;
  private final Supplier<Optional<Snapshot>> look;
  private Optional<Worked> next = Optional.empty();

  /**
   * @param look the last that was seen of the printer
   */
  NextCard(
      ContentVault vault,
      CardArtist artist,
      Outcomes outcomes,
      PrinterPort port,
      Supplier<Optional<Snapshot>> look) {
    this.vault = vault;
    this.artist = artist;
    this.outcomes = outcomes;
    this.port = port;
    this.look = look;
  }

  /** A drawn card, and its job when that was worked out for a ribbon. */
  record Worked(
      OrderId id, OrderContent from, CardArtist.Drawing drawing, Optional<PrintJob> encoded) {

    /** What to print on the ribbon that is fitted now. */
    PrintJob job(RibbonKind fitted) {
      return encoded
          .filter(job -> job.ribbon() == fitted)
          .orElseGet(() -> new PrintJob(fitted, drawing.image()));
    }
  }

  /** Works it out; what cannot be drawn is told when somebody wants it printed. */
  synchronized void prepare(OrderId id) {
    next = Optional.empty();
    try {
      Optional<OrderContent> content = vault.open(id);
      if (content.isPresent()) {
        Worked drawn = drawn(id, content.get());
        Optional<PrintJob> encoded =
            look.get().map(now -> port.ready(new PrintJob(now.ribbon(), drawn.drawing().image())));
        next = Optional.of(new Worked(id, drawn.from(), drawn.drawing(), encoded));
      }
    } catch (VaultFault | CardArtist.CannotDraw untold) {
      // Nothing is kept, so take() meets it again and tells.
    }
  }

  /** Forgets it when it is this order's. */
  synchronized void giveUp(OrderId id) {
    next = next.filter(worked -> !worked.id().equals(id));
  }

  /**
   * The card of an order as its personal part says now, worked out before or only now; the office
   * is told when that cannot be.
   */
  synchronized Optional<Worked> take(OrderId id) {
    Optional<Worked> before = next;
    next = Optional.empty();
    try {
      Optional<OrderContent> content = vault.open(id);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      OrderContent wanted = content.get();
      Optional<Worked> fits =
          before.filter(worked -> worked.id().equals(id) && worked.from().same(wanted));
      return Optional.of(fits.isPresent() ? fits.get() : drawn(id, wanted));
    } catch (VaultFault | CardArtist.CannotDraw e) {
      outcomes.alarm(PrintAlarm.NO_PICTURE);
      return Optional.empty();
    }
  }

  private Worked drawn(OrderId id, OrderContent content) throws CardArtist.CannotDraw {
    return new Worked(id, content, artist.draw(content), Optional.empty());
  }
}
