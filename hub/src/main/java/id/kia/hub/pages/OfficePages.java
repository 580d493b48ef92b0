package id.kia.hub.pages;

import java.util.List;

/** The office's page by its open tab. */
final class OfficePages {
  private final OverviewPage overview;
  private final VerifyPages verify;
  private final PushPages push;
  private final OrderForms orders;
  private final KioskForms kiosks;
  private final ReportPages reports;
  private final ImportPages imports;

  OfficePages(OfficeDesks desks, ImportPages imports) {
    this.overview = new OverviewPage(desks);
    this.verify = new VerifyPages(desks);
    this.push = new PushPages(desks);
    this.orders = new OrderForms(desks);
    this.kiosks = new KioskForms(desks);
    this.reports = new ReportPages(desks);
    this.imports = imports;
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
      default -> imports.home(request);
    };
  }
}
