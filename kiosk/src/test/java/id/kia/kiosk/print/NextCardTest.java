package id.kia.kiosk.print;

import static id.kia.kiosk.print.PrintBench.A;
import static id.kia.kiosk.print.PrintBench.B;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.vault.OrderContent;
import id.kia.kiosk.vault.VaultSamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card worked out before the yes is the card that is printed, or it is not used. */
class NextCardTest {
  private record Ahead(RibbonKind ribbon) implements PrintJob.Ready {}

  @TempDir Path folder;
  private PrintBench bench;
  private final List<CardImage> drawn = new ArrayList<>();
  private final List<CardImage> shown = new ArrayList<>();
  private final List<PrintJob> printed = new ArrayList<>();
  private Optional<Snapshot> look = Optional.empty();
  private boolean drawable = true;

  @BeforeEach
  void open() {
    bench = new PrintBench(folder);
    look = Optional.of(bench.printer.snapshot());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private CardArtist.Drawing draw(OrderContent content) throws CardArtist.CannotDraw {
    if (!drawable) {
      throw new CardArtist.CannotDraw("TOO_LONG", new IllegalArgumentException("for a test"));
    }
    CardImage image = PrintBench.draw(content);
    drawn.add(image);
    return new CardArtist.Drawing(image, () -> shown.add(image));
  }

  /** The bench's printer, with a driver that works cards out. */
  private final PrinterPort port =
      new PrinterPort() {
        @Override
        public <R> R run(Work<R> work) throws PrinterException {
          return bench.printer.run(work);
        }

        @Override
        public PrintJob ready(PrintJob job) {
          return new PrintJob(job.ribbon(), job.image(), Optional.of(new Ahead(job.ribbon())));
        }
      };

  private NextCard next() {
    var kiosk = bench.kiosk;
    var outcomes = new Outcomes(kiosk.store, kiosk.orders, kiosk.journal, kiosk.time);
    return new NextCard(bench.vault, this::draw, outcomes, port, () -> look);
  }

  private int alarms() {
    return bench.kiosk.store.read(
        h ->
            h.createQuery("select count(*) from event where data like '%P-404%'")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void what_was_worked_out_is_printed_and_drawn_once() {
    NextCard next = next();
    next.prepare(A);
    assertEquals(List.of(), shown, "a child who may still say no sees no card");
    NextCard.Worked card = next.take(A).orElseThrow();
    assertEquals(1, drawn.size());
    PrintJob job = card.job(RibbonKind.YMCKO);
    assertSame(drawn.getFirst(), job.image());
    assertEquals(Optional.of(new Ahead(RibbonKind.YMCKO)), job.ready());
  }

  @Test
  void another_ribbon_than_was_there_gets_a_fresh_job() {
    NextCard next = next();
    next.prepare(A);
    PrintJob job = next.take(A).orElseThrow().job(RibbonKind.K_BLACK);
    assertEquals(RibbonKind.K_BLACK, job.ribbon());
    assertEquals(Optional.empty(), job.ready());
  }

  @Test
  void a_printer_that_nobody_saw_yet_has_nothing_worked_out_for_it() {
    look = Optional.empty();
    NextCard next = next();
    next.prepare(A);
    assertEquals(Optional.empty(), next.take(A).orElseThrow().job(RibbonKind.YMCKO).ready());
    assertEquals(1, drawn.size());
  }

  @Test
  void content_that_changed_meanwhile_is_drawn_anew() {
    NextCard next = next();
    next.prepare(A);
    bench.kiosk.store.run(
        tx -> bench.vault.keep(tx, A, 2, VaultSamples.content("ANAK 77"), new byte[] {1}));
    assertEquals(77, next.take(A).orElseThrow().drawing().image().rgb()[0]);
    next.prepare(A);
    bench.kiosk.store.run(
        tx -> bench.vault.keep(tx, A, 3, VaultSamples.content("ANAK 77"), new byte[] {2}));
    var _ = next.take(A);
    assertEquals(4, drawn.size(), "another photograph is another card");
  }

  @Test
  void a_card_of_another_child_is_never_taken() {
    NextCard next = next();
    next.prepare(A);
    assertEquals(PrintBench.tag(B), next.take(B).orElseThrow().drawing().image().rgb()[0]);
    assertEquals(2, drawn.size());
  }

  @Test
  void what_was_given_up_is_forgotten() {
    NextCard next = next();
    next.prepare(A);
    next.giveUp(B);
    next.giveUp(A);
    var _ = next.take(A);
    assertEquals(2, drawn.size());
  }

  @Test
  void what_cannot_be_drawn_is_told_once_when_it_is_wanted() {
    NextCard next = next();
    drawable = false;
    next.prepare(A);
    assertEquals(0, alarms());
    assertTrue(next.take(A).isEmpty());
    assertEquals(1, alarms());
  }

  @Test
  void the_desk_prints_what_was_worked_out_and_shows_it_when_it_begins() {
    var kiosk = bench.kiosk;
    PrinterPort noted =
        new PrinterPort() {
          @Override
          public <R> R run(Work<R> work) throws PrinterException {
            return bench.printer.run(work);
          }

          @Override
          public PrintJob ready(PrintJob job) {
            printed.add(port.ready(job));
            return printed.getLast();
          }
        };
    PrintDesk desk =
        new PrintDesk(
            kiosk.store,
            kiosk.orders,
            kiosk.stock,
            kiosk.journal,
            kiosk.time,
            bench.vault,
            this::draw,
            noted,
            bench.body,
            PrintBench.TAKE_TIME,
            50,
            DutyLimits.USUAL);
    var _ = desk.look();
    bench.claim(A);
    desk.prepare(A);
    assertEquals(List.of(), shown);
    assertEquals(new PrintResult.Printed(), desk.print(A, PrintListener.NONE));
    assertEquals(drawn, shown);
    assertEquals(1, drawn.size());
    assertSame(printed.getLast(), bench.body.jobs.getLast(), "its commands were ready");
  }
}
