package id.kia.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;

/** A technician who does what the page of a visit says; the bench is the hands. */
final class VisitWalk {
  private final Demonstration stage;
  private final StaffPage technician;

  private VisitWalk(Demonstration stage, StaffPage technician) {
    this.stage = stage;
    this.technician = technician;
  }

  /** Logs in. */
  static VisitWalk begun(Demonstration stage) {
    var walk = new VisitWalk(stage, StaffPage.technician(stage));
    walk.fill("pin", "274910");
    walk.touch("log-in");
    walk.technician.page().waitForSelector("[data-act=visit-begin]");
    return walk;
  }

  StaffPage technician() {
    return technician;
  }

  Page page() {
    return technician.page();
  }

  /** Begins a guide from the page of the visit. */
  void begin(String guide) {
    touch("guide-" + guide);
  }

  /** Waits for a step that a sensor does not end by itself, and keeps its picture. */
  void step(String task) {
    page().waitForSelector("[data-task=" + task + "]:not([data-told=MET])");
    String guide = page().locator("[data-guide]").getAttribute("data-guide");
    technician.isSeen("visit-" + guide + "-" + task);
  }

  /** Waits until the guide led back to the visit. */
  void over() {
    page().waitForSelector("[data-act=visit-end]");
  }

  void fill(String field, String value) {
    page().fill("#" + field, value);
  }

  void touch(String act) {
    page().click("[data-act=" + act + "]");
  }

  /** Says of the first card on the step that it was given to its child. */
  void givesFirst() {
    String order = page().locator("[data-order]").first().getAttribute("data-order");
    Locator card = page().locator("[data-order='" + order + "']");
    card.locator("[data-act=card-given]").click();
    card.locator("[data-act=card-given-sure]").click();
    card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  boolean offers(String act) {
    return page().locator("[data-act=" + act + "]").count() > 0;
  }

  void hands(String deed, int count) throws IOException {
    stage.demo().deed(deed, count);
  }
}
