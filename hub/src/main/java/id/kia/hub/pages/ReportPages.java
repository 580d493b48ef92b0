package id.kia.hub.pages;

import id.kia.hub.report.Pace;
import id.kia.hub.report.Reports;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came out: receipts one by one, cards and seconds as charts. */
final class ReportPages {
  static final String TAB = "laporan";
  private static final int DAYS = 14;
  private final OfficeDesks desks;

  ReportPages(OfficeDesks desks) {
    this.desks = desks;
  }

  Reply page(OfficeRequest request) {
    String text = request.query("q");
    Shown shown = Shown.of(desks);
    PageFrame frame = PageFrame.of(desks, request, TAB);
    return Pages.of(
        "report.jte",
        desks
            .store()
            .read(
                h -> {
                  Reports.Part part =
                      desks
                          .reports()
                          .receipts(h, text, Paging.offset(request, Paging.ROWS), Paging.ROWS);
                  return new ReportModel(
                      frame,
                      shown,
                      desks.reports().since(h, KioskForms.midnight(desks)),
                      charts(
                          shown,
                          desks.pace().days(h, KioskForms.today(desks), DAYS),
                          desks.pace().hours(h, KioskForms.today(desks))),
                      text,
                      part.receipts(),
                      Paging.of(request, Paging.ROWS, part.total()));
                }));
  }

  private static List<Chart> charts(Shown shown, List<Pace.Span> days, List<Pace.Span> hours) {
    return List.of(
        cards("chart.days", "chart.day", days, shown),
        cards("chart.hours", "chart.hour", hours, shown),
        seconds("chart.percard", days, Pace.Span::secondsPerCard, shown),
        seconds("chart.waiting", days, Pace.Span::secondsWaiting, shown));
  }

  private static Chart cards(String title, String column, List<Pace.Span> spans, Shown shown) {
    return Chart.of(
        Texts.say(title),
        List.of(Texts.say(column), Texts.say("chart.good"), Texts.say("chart.spoiled")),
        spans.stream()
            .map(
                span ->
                    new Chart.Entry(
                        name(span, shown),
                        (double) span.good(),
                        span.spoiled(),
                        List.of(shown.number(span.good()), shown.number(span.spoiled()))))
            .toList(),
        shown);
  }

  private static Chart seconds(
      String title,
      List<Pace.Span> days,
      Function<Pace.Span, @Nullable Double> value,
      Shown shown) {
    return Chart.of(
        Texts.say(title),
        List.of(Texts.say("chart.day"), Texts.say("chart.seconds")),
        days.stream()
            .map(
                day ->
                    new Chart.Entry(
                        name(day, shown),
                        value.apply(day),
                        0,
                        List.of(shown.figure(value.apply(day)))))
            .toList(),
        shown);
  }

  private static String name(Pace.Span span, Shown shown) {
    return span.hour() < 0
        ? shown.shortDay(span.day())
        : String.format(Locale.ROOT, Texts.say("chart.clock"), span.hour());
  }
}
