package id.kia.drivers.conform;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.Snapshot;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run at one printer: the open line, and what is known since the run began. */
final class Visit implements AutoCloseable {
  private final PrinterUnderTest unit;
  private final PrintJob job;
  private Optional<CardPrinter> open = Optional.empty();
  private Optional<PrinterIdentity> first = Optional.empty();

  Visit(PrinterUnderTest unit, PrintJob job) {
    this.unit = unit;
    this.job = job;
  }

  PrintJob job() {
    return job;
  }

  Hands hands() {
    return unit.hands();
  }

  /** The printer; opened when it is not. */
  CardPrinter printer() throws PrinterException {
    if (open.isEmpty()) {
      open = Optional.of(unit.open());
    }
    return open.get();
  }

  /** A new host: the line is closed, opened, and the printer asked who it is. */
  PrinterIdentity anew() throws PrinterException {
    close();
    return printer().identify();
  }

  /** Who it was when first asked. */
  Optional<PrinterIdentity> identity() {
    return first;
  }

  void met(PrinterIdentity identity) {
    first = Optional.of(identity);
  }

  boolean hasEvidence() throws PrinterException {
    return printer().capabilities().hasCountersAsEvidence();
  }

  /** What would be written down before a card is printed now. */
  Baseline baseline() throws PrinterException {
    Snapshot now = printer().snapshot();
    return new Baseline(now.identity().serial(), now.counters(), now.position(), job.panels());
  }

  /** No card was drawn or printed on since. */
  void untouchedSince(Baseline before) throws PrinterException, NotHeld {
    Snapshot now = printer().snapshot();
    NotHeld.unless(now.position() == CardPosition.NONE, "afterwards the card is " + now.position());
    NotHeld.unless(
        !hasEvidence() || now.counters().equals(before.counters()),
        "counters went from " + before.counters() + " to " + now.counters());
  }

  static String words(Evidence evidence) {
    String kind =
        switch (evidence) {
          case Evidence.Good _ -> "good";
          case Evidence.None _ -> "none";
          case Evidence.Spoiled _ -> "spoiled";
          case Evidence.Unclear unclear -> "unclear (" + unclear.reason() + ")";
        };
    Collection<Condition> conditions = evidence.facts().conditions();
    return conditions.isEmpty() ? kind : kind + ", " + words(conditions);
  }

  static String words(Collection<Condition> conditions) {
    return conditions.isEmpty()
        ? "no conditions"
        : conditions.stream()
            .sorted()
            .map(condition -> condition.code() + " " + condition)
            .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    open.ifPresent(CardPrinter::close);
    open = Optional.empty();
  }
}
