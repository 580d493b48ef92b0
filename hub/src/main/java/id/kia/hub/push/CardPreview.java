package id.kia.hub.push;

import id.kia.card.CardPicture;
import id.kia.card.CardRenderer;
import id.kia.card.UnprintableCardException;
import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderId;
import id.kia.contract.person.CardContent;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.people.Audit;
import id.kia.hub.push.OrderStore.Application;
import id.kia.hub.store.HubStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The card of an application or an order as a picture, drawn from the same content by the same
 * renderer as at the kiosk. Blocking, some tens of milliseconds; thread-safe. Each read is audited.
 *
 * <p>An order's picture bears the day its latest word to the kiosk was written; an application's
 * bears today.
 */
public final class CardPreview {
  private final HubStore store;
  private final OrderPaper paper;
  private final KioskLog log;
  private final Audit audit;
  private final InstantSource time;
  private final CardRenderer renderer = new CardRenderer();

  /** For one office. */
  public CardPreview(
      HubStore store, OrderPaper paper, KioskLog log, Audit audit, InstantSource time) {
    this.store = store;
    this.paper = paper;
    this.log = log;
    this.audit = audit;
    this.time = time;
  }

  /** What is drawn. */
  private record Subject(CardContent content, Optional<byte[]> photo) {}

  /**
   * A PNG, 1016 x 648; empty when there is no such application or order, or its child is 17.
   *
   * @param onBlank whether the dots lie on the pre-printed blank, for eyes only
   * @throws UnprintableCardException when the kiosk could not draw it either
   */
  public Optional<byte[]> png(String id, boolean onBlank, String staff)
      throws UnprintableCardException {
    Optional<Subject> subject =
        store.write(
            h -> {
              audit.add(h, staff, "READ_CARD", id);
              return orderId(id).flatMap(order -> ofOrder(h, order)).or(() -> ofApplication(h, id));
            });
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    CardContent content = subject.get().content();
    Optional<byte[]> photo = subject.get().photo();
    return Optional.of(
        onBlank
            ? renderer.preview(content, photo)
            : CardPicture.toPng(renderer.draft(content, photo)));
  }

  private Optional<Subject> ofOrder(Handle h, OrderId id) {
    return paper
        .orders()
        .order(h, id)
        .flatMap(
            order ->
                paper
                    .orders()
                    .application(h, order.applicationId())
                    .map(
                        child ->
                            subject(
                                h,
                                child,
                                order.cardType(),
                                log.pushedAt(h, order.kioskId(), id).orElse(time.instant()))));
  }

  private Optional<Subject> ofApplication(Handle h, String id) {
    Optional<Application> child = paper.orders().application(h, id);
    Instant now = time.instant();
    return child.flatMap(
        found ->
            CardAge.typeOn(LocalDate.ofInstant(now, paper.zone()), found.applicant().birthDate())
                .map(type -> subject(h, found, type, now)));
  }

  private Subject subject(Handle h, Application child, CardType type, Instant written) {
    String photo = child.photoSha256();
    return new Subject(
        paper.content(h, child.applicant(), type, written),
        photo == null || type == CardType.A ? Optional.empty() : paper.orders().picture(h, photo));
  }

  private static Optional<OrderId> orderId(String text) {
    try {
      return Optional.of(OrderId.of(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
