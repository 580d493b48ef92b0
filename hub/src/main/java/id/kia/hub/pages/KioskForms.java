package id.kia.hub.pages;

import id.kia.contract.order.KioskId;
import id.kia.contract.trust.EnrolmentCard;
import id.kia.hub.fleet.Enrolment;
import id.kia.hub.fleet.KioskLine;
import id.kia.hub.report.Receipt;
import id.kia.hub.report.Throughput;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Kiosks: what they told, what they have, and how another one is let in. */
final class KioskForms {
  static final String TAB = "kios";
  private static final int RECEIPTS = 500;

  /** Kiosks on a page: each fills a good part of a screen. */
  private static final int ROWS = 20;

  private final OfficeDesks desks;
  private final Forms forms;

  KioskForms(OfficeDesks desks) {
    this.desks = desks;
    this.forms = new Forms(desks);
  }

  /** A one-time secret, shown once. */
  private record Invitation(String secret, long expiresAtMillis, @Nullable String qr) {}

  /** Whether the kiosk is known; it answers when it hears of it. */
  private record Asked(boolean asked) {}

  /** Everything the office reports at a glance. */
  private record Summary(
      Map<String, Integer> orders,
      List<Receipt> receipts,
      List<KioskStock> kiosks,
      Throughput throughput) {}

  Reply page(OfficeRequest request) {
    return Pages.of("kiosks.jte", model(request, KiosksModel.Invited.NOBODY));
  }

  /** The part of the page that changes by itself. */
  Reply part(OfficeRequest request) {
    return Pages.of("kioskcards.jte", model(request, KiosksModel.Invited.NOBODY));
  }

  Reply invite(OfficeRequest request) {
    if (!forms.first(request)) {
      return new Reply.SeeOther("/office?tab=" + TAB);
    }
    String secret = desks.store().write(h -> desks.enrolment().invite(h, request.staff()));
    long expires = desks.time().millis() + Enrolment.VALID.toMillis();
    @Nullable String qr = card(request.origin(), secret);
    return request.wantsJson()
        ? new Reply.Json(200, new Invitation(secret, expires, qr))
        : Pages.of("kiosks.jte", model(request, new KiosksModel.Invited(secret, qr)));
  }

  /** Asks a kiosk for a new sealing key. */
  Reply renewSealing(OfficeRequest request) {
    KioskId kiosk = OrderForms.parsed(request.needed("kiosk"), KioskId::new);
    if (!forms.first(request)) {
      return new Reply.SeeOther("/office?tab=" + TAB);
    }
    boolean asked = desks.sealing().want(kiosk, request.staff());
    return request.wantsJson()
        ? new Reply.Json(200, new Asked(asked))
        : new Reply.SeeOther("/office?tab=" + TAB);
  }

  Reply list(OfficeRequest request) {
    return new Reply.Json(200, desks.store().read(h -> withStock(h, desks.kiosks().all(h))));
  }

  Reply summary(OfficeRequest request) {
    Map<String, Integer> orders = desks.slips().byState();
    return new Reply.Json(
        200,
        desks
            .store()
            .read(
                h ->
                    new Summary(
                        orders,
                        desks.reports().receipts(h, RECEIPTS),
                        withStock(h, desks.kiosks().all(h)),
                        desks.reports().since(h, midnight(desks)))));
  }

  /** Null without a root key, or when the address of this page is none for a kiosk. */
  private @Nullable String card(String origin, String secret) {
    try {
      return desks
          .enrolment()
          .card(secret, URI.create(origin))
          .map(EnrolmentCard::text)
          .orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private KiosksModel model(OfficeRequest request, KiosksModel.Invited invited) {
    SyncModel sync = SyncModel.of(desks);
    String text = request.query("q");
    PageFrame frame = PageFrame.of(desks, request, TAB);
    return desks
        .store()
        .read(
            h ->
                new KiosksModel(
                    frame,
                    Shown.of(desks),
                    text,
                    withStock(h, desks.kiosks().page(h, text, Paging.offset(request, ROWS), ROWS)),
                    desks.pace().goodPerDay(h, today(desks)),
                    Paging.of(request, ROWS, desks.kiosks().count(h, text)),
                    invited,
                    sync));
  }

  private List<KioskStock> withStock(Handle h, List<KioskLine> kiosks) {
    return kiosks.stream().map(kiosk -> withStock(h, kiosk, new KioskId(kiosk.id()))).toList();
  }

  private KioskStock withStock(Handle h, KioskLine kiosk, KioskId id) {
    return new KioskStock(kiosk, desks.stock().of(h, id), desks.stock().counts(h, id));
  }

  /** Today in the office's zone. */
  static LocalDate today(OfficeDesks desks) {
    return LocalDate.ofInstant(desks.time().instant(), desks.office().zone());
  }

  /** Its first millisecond. */
  static long midnight(OfficeDesks desks) {
    return today(desks).atStartOfDay(desks.office().zone()).toInstant().toEpochMilli();
  }
}
