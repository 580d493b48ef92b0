package id.kia.kiosk.technician;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The page and the form of a log-in by PIN. Event loop; judged on the pool. */
final class PinLogIn {
  private static final String PATH = "/login";
  private static final int LONGEST_PIN = 32;

  private final Vertx vertx;
  private final PinGate gate;
  private final Function<RoutingContext, TechnicianPage> pages;
  private final BiConsumer<RoutingContext, String> enter;

  /**
   * @param enter lets a person in
   */
  PinLogIn(
      Vertx vertx,
      PinGate gate,
      Function<RoutingContext, TechnicianPage> pages,
      BiConsumer<RoutingContext, String> enter) {
    this.vertx = vertx;
    this.gate = gate;
    this.pages = pages;
    this.enter = enter;
  }

  void routes(Router router) {
    router.get(PATH).handler(this::show);
    router.post(PATH).handler(this::judge);
  }

  private void show(RoutingContext ctx) {
    boolean ended = "1".equals(ctx.request().getParam("ended"));
    TechnicianPage page = pages.apply(ctx);
    Optional<String> said = ended ? Optional.of(page.words().get("login.ended")) : Optional.empty();
    Answers.html(ctx, 200, page.login(said, Optional.empty()));
  }

  private void judge(RoutingContext ctx) {
    Optional<String> pin =
        new Form(ctx.request().formAttributes())
            .optional("pin")
            .filter(digits -> digits.length() <= LONGEST_PIN);
    if (pin.isEmpty()) {
      refuse(ctx, 400, "login.empty");
      return;
    }
    vertx
        .executeBlocking(() -> gate.check(pin.get()), false)
        .onFailure(ctx::fail)
        .onSuccess(
            answer -> {
              switch (answer) {
                case PinGate.Known known -> enter.accept(ctx, known.name());
                case PinGate.Wrong wrong -> refuse(ctx, 403, "login.wrong", wrong.triesLeft());
                case PinGate.Locked locked ->
                    refuse(ctx, 429, "login.locked", locked.remaining().toMinutes() + 1);
              }
            });
  }

  private void refuse(RoutingContext ctx, int status, String key, Object... values) {
    TechnicianPage page = pages.apply(ctx);
    Answers.html(
        ctx, status, page.login(Optional.empty(), Optional.of(page.words().get(key, values))));
  }
}
