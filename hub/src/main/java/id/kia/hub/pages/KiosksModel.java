package id.kia.hub.pages;

import id.kia.hub.fleet.KioskLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Kiosks with their state and stock.
 *
 * @param invitation the one-time secret just made, blank for none
 * @param sync what a person must settle between hub and kiosks
 * @param text that a name was searched by
 */
public record KiosksModel(
    PageFrame frame,
    Shown shown,
    String text,
    List<KioskStock> kiosks,
    Map<String, Double> cardsPerDay,
    Paging paging,
    String invitation,
    SyncModel sync) {

  /** The part that is asked for again and again, with the same filter and page. */
  public String part() {
    return PageLink.with(
        PageLink.with("/office/parts/kiosks", "q", text),
        "page",
        paging.page() == 1 ? "" : String.valueOf(paging.page()));
  }

  /** What a kiosk's status says, by the name of its text; what it did not tell is left out. */
  public Map<String, String> facts(KioskStock one) {
    return KioskFacts.of(one.kiosk().status(), shown);
  }

  /** Codes of what is wrong at a kiosk now. */
  public List<String> faults(KioskStock one) {
    return faults(one.kiosk());
  }

  static List<String> faults(KioskLine kiosk) {
    List<String> faults = new ArrayList<>();
    kiosk.status().path("faults").forEach(fault -> faults.add(fault.asText()));
    return faults;
  }

  public KioskLevels levels(KioskStock one) {
    return KioskLevels.of(one.kiosk().status(), cardsPerDay.get(one.kiosk().id()));
  }

  @Override
  public String toString() {
    return "KiosksModel[" + kiosks.size() + "]";
  }
}
