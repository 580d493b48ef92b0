package id.kia.kiosk.technician;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The page and the form of a log-in by the office's code. Event loop; judged on the pool. */
final class CodeLogIn {
  /** How long such a session lasts at most; it ends with the run too, so it is on-time. */
  static final Duration MOST = Duration.ofHours(2);

  private static final String PATH = "/login/code";

  private final Vertx vertx;
  private final CodeGate gate;
  private final Function<RoutingContext, TechnicianPage> pages;
  private final BiConsumer<RoutingContext, String> enter;

  /**
   * @param enter lets a person in for {@link #MOST}
   */
  CodeLogIn(
      Vertx vertx,
      CodeGate gate,
      Function<RoutingContext, TechnicianPage> pages,
      BiConsumer<RoutingContext, String> enter) {
    this.vertx = vertx;
    this.gate = gate;
    this.pages = pages;
    this.enter = enter;
  }

  void routes(Router router) {
    router.get(PATH).handler(ctx -> show(ctx, 200, Optional.empty()));
    router.post(PATH).handler(this::judge);
  }

  private void judge(RoutingContext ctx) {
    var form = new Form(ctx.request().formAttributes());
    Optional<String> person = form.optional("person").filter(name -> name.length() <= 60);
    Optional<String> code = form.optional("code");
    if (person.isEmpty() || code.isEmpty()) {
      show(ctx, 400, words(ctx, "code.empty"));
      return;
    }
    vertx
        .executeBlocking(() -> gate.check(person.get(), code.get()), false)
        .onFailure(ctx::fail)
        .onSuccess(
            answer ->
                answer.ifPresentOrElse(
                    judged -> answered(ctx, judged),
                    () -> show(ctx, 400, words(ctx, "code.misheard"))));
  }

  private void answered(RoutingContext ctx, PinGate.Answer answer) {
    switch (answer) {
      case PinGate.Known known -> enter.accept(ctx, known.name());
      case PinGate.Wrong wrong -> show(ctx, 403, words(ctx, "code.wrong", wrong.triesLeft()));
      case PinGate.Locked locked ->
          show(ctx, 429, words(ctx, "code.locked", locked.remaining().toMinutes() + 1));
    }
  }

  private Optional<String> words(RoutingContext ctx, String key, Object... values) {
    return Optional.of(pages.apply(ctx).words().get(key, values));
  }

  private void show(RoutingContext ctx, int status, Optional<String> refused) {
    String person =
        Optional.ofNullable(ctx.request().getFormAttribute("person"))
            .filter(name -> name.length() <= 60)
            .orElse("");
    vertx
        .executeBlocking(gate::asked, false)
        .onFailure(ctx::fail)
        .onSuccess(
            asked ->
                Answers.html(
                    ctx, status, pages.apply(ctx).codeLogin(PATH, asked, person, refused)));
  }
}
