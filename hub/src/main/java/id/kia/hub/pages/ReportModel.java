package id.kia.hub.pages;

import id.kia.hub.report.Receipt;
import id.kia.hub.report.Throughput;
import java.util.List;

/** Figures of today, charts of the last days, receipts. */
public record ReportModel(
    PageFrame frame,
    Shown shown,
    Throughput today,
    List<Chart> charts,
    String text,
    List<Receipt> receipts,
    Paging paging) {
  @Override
  public String toString() {
    return "ReportModel[" + receipts.size() + "]";
  }
}
