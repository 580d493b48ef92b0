package id.kia.kiosk.technician;

import id.kia.kiosk.technician.TechnicianSessions.Session;
import id.kia.kiosk.visit.CloseReason;
import id.kia.kiosk.visit.Guide;
import id.kia.kiosk.visit.VisitFault;
import id.kia.kiosk.visit.Visits;
import id.kia.kiosk.web.Problems;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** Requests about the visit and its guides; handlers hand all work to the worker pool. */
final class VisitPages {
  static final String GUIDE = "/guide";

  /** Where a guide is chosen. */
  static final String GUIDES = "/visit#guides";

  private static final String VISIT = "/visit";
  private static final String END = "/visit/end";
  private static final int LONGEST_NOTE = 120;

  private final Vertx vertx;
  private final VisitDesk desk;
  private final Function<RoutingContext, Session> session;
  private final Function<RoutingContext, TechnicianPage> page;

  /**
   * @param session of a request that was let in
   * @param page in the language of a request
   */
  VisitPages(
      Vertx vertx,
      VisitDesk desk,
      Function<RoutingContext, Session> session,
      Function<RoutingContext, TechnicianPage> page) {
    this.vertx = vertx;
    this.desk = desk;
    this.session = session;
    this.page = page;
  }

  /** Pages; behind the log-in. */
  void reads(Router router) {
    router.get(VISIT).handler(ctx -> visit(ctx, 200, Optional.empty()));
    router.get(GUIDE).handler(ctx -> guide(ctx, 200, Optional.empty()));
    router.get(END).handler(ctx -> end(ctx, 200, Optional.empty()));
  }

  /** Deeds; behind the check of the form's token. */
  void writes(Router router) {
    router.post("/visit/open").handler(ctx -> run(ctx, VISIT, form -> desk.open(person(ctx))));
    router
        .post("/visit/guide")
        .handler(
            ctx ->
                run(ctx, GUIDE, form -> desk.start(form.oneOf("guide", Guide.class), person(ctx))));
    router.post("/guide/leave").handler(ctx -> run(ctx, VISIT, form -> desk.leave()));
    router.post("/guide/say").handler(ctx -> run(ctx, GUIDE, form -> say(form, person(ctx))));
    router.post("/machine/clean").handler(ctx -> run(ctx, GUIDE, form -> desk.clean(person(ctx))));
    router.post("/machine/reset").handler(ctx -> run(ctx, GUIDE, form -> desk.reset(person(ctx))));
    router
        .post("/self-test")
        .handler(
            ctx ->
                run(
                    ctx,
                    ctx.request().getFormAttribute("back") == null ? END : GUIDE,
                    form -> desk.selfTest(person(ctx))));
    router
        .post("/visit/close")
        .handler(ctx -> run(ctx, "/?done=visit-close", form -> close(form, person(ctx))));
  }

  /** The step drawn anew, for a page that refreshes itself; {@code known} by a peek only. */
  void live(RoutingContext ctx, Session known) {
    Words words = page.apply(ctx).words();
    work(ctx, desk::look, sight -> Answers.json(ctx, Map.of("step", step(words, known, sight))));
  }

  private static String step(Words words, Session known, VisitDesk.Sight sight) {
    return new GuideView(words, known).step(sight);
  }

  private void say(Form form, String person) {
    desk.say(
        form.number("run", 1),
        form.number("place", 0),
        form.oneOf("claim", Visits.Claim.class),
        person);
  }

  private void close(Form form, String person) {
    Optional<String> note =
        form.optional("note")
            .filter(text -> text.length() <= LONGEST_NOTE)
            .filter(text -> text.chars().noneMatch(Character::isISOControl));
    Optional<CloseReason> reason =
        form.optional("why").map(_ -> form.oneOf("why", CloseReason.class));
    desk.close(reason, note, person);
  }

  private void visit(RoutingContext ctx, int status, Optional<String> refused) {
    TechnicianPage drawn = page.apply(ctx);
    Session known = session.apply(ctx);
    work(
        ctx,
        desk::look,
        sight ->
            Answers.html(
                ctx,
                status,
                drawn.framed(
                    known,
                    VISIT,
                    "visit.title",
                    new VisitView(drawn.words(), known).visit(sight, refused))));
  }

  /** The step of now; the visit where no guide is walked. */
  void guide(RoutingContext ctx, int status, Optional<String> refused) {
    TechnicianPage drawn = page.apply(ctx);
    Session known = session.apply(ctx);
    work(
        ctx,
        desk::look,
        sight -> {
          if (sight.walk().isEmpty()) {
            Answers.redirect(ctx, VISIT);
            return;
          }
          String body = new GuideView(drawn.words(), known).page(sight, refused);
          Answers.html(ctx, status, drawn.live(known, GUIDE, "guide.title", body));
        });
  }

  private void end(RoutingContext ctx, int status, Optional<String> refused) {
    TechnicianPage drawn = page.apply(ctx);
    Session known = session.apply(ctx);
    Form sent = new Form(ctx.request().formAttributes());
    work(
        ctx,
        desk::look,
        sight ->
            Answers.html(
                ctx,
                status,
                drawn.framed(
                    known,
                    END,
                    "end.title",
                    new VisitView(drawn.words(), known).end(sight, sent, refused))));
  }

  private void run(RoutingContext ctx, String then, Consumer<Form> deed) {
    var form = new Form(ctx.request().formAttributes());
    session
        .apply(ctx)
        .forms()
        .once(
            form.formId(),
            () ->
                vertx.executeBlocking(
                    () -> {
                      deed.accept(form);
                      return true;
                    },
                    false))
        .onSuccess(_ -> Answers.redirect(ctx, then))
        .onFailure(failure -> refuse(ctx, failure));
  }

  private void refuse(RoutingContext ctx, Throwable failure) {
    TechnicianPage drawn = page.apply(ctx);
    switch (failure) {
      case Form.BadField _ -> Problems.send(ctx, 400, "REQUEST");
      case VisitFault fault -> {
        Optional<String> words = Optional.of(drawn.refusal(fault.kind().code()));
        switch (fault.kind()) {
          // Somebody, or the page itself, was faster: the step of now is shown.
          case STEP_MOVED -> Answers.redirect(ctx, GUIDE);
          case NOT_YET -> guide(ctx, 409, words);
          case REASON_WANTED -> end(ctx, 409, words);
        }
      }
      default -> ctx.fail(failure);
    }
  }

  private <T> void work(RoutingContext ctx, Callable<T> reading, Consumer<T> then) {
    vertx.executeBlocking(reading, false).onFailure(ctx::fail).onSuccess(then::accept);
  }

  private String person(RoutingContext ctx) {
    return session.apply(ctx).person();
  }
}
