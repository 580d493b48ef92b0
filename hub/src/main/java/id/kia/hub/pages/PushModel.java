package id.kia.hub.pages;

import id.kia.hub.fleet.KioskLine;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.verify.RowFilter;
import id.kia.hub.verify.Waiting;
import java.util.List;

/** What is verified and can be pushed, and where to. */
public record PushModel(
    PageFrame frame,
    Shown shown,
    Schools schools,
    RowFilter filter,
    List<Waiting> rows,
    Paging paging,
    List<KioskLine> kiosks,
    int toVerify) {

  static RowFilter filter(String text) {
    return new RowFilter(ApplicationState.VERIFIED, text, false);
  }

  /** A kiosk in the choice: its name and what it can still print. */
  public String choice(KioskLine kiosk) {
    var ribbon = kiosk.status().path("ribbonCardsLeft");
    return ribbon.isIntegralNumber()
        ? Texts.say("push.choice", shown.text(kiosk.name()), ribbon.asText())
        : shown.text(kiosk.name());
  }

  @Override
  public String toString() {
    return "PushModel[" + rows.size() + "]";
  }
}
