package id.kia.hub.pages;

import id.kia.hub.report.Throughput;
import java.util.List;

/** What the head of the office sees first: what needs somebody, then how the day goes. */
public record OverviewModel(
    PageFrame frame, Shown shown, List<Attention> attention, Throughput today, OrderCounts counts) {

  /**
   * Something that needs somebody.
   *
   * @param urgent today, not this week
   * @param text what it is, with its number
   * @param link where it is dealt with, and {@code action} what is done there
   */
  public record Attention(boolean urgent, String text, String link, String action) {}

  @Override
  public String toString() {
    return "OverviewModel[" + attention.size() + "]";
  }
}
