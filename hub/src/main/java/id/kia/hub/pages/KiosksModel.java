package id.kia.hub.pages;

import id.kia.hub.fleet.KioskLine;
import id.kia.hub.pickup.QrPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kiosks with their state and stock.
 *
 * @param invited what was just made for a new kiosk
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
    Invited invited,
    SyncModel sync) {

  /**
   * A way in for a new kiosk, shown once.
   *
   * @param secret blank for none
   * @param qr text for the kiosk's own scanner; null for an office without a root key
   */
  public record Invited(String secret, @Nullable String qr) {
    static final Invited NOBODY = new Invited("", null);

    /** The picture of it, or null. */
    public @Nullable QrPath picture() {
      return qr == null ? null : QrPath.of(qr);
    }

    @Override
    public String toString() {
      return "Invited[***]";
    }
  }

  /** The part that is asked for again and again, with the same filter and page. */
  public String part() {
    return PageLink.with(
        PageLink.with("/office/parts/kiosks", "q", text),
        "page",
        paging.page() == 1 ? "" : String.valueOf(paging.page()));
  }

  /** What a kiosk's status says, by the name of its text; what it did not tell is left out. */
  public Map<String, String> facts(KioskStock one) {
    Map<String, String> facts = KioskFacts.of(one.kiosk().status(), shown);
    if (!one.kiosk().words().isEmpty()) {
      facts.put("words", one.kiosk().words());
    }
    return facts;
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
