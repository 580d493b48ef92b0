package id.kia.hub.pages;

import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.sync.OrderBundle;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.push.StickDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The USB stick for a kiosk without a line: orders out, receipts in. */
final class StickForms {
  private final OfficeDesks desks;

  StickForms(OfficeDesks desks) {
    this.desks = desks;
  }

  /** A file for the stick; each is newer than the one before. */
  Reply bundle(OfficeRequest request) {
    KioskId kiosk = OrderForms.parsed(request.needed("kiosk"), KioskId::new);
    OrderBundle bundle =
        desks
            .stick()
            .bundle(kiosk)
            .orElseThrow(() -> new ProblemException(Problems.of(404, "UNKNOWN_KIOSK")));
    desks.note(request.staff(), "STICK_ORDERS", kiosk + " " + bundle.number());
    return new Reply.Download(
        "application/json",
        "kia-orders-%s-%06d.json".formatted(kiosk, bundle.number()),
        Json.bytes(bundle));
  }

  /** What a kiosk laid on the stick. */
  Reply receipts(OfficeRequest request) throws IOException {
    for (var file : request.files()) {
      Optional<StickDesk.Refused> refused = desks.stick().take(Files.readAllBytes(file.path()));
      if (refused.isPresent()) {
        throw new ProblemException(Problems.of(422, refused.get().name()));
      }
      desks.note(request.staff(), "STICK_RECEIPTS", file.name());
    }
    return request.wantsJson()
        ? new Reply.Json(200, List.of(Result.saved()))
        : new Reply.SeeOther("/office?tab=" + KioskForms.TAB);
  }
}
