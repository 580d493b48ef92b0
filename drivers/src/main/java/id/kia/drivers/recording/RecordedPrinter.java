package id.kia.drivers.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.bridge.wire.Wire;
import id.kia.drivers.Baseline;
import id.kia.drivers.Capabilities;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.Recovery;
import id.kia.drivers.Snapshot;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A printer whose calls are noted: which call, what crossed the wire, how it ended. Notes carry the
 * time since the printer was opened in microseconds ({@code t}).
 *
 * <p>Thread: the port's, as the printer's own.
 */
public final class RecordedPrinter implements CardPrinter {
  private final CardPrinter printer;
  private final Consumer<ObjectNode> notes;

  private RecordedPrinter(CardPrinter printer, Consumer<ObjectNode> notes) {
    this.printer = printer;
    this.notes = notes;
  }

  /**
   * Opens a printer of this driver on the wire.
   *
   * @param key hides which picture a panel was: new with each start of the program, kept nowhere
   * @param notes told of each note at once; must neither throw nor block for long
   */
  public static CardPrinter open(
      CardPrinterDriver.OnWire driver,
      Wire wire,
      PrinterProfile profile,
      LongSupplier nanoClock,
      PanelKey key,
      Consumer<ObjectNode> notes) {
    Consumer<ObjectNode> timed = timed(nanoClock, notes);
    timed.accept(CallNote.opened(driver.id(), profile));
    var recorded = new RecordedWire(wire, new HostMask(key::hash), timed);
    return new RecordedPrinter(driver.open(recorded, profile, nanoClock), timed);
  }

  /**
   * Opens a printer of this driver at an address. Its calls are noted and how they end; what it
   * answers on the way is not, so they cannot be played again.
   *
   * @param lost as the driver wants it
   * @param notes told of each note at once; must neither throw nor block for long
   */
  public static CardPrinter open(
      CardPrinterDriver.AtUri driver,
      URI uri,
      PrinterProfile profile,
      LongSupplier nanoClock,
      Runnable lost,
      Consumer<ObjectNode> notes) {
    Consumer<ObjectNode> timed = timed(nanoClock, notes);
    timed.accept(CallNote.opened(driver.id(), profile));
    return new RecordedPrinter(driver.open(uri, profile, nanoClock, lost), timed);
  }

  private static Consumer<ObjectNode> timed(LongSupplier nanoClock, Consumer<ObjectNode> notes) {
    long opened = nanoClock.getAsLong();
    return note -> notes.accept(note.put("t", (nanoClock.getAsLong() - opened) / 1000));
  }

  private interface Asked<R> {
    R ask() throws PrinterException;
  }

  private interface Told<R> {
    ObjectNode told(R result);
  }

  private <R> R noted(ObjectNode call, Asked<R> asked, Told<R> told) throws PrinterException {
    notes.accept(call);
    try {
      R result = asked.ask();
      notes.accept(told.told(result));
      return result;
    } catch (PrinterException e) {
      notes.accept(CallNote.fault(e));
      throw e;
    }
  }

  @Override
  public Capabilities capabilities() {
    return printer.capabilities();
  }

  @Override
  public PrinterIdentity identify() throws PrinterException {
    return noted(CallNote.call("identify"), printer::identify, _ -> CallNote.done());
  }

  @Override
  public Snapshot snapshot() throws PrinterException {
    return noted(CallNote.call("snapshot"), printer::snapshot, CallNote::snapshot);
  }

  @Override
  public Evidence print(PrintJob job, Baseline before, PrintListener listener) {
    notes.accept(
        CallNote.with(CallNote.call("print"), before)
            .put("ribbon", job.ribbon().name())
            .put("sending", job.sending().name()));
    Evidence evidence = printer.print(job, before, listener);
    notes.accept(CallNote.evidence(evidence));
    return evidence;
  }

  @Override
  public Recovery recover(Optional<Baseline> unfinished) throws PrinterException {
    ObjectNode call = CallNote.call("recover");
    unfinished.ifPresent(before -> CallNote.with(call, before));
    return noted(
        call,
        () -> printer.recover(unfinished),
        recovery ->
            recovery
                .evidence()
                .map(CallNote::evidence)
                .orElseGet(() -> CallNote.snapshot(recovery.now())));
  }

  @Override
  public void reject() throws PrinterException {
    Asked<Boolean> asked =
        () -> {
          printer.reject();
          return true;
        };
    var _ = noted(CallNote.call("reject"), asked, _ -> CallNote.done());
  }

  @Override
  public void reset() throws PrinterException {
    Asked<Boolean> asked =
        () -> {
          printer.reset();
          return true;
        };
    var _ = noted(CallNote.call("reset"), asked, _ -> CallNote.done());
  }

  @Override
  public void clean() throws PrinterException {
    Asked<Boolean> asked =
        () -> {
          printer.clean();
          return true;
        };
    var _ = noted(CallNote.call("clean"), asked, _ -> CallNote.done());
  }

  @Override
  public void forget() throws PrinterException {
    Asked<Boolean> asked =
        () -> {
          printer.forget();
          return true;
        };
    var _ = noted(CallNote.call("forget"), asked, _ -> CallNote.done());
  }

  @Override
  public boolean keepsForRetry() {
    return printer.keepsForRetry();
  }

  @Override
  public void close() {
    printer.close();
  }
}
