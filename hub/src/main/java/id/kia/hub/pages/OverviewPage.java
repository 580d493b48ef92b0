package id.kia.hub.pages;

import id.kia.hub.fleet.KioskLine;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.pages.OverviewModel.Attention;
import id.kia.hub.push.OrderFilter;
import id.kia.hub.push.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what needs attention from every desk; counts only, no child's data. */
final class OverviewPage {
  static final String TAB = "ringkasan";
  private static final int SOON_DAYS = 7;
  private final OfficeDesks desks;

  OverviewPage(OfficeDesks desks) {
    this.desks = desks;
  }

  Reply page(OfficeRequest request) {
    PageFrame frame = PageFrame.of(desks, request, TAB);
    Shown shown = Shown.of(desks);
    Map<String, Integer> orders = desks.slips().byState();
    List<Attention> attention = new ArrayList<>();
    kiosks(attention, shown);
    orders(attention, orders);
    applications(attention);
    attention.sort((one, other) -> Boolean.compare(other.urgent(), one.urgent()));
    return Pages.of(
        "overview.jte",
        new OverviewModel(
            frame,
            shown,
            List.copyOf(attention),
            desks.store().read(h -> desks.reports().since(h, KioskForms.midnight(desks))),
            new OrderCounts(orders)));
  }

  private void kiosks(List<Attention> attention, Shown shown) {
    Map<String, Double> perDay =
        desks.store().read(h -> desks.pace().goodPerDay(h, KioskForms.today(desks)));
    List<KioskLine> kiosks = desks.store().read(desks.kiosks()::all);
    if (kiosks.isEmpty()) {
      attention.add(
          new Attention(
              false, Texts.say("need.nokiosk"), "/office?tab=kios", Texts.say("kiosk.invite")));
    }
    for (KioskLine kiosk : kiosks) {
      String name = shown.text(kiosk.name());
      KioskLevels levels = KioskLevels.of(kiosk.status(), perDay.get(kiosk.id()));
      if (shown.silent(kiosk.lastContactAtMillis())) {
        kiosk(attention, true, kiosk, "need.silent", name, shown.ago(kiosk.lastContactAtMillis()));
      }
      for (String fault : KiosksModel.faults(kiosk)) {
        String what = shown.reason(fault);
        kiosk(attention, true, kiosk, "need.fault", name, what.isEmpty() ? fault : what);
      }
      Integer ribbon = levels.ribbonCards();
      if (ribbon != null && levels.few(ribbon)) {
        kiosk(attention, false, kiosk, "need.ribbon", name, ribbon);
      }
      Integer blanks = levels.blanks();
      if (blanks != null && levels.few(blanks)) {
        kiosk(attention, false, kiosk, "need.blanks", name, blanks);
      }
      if (kiosk.conflicts() > 0) {
        kiosk(attention, true, kiosk, "need.conflicts", name, kiosk.conflicts());
      }
    }
  }

  private static void kiosk(
      List<Attention> attention,
      boolean urgent,
      KioskLine kiosk,
      String text,
      Object name,
      Object value) {
    attention.add(
        new Attention(
            urgent,
            Texts.say(text, name, value),
            PageLink.with("/office?tab=kios", "q", kiosk.id()),
            Texts.say("need.look")));
  }

  private void orders(List<Attention> attention, Map<String, Integer> byState) {
    for (OrderState state :
        List.of(
            OrderState.OUTCOME_UNKNOWN,
            OrderState.CAPTURED,
            OrderState.MISSING,
            OrderState.HELD,
            OrderState.WITHDRAWN)) {
      int count = byState.getOrDefault(state.name(), 0);
      if (count > 0) {
        attention.add(
            new Attention(
                state == OrderState.OUTCOME_UNKNOWN || state == OrderState.MISSING,
                Texts.say("need.orders", count, Texts.say("state." + state.name())),
                "/office?tab=pesanan&group=" + OrderFilter.Group.ATTENTION,
                Texts.say("need.look")));
      }
    }
    int ending = desks.slips().endingBy(KioskForms.today(desks).plusDays(SOON_DAYS));
    if (ending > 0) {
      attention.add(
          new Attention(
              false,
              Texts.say("need.ending", ending, SOON_DAYS),
              "/office?tab=pesanan&group=" + OrderFilter.Group.WAITING,
              Texts.say("need.look")));
    }
  }

  private void applications(List<Attention> attention) {
    Map<ApplicationState, Integer> counts = desks.workList().byState();
    int waiting = counts.getOrDefault(ApplicationState.TO_VERIFY, 0);
    if (waiting > 0) {
      attention.add(
          new Attention(
              false,
              Texts.say("need.verify", waiting),
              "/office?tab=verifikasi",
              Texts.say("tab.verifikasi")));
    }
    int verified = counts.getOrDefault(ApplicationState.VERIFIED, 0);
    if (verified > 0) {
      attention.add(
          new Attention(
              false,
              Texts.say("need.push", verified),
              "/office?tab=kirim",
              Texts.say("tab.kirim")));
    }
  }
}
