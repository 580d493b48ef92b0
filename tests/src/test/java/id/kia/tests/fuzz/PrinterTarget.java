package id.kia.tests.fuzz;

import id.kia.drivers.Baseline;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPosition;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.evolis.codec.Reply;
import id.kia.drivers.evolis.codec.ReplyAssembler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whatever a printer answers, the driver ends in bounded time with a reading, evidence or an error
 * with conditions; and only counters that fit make a card good.
 *
 * <p>First byte: what is asked of the driver. Second: bytes of one read.
 */
final class PrinterTarget implements FuzzTarget {
  private static final PrinterProfile PROFILE =
      new PrinterProfile(RibbonKind.K_BLACK, 115_200, true, true, true);
  private static final Baseline BEFORE =
      new Baseline("VIRT-0001", new Counters(100, 20), CardPosition.NONE, 1);
  private static final Duration ENDLESS = Duration.ofHours(2);
  private static final PrintJob JOB = new PrintJob(RibbonKind.K_BLACK, blank());

  @Override
  public void take(byte[] input) {
    if (input.length < 2) {
      return;
    }
    cut(input);
    var wire = new FedWire(input, 2, 1 + (input[1] & 0x3F), false);
    try (CardPrinter printer = new EvolisClassicDriver().open(wire, PROFILE, wire::nanos)) {
      ask(printer, input[0] & 3);
    } catch (PrinterException told) {
      if (told.conditions().isEmpty()) {
        throw new AssertionError("a fault without a condition", told);
      }
    }
    if (wire.nanos() > ENDLESS.toNanos()) {
      throw new AssertionError("the driver waited for " + Duration.ofNanos(wire.nanos()));
    }
  }

  private static void ask(CardPrinter printer, int what) throws PrinterException {
    switch (what) {
      case 0 -> {
        var _ = printer.identify();
        read(printer.snapshot());
      }
      case 1 -> read(printer.recover(Optional.empty()).now());
      case 2 -> printer.recover(Optional.of(BEFORE)).evidence().ifPresent(PrinterTarget::judge);
      default -> judge(printer.print(JOB, BEFORE, PrintListener.NONE));
    }
  }

  private static void read(Snapshot now) {
    if (now.counters().panels() < 0 || now.counters().cards() < 0) {
      throw new AssertionError("a counter below zero");
    }
  }

  private static void judge(Evidence evidence) {
    Optional<Snapshot> after = evidence.facts().after();
    switch (evidence) {
      case Evidence.Good good ->
          must(
              after.isPresent()
                  && !good.facts().filled()
                  && rose(after.get(), 1, 1)
                  && after.get().position() == CardPosition.NONE);
      case Evidence.None _ -> must(after.isPresent() && rose(after.get(), 0, 0));
      case Evidence.Spoiled spoiled -> must(spoiled.facts().rejected());
      case Evidence.Unclear _ -> {}
    }
  }

  private static boolean rose(Snapshot after, int panels, int cards) {
    return after.identity().serial().equals(BEFORE.serial())
        && after.counters().panels() == BEFORE.counters().panels() + panels
        && after.counters().cards() == BEFORE.counters().cards() + cards;
  }

  private static void must(boolean holds) {
    if (!holds) {
      throw new AssertionError("evidence that the printer never gave");
    }
  }

  /** However the bytes are chunked, the replies are the same, short and printable. */
  private static void cut(byte[] input) {
    List<Reply> whole = replies(input, input.length);
    if (!whole.equals(replies(input, 1))) {
      throw new AssertionError("chunks change the replies");
    }
    for (Reply reply : whole) {
      if (reply.text().length() > ReplyAssembler.LONGEST
          || !reply.text().chars().allMatch(c -> c >= ' ' && c <= '~')) {
        throw new AssertionError("a reply that is long or not printable");
      }
    }
  }

  private static List<Reply> replies(byte[] input, int chunk) {
    var assembler = new ReplyAssembler();
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < input.length; i += chunk) {
      assembler.accept(input, i, Math.min(chunk, input.length - i));
    }
    assembler.idle();
    for (Optional<Reply> next = assembler.poll(); next.isPresent(); next = assembler.poll()) {
      replies.add(next.get());
    }
    return replies;
  }

  private static CardImage blank() {
    int dots = CardImage.WIDTH * CardImage.HEIGHT;
    return new CardImage(CardImage.WIDTH, CardImage.HEIGHT, new int[dots], new boolean[dots]);
  }
}
