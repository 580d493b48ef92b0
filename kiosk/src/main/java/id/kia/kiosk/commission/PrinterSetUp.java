package id.kia.kiosk.commission;

import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintOffset;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.commission.CommissionBook.Pair;
import id.kia.kiosk.commission.SetUpRefused.Why;
import id.kia.kiosk.print.SettingsWatch;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.store.KioskStore;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Takes what a person finds out about the printer, and lets it work at once: the printer is opened
 * and identified anew, with the new set-up. Blocking; any thread but the event loop.
 *
 * <p>Throws {@link SetUpRefused} when something cannot be; nothing has changed then.
 */
public final class PrinterSetUp {
  /** The crosses of the test card stand so far from its edges, in hundredths of a millimetre. */
  public static final int CROSS = 500;

  private static final double DOTS_PER_HUNDREDTH = 300 / 2540.0;
  private static final Set<TestCard.Outcome> CAME_OUT =
      EnumSet.of(TestCard.Outcome.GOOD, TestCard.Outcome.SAID_USED);

  private final KioskStore store;
  private final CommissionBook book;
  private final SettingsWatch settings;
  private final Supplier<Optional<Snapshot>> printer;
  private final LongFunction<Optional<TestCard>> tests;
  private final Runnable reopen;
  private final Optional<BlankRange> blanks;

  /**
   * @param printer asks it, blocking
   * @param tests a test card by its number
   * @param reopen lets the printer be identified anew
   * @param blanks which blanks the printer is made for, when the configuration says
   */
  public PrinterSetUp(
      KioskStore store,
      CommissionBook book,
      SettingsWatch settings,
      Supplier<Optional<Snapshot>> printer,
      LongFunction<Optional<TestCard>> tests,
      Runnable reopen,
      Optional<BlankRange> blanks) {
    this.store = store;
    this.book = book;
    this.settings = settings;
    this.printer = printer;
    this.tests = tests;
    this.reopen = reopen;
    this.blanks = blanks;
  }

  /**
   * How the machine that answers now is set up.
   *
   * @param comparable both cards of the pair came out of it
   * @param drift settings that changed without anybody saying so, as they were before
   * @param settings as they are now
   */
  public record Sight(
      String serial,
      Commissioned found,
      Pair pair,
      boolean comparable,
      Optional<BlankRange> blanks,
      Map<String, String> drift,
      Map<String, String> settings) {

    /** The blanks are not those that this printer is made for. */
    public boolean wrongBlanks() {
      Integer microns = found.blankMicrons();
      return microns != null && blanks.filter(range -> !range.takes(microns)).isPresent();
    }
  }

  /** Empty while no printer answers. */
  public Optional<Sight> look() {
    return printer.get().map(this::look);
  }

  private Sight look(Snapshot now) {
    String serial = now.identity().serial();
    Pair pair = book.pair(serial);
    return new Sight(
        serial,
        book.of(serial),
        pair,
        cameOut(pair.raw()) && cameOut(pair.compressed()),
        blanks,
        store.read(h -> SettingsWatch.drift(h, serial)),
        now.settings());
  }

  private boolean cameOut(long number) {
    return number > 0
        && tests.apply(number).filter(test -> CAME_OUT.contains(test.outcome())).isPresent();
  }

  /**
   * Takes where the upper left cross stands on the last test card.
   *
   * @param left distance of its upright line from the card's left edge, hundredths of a millimetre
   * @param top distance of its level line from the upper edge, the same
   */
  public PrintOffset measured(int left, int top, String person) {
    String serial = serial();
    PrintOffset before = book.of(serial).offset().orElse(new PrintOffset(0, 0));
    PrintOffset after = moved(before, CROSS - left, CROSS - top);
    store.run(
        tx -> {
          var _ = book.change(tx, serial, found -> found.at(after), person);
          settings.expect(
              tx,
              serial,
              Map.of("Px", Integer.toString(after.x()), "Py", Integer.toString(after.y())));
        });
    reopen.run();
    return after;
  }

  private static PrintOffset moved(PrintOffset before, int right, int down) {
    long x = before.x() + Math.round(right * DOTS_PER_HUNDREDTH);
    long y = before.y() + Math.round(down * DOTS_PER_HUNDREDTH);
    if (Math.max(Math.abs(x), Math.abs(y)) > PrintOffset.MOST) {
      throw new SetUpRefused(Why.TOO_FAR);
    }
    return new PrintOffset((int) x, (int) y);
  }

  /** A test card that is one of the two to compare was begun. */
  public void begun(TestCard test, PrintJob.Sending sending) {
    String serial = test.baseline().serial();
    Pair before = book.pair(serial);
    Pair after =
        switch (sending) {
          case RAW -> new Pair(test.number(), before.compressed());
          case COMPRESSED -> new Pair(before.raw(), test.number());
          case AS_SET, ROUNDED -> before;
        };
    store.run(tx -> book.pair(tx, serial, after));
  }

  /** Takes how the two cards look beside each other. */
  public void judged(boolean same, String person) {
    Sight now = look().orElseThrow(() -> new SetUpRefused(Why.NO_PRINTER));
    if (!now.comparable()) {
      throw new SetUpRefused(Why.NO_PAIR);
    }
    Commissioned.Colour seen = same ? Commissioned.Colour.SAME : Commissioned.Colour.DIFFERS;
    store.run(
        tx -> {
          var _ = book.change(tx, now.serial(), found -> found.judged(seen), person);
          // Another verdict takes another look: two more cards.
          book.pair(tx, now.serial(), Pair.NONE);
        });
    reopen.run();
  }

  /**
   * Takes which blanks are used.
   *
   * @param microns how thick one is, 100 to 2000
   * @param sides 1 or 2
   */
  public void blanks(int microns, int sides, String person) {
    String serial = serial();
    store.run(
        tx -> {
          var _ = book.change(tx, serial, found -> found.of(microns, sides), person);
        });
  }

  /** Takes the settings as the printer tells them now for right. */
  public void accepted(String person) {
    String serial = serial();
    store.run(tx -> settings.accept(tx, serial, person));
  }

  private String serial() {
    return printer
        .get()
        .map(now -> now.identity().serial())
        .orElseThrow(() -> new SetUpRefused(Why.NO_PRINTER));
  }
}
