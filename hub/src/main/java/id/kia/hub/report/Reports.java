package id.kia.hub.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The figures of one office. */
public final class Reports {
  private static final double SECONDS_PER_HOUR = 3600;

  private final ReportStore kept;

  public Reports(String office) {
    this.kept = new ReportStore(office);
  }

  /** Newest receipts first. */
  public List<Receipt> receipts(Handle h, int most) {
    return kept.receipts(h, "", 0, most);
  }

  /** A page of the receipts, and how many there are. */
  public record Part(List<Receipt> receipts, int total) {}

  /** Newest first, with a part of an order number, a kiosk, a person or a device; blank for all. */
  public Part receipts(Handle h, String text, int offset, int limit) {
    return new Part(kept.receipts(h, text, offset, limit), kept.countReceipts(h, text));
  }

  /** Cards and seconds since a moment, over all kiosks. */
  public Throughput since(Handle h, long sinceMillis) {
    List<ReportStore.Pass> passes = kept.passes(h, sinceMillis);
    List<ReportStore.Pass> good = of(passes, Run.GOOD);
    Double secondsPerCard = mean(good, ReportStore.Pass::secondsPrinting);
    return new Throughput(
        good.size(),
        of(passes, Run.SPOILED).size(),
        of(passes, Run.HANDED_OVER).size(),
        cardsPerHour(good),
        secondsPerCard,
        mean(of(passes, Run.HANDED_OVER), ReportStore.Pass::secondsWaiting));
  }

  private static @Nullable Double cardsPerHour(List<ReportStore.Pass> good) {
    if (good.isEmpty()) {
      return null;
    }
    ReportStore.Pass first = good.getFirst();
    Double firstTook = first.secondsPrinting();
    double seconds =
        (good.getLast().atMillis() - first.atMillis()) / 1000.0
            + (firstTook == null ? 0 : firstTook);
    return seconds > 0 ? rounded(good.size() * SECONDS_PER_HOUR / seconds) : null;
  }

  private static List<ReportStore.Pass> of(List<ReportStore.Pass> passes, Run run) {
    return passes.stream().filter(pass -> pass.run() == run).toList();
  }

  private static @Nullable Double mean(
      List<ReportStore.Pass> passes, Function<ReportStore.Pass, @Nullable Double> value) {
    OptionalDouble mean =
        passes.stream()
            .map(value)
            .filter(seconds -> seconds != null)
            .mapToDouble(seconds -> seconds)
            .average();
    return mean.isPresent() ? rounded(mean.getAsDouble()) : null;
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
