package id.kia.kiosk.technician;

import id.kia.drivers.PrintJob;
import id.kia.drivers.board.ModbusBoard;
import id.kia.kiosk.cabinet.TamperReason;
import id.kia.kiosk.commission.BoardSetUp;
import id.kia.kiosk.commission.SetUpRefused;
import id.kia.kiosk.stock.Account;
import id.kia.kiosk.stock.Unit;
import id.kia.kiosk.technician.TechnicianSessions.Session;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The page on which printer and board are set up; handlers hand all work to the worker pool. */
final class SetUpPages {
  static final String PAGE = "/setup";
  private static final int LEAST_MICRONS = 100;
  private static final int MOST_MICRONS = 2000;

  /** Wider than any place where a cross could still be on the card, in hundredths of a mm. */
  private static final int MOST_OFF = 1500;

  private final Vertx vertx;
  private final SetUpDesk desk;
  private final Workshop shop;
  private final Function<RoutingContext, Session> session;
  private final Function<RoutingContext, TechnicianPage> page;
  private final Supplier<String> formIds;

  private interface Deed {
    void run(Form form, String person);
  }

  SetUpPages(
      Vertx vertx,
      SetUpDesk desk,
      Workshop shop,
      Function<RoutingContext, Session> session,
      Function<RoutingContext, TechnicianPage> page,
      Supplier<String> formIds) {
    this.vertx = vertx;
    this.desk = desk;
    this.shop = shop;
    this.session = session;
    this.page = page;
    this.formIds = formIds;
  }

  /** The page; behind the log-in. */
  void reads(Router router) {
    router
        .get(PAGE)
        .handler(
            ctx -> {
              String done = "done." + ctx.request().getParam("done");
              Words words = page.apply(ctx).words();
              show(
                  ctx,
                  200,
                  words.has(done) ? Optional.of(words.get(done)) : Optional.empty(),
                  Optional.empty());
            });
  }

  /** Deeds; behind the check of the form's token. */
  void writes(Router router) {
    deeds().forEach((path, deed) -> router.post(path).handler(ctx -> run(ctx, deed)));
  }

  private Map<String, Deed> deeds() {
    return Map.of(
        "/setup/offset",
        (form, person) ->
            desk.printer()
                .measured(
                    form.hundredths("left", 0, MOST_OFF),
                    form.hundredths("top", 0, MOST_OFF),
                    person),
        "/setup/test",
        (form, person) ->
            desk.compare(form.text("sku"), form.oneOf("sending", PrintJob.Sending.class), person),
        "/setup/colour",
        (form, person) ->
            desk.printer().judged(form.oneOf("look", Look.class) == Look.SAME, person),
        "/setup/blank",
        (form, person) ->
            desk.printer()
                .blanks(
                    10 * form.hundredths("thickness", LEAST_MICRONS / 10, MOST_MICRONS / 10),
                    form.oneOf("sides", Sides.class).count(),
                    person),
        "/setup/settings",
        (_, person) -> desk.printer().accepted(person),
        "/setup/scale-empty",
        (form, _) -> desk.ours().empty(form.oneOf("scale", ModbusBoard.Scale.class)),
        "/setup/scale-known",
        (form, person) ->
            desk.ours()
                .known(
                    form.oneOf("scale", ModbusBoard.Scale.class), form.number("number", 1), person),
        "/setup/board-tamper",
        (form, person) -> desk.ours().resetTamper(form.oneOf("cause", TamperReason.class), person));
  }

  /** How two cards look beside each other. */
  enum Look {
    SAME,
    DIFFERS
  }

  /** Sides of the card that are to be printed. */
  enum Sides {
    FRONT(1),
    BOTH(2);

    private final int count;

    Sides(int count) {
      this.count = count;
    }

    int count() {
      return count;
    }
  }

  private void run(RoutingContext ctx, Deed deed) {
    var form = new Form(ctx.request().formAttributes());
    Session known = session.apply(ctx);
    String name = ctx.normalizedPath().substring(PAGE.length() + 1);
    known
        .forms()
        .once(
            form.formId(),
            () ->
                vertx.executeBlocking(
                    () -> {
                      deed.run(form, known.person());
                      return true;
                    },
                    false))
        .onSuccess(
            now -> Answers.redirect(ctx, PAGE + "?done=" + (now ? "setup-" + name : "again")))
        .onFailure(failure -> refuse(ctx, failure));
  }

  private void refuse(RoutingContext ctx, Throwable failure) {
    TechnicianPage drawn = page.apply(ctx);
    Words words = drawn.words();
    switch (failure) {
      case Form.BadField bad -> refuse(ctx, 400, drawn.badField(bad.getMessage()));
      case PrinterBusy busy -> refuse(ctx, 409, drawn.busy(busy.codes()));
      case SetUpRefused refused -> refuse(ctx, 409, words.get("setup.refused." + refused.why()));
      case BoardSetUp.Unheard _ -> refuse(ctx, 409, words.get("setup.refused.NO_BOARD"));
      default -> ctx.fail(failure);
    }
  }

  private void refuse(RoutingContext ctx, int status, String words) {
    show(ctx, status, Optional.empty(), Optional.of(words));
  }

  private void show(
      RoutingContext ctx, int status, Optional<String> done, Optional<String> refused) {
    TechnicianPage drawn = page.apply(ctx);
    Session known = session.apply(ctx);
    vertx
        .executeBlocking(() -> desk.look(blanks()), false)
        .onFailure(ctx::fail)
        .onSuccess(
            sight ->
                Answers.html(
                    ctx,
                    status,
                    drawn.framed(
                        known,
                        PAGE,
                        "setup.title",
                        new SetUpView(drawn.words(), known, formIds).draw(sight, done, refused))));
  }

  private List<StockLine> blanks() {
    return shop.look().stock().stream()
        .filter(line -> line.unit() == Unit.CARD && line.at(Account.HOPPER) > 0)
        .toList();
  }
}
