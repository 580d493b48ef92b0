package id.kia.hub.pages;

import id.kia.contract.order.KioskId;
import id.kia.hub.fleet.Enrolment;
import id.kia.hub.report.Receipt;
import id.kia.hub.report.Throughput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Kiosks and figures. */
final class KioskForms {
  private static final int RECEIPTS = 500;
  private final OfficeDesks desks;

  KioskForms(OfficeDesks desks) {
    this.desks = desks;
  }

  /** A one-time secret, shown once. */
  private record Invitation(String secret, long expiresAtMillis) {}

  /** Everything the office reports at a glance. */
  private record Summary(
      Map<String, Integer> orders,
      List<Receipt> receipts,
      List<KioskStock> kiosks,
      Throughput throughput) {}

  Reply invite(OfficeRequest request) {
    String secret = desks.store().write(h -> desks.enrolment().invite(h, request.staff()));
    long expires = desks.time().millis() + Enrolment.VALID.toMillis();
    return request.wantsJson()
        ? new Reply.Json(200, new Invitation(secret, expires))
        : Pages.office(OfficeModel.of(desks, request, "kios").inviting(secret));
  }

  Reply list(OfficeRequest request) {
    return new Reply.Json(200, desks.store().read(h -> kiosks(desks, h)));
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
                        kiosks(desks, h),
                        desks.reports().since(h, today(desks)))));
  }

  static List<KioskStock> kiosks(OfficeDesks desks, Handle h) {
    return desks.kiosks().all(h).stream()
        .map(kiosk -> new KioskStock(kiosk, desks.stock().of(h, new KioskId(kiosk.id()))))
        .toList();
  }

  /** The first millisecond of today in the office's zone. */
  static long today(OfficeDesks desks) {
    return LocalDate.ofInstant(desks.time().instant(), desks.office().zone())
        .atStartOfDay(desks.office().zone())
        .toInstant()
        .toEpochMilli();
  }
}
