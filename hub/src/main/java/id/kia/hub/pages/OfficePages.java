package id.kia.hub.pages;

import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.intake.Imports;
import java.util.Comparator;
import java.util.List;

/** The office's page by its open tab, and an import's own page. */
final class OfficePages {
  private final OfficeDesks desks;
  private final OverviewPage overview;
  private final VerifyPages verify;
  private final PushPages push;
  private final OrderForms orders;
  private final KioskForms kiosks;
  private final ReportPages reports;

  OfficePages(OfficeDesks desks) {
    this.desks = desks;
    this.overview = new OverviewPage(desks);
    this.verify = new VerifyPages(desks);
    this.push = new PushPages(desks);
    this.orders = new OrderForms(desks);
    this.kiosks = new KioskForms(desks);
    this.reports = new ReportPages(desks);
  }

  /** The tab that is asked for when this role has it, else the one its work begins with. */
  Reply page(OfficeRequest request) {
    List<String> tabs = PageFrame.tabs(request.session().role());
    String tab = tabs.contains(request.query("tab")) ? request.query("tab") : tabs.getFirst();
    return switch (tab) {
      case OverviewPage.TAB -> overview.page(request);
      case VerifyPages.TAB -> verify.list(request);
      case PushPages.TAB -> push.page(request);
      case OrderForms.TAB -> orders.page(request);
      case KioskForms.TAB -> kiosks.page(request);
      case ReportPages.TAB -> reports.page(request);
      default -> Pages.office(OfficeModel.of(desks, request, "impor"));
    };
  }

  /** An import: what needs work first. */
  Reply importPage(OfficeRequest request) {
    String id = request.path().getOrDefault("id", "");
    List<Imports.Row> rows =
        desks.imports().rows(id, request.staff()).stream()
            .sorted(Comparator.comparing(Imports.Row::outcome).reversed())
            .toList();
    if (rows.isEmpty()) {
      throw new ProblemException(Problems.ofStatus(404));
    }
    return Pages.office(OfficeModel.of(desks, request, "impor").showing(id, rows));
  }
}
