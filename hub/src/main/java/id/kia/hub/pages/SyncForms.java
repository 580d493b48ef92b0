package id.kia.hub.pages;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.contract.sync.Incarnation;
import java.util.List;

/** What people settle between hub and kiosks after one of them was restored or copied. */
final class SyncForms {
  private static final String BACK = "/office?tab=" + KioskForms.TAB;

  private final OfficeDesks desks;
  private final Forms forms;

  SyncForms(OfficeDesks desks) {
    this.desks = desks;
    this.forms = new Forms(desks);
  }

  /** One more person goes on without a kiosk's list; the second one decides. */
  Reply leaveOut(OfficeRequest request) {
    KioskId kiosk = OrderForms.parsed(request.needed("kiosk"), KioskId::new);
    return forms.once(
        request,
        BACK,
        () -> {
          desks.greetings().leaveOut(kiosk, request.staff());
          desks.note(request.staff(), "WITHOUT_LIST", kiosk.value());
          return List.of(Result.saved());
        });
  }

  /** Which of two machines goes on as a kiosk. */
  Reply stays(OfficeRequest request) {
    KioskId kiosk = OrderForms.parsed(request.needed("kiosk"), KioskId::new);
    Incarnation life = OrderForms.parsed(request.needed("life"), Incarnation::of);
    return forms.once(
        request,
        BACK,
        () -> {
          desks.greetings().accept(kiosk, life);
          desks.note(request.staff(), "MACHINE_STAYS", kiosk.value());
          return List.of(Result.saved());
        });
  }

  /** One more person goes on without the old kiosk's answer; the second one decides. */
  Reply override(OfficeRequest request) {
    List<OrderId> orders = orders(request);
    return forms.once(
        request,
        BACK,
        () ->
            orders.stream()
                .map(id -> Result.of(desks.moves().override(id, request.staff())))
                .toList());
  }

  /** Back comes what only its kiosk knows. */
  Reply recallAdopted(OfficeRequest request) {
    List<OrderId> orders = orders(request);
    return forms.once(
        request,
        BACK,
        () ->
            orders.stream()
                .map(id -> Result.of(desks.orders().recallAdopted(id, request.staff())))
                .toList());
  }

  private static List<OrderId> orders(OfficeRequest request) {
    return request.all("ids").stream().map(id -> OrderForms.parsed(id, OrderId::of)).toList();
  }
}
