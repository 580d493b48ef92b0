package id.kia.hub.pages;

import id.kia.contract.Json;
import id.kia.hub.api.ProblemException;
import id.kia.hub.api.Problems;
import id.kia.hub.keys.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Each form works once: a double click, a second tab or the back button gets the first answer again
 * and changes nothing.
 *
 * <p>Every page carries a fresh id; with the form's address and the rows it names that id is the
 * key. Programs may leave the id out: then nothing is remembered.
 */
final class Forms {
  /** Longer than any session. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final OfficeDesks desks;
  private final FormStore kept;

  Forms(OfficeDesks desks) {
    this.desks = desks;
    this.kept = new FormStore(desks.office().code());
  }

  /** Does the work if this form is new, and goes back to the page with what came of it. */
  Reply once(OfficeRequest request, String page, Supplier<List<Result>> work) {
    Optional<String> id = request.formId();
    if (id.isEmpty()) {
      return new Reply.Json(200, work.get());
    }
    String key = key(request, id.get());
    if (claim(request, key)) {
      run(key, work);
    }
    if (request.wantsJson()) {
      return new Reply.Json(
          200,
          outcome(key, request.staff())
              .orElseThrow(() -> new ProblemException(Problems.of(409, "FORM_USED"))));
    }
    return new Reply.SeeOther(PageLink.with(request.back(page), "result", key));
  }

  /**
   * The same for one deed whose refusal is a page of its own: a refusal changed nothing, so that
   * form may come again.
   *
   * @param work gives the refusal, or nothing when it was done
   * @param answer for a program, also to a form that comes twice
   */
  Reply onceUnlessRefused(
      OfficeRequest request, String page, Supplier<Optional<Reply>> work, Supplier<Reply> answer) {
    Optional<String> key = request.formId().map(id -> key(request, id));
    if (key.isEmpty()) {
      return work.get().orElseGet(answer);
    }
    if (claim(request, key.get())) {
      Optional<Reply> refusal = runUnlessRefused(key.get(), work);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    return request.wantsJson()
        ? answer.get()
        : new Reply.SeeOther(PageLink.with(request.back(page), "result", key.get()));
  }

  /** Whether this form is new; for work whose answer is a page of its own. */
  boolean first(OfficeRequest request) {
    return request.formId().map(id -> claim(request, key(request, id))).orElse(true);
  }

  /** What came of a form that this person sent. */
  Optional<List<Result>> outcome(String key, String staff) {
    return desks.store().read(h -> kept.outcome(h, key, staff)).map(Result::read);
  }

  private boolean claim(OfficeRequest request, String key) {
    long now = desks.time().millis();
    return desks
        .store()
        .write(
            h -> {
              kept.forget(h, now - KEPT.toMillis());
              return kept.claim(h, key, request.staff(), now);
            });
  }

  private void run(String key, Supplier<List<Result>> work) {
    boolean finished = false;
    try {
      List<Result> outcome = work.get();
      finished = true;
      finish(key, outcome);
    } finally {
      if (!finished) {
        release(key);
      }
    }
  }

  private Optional<Reply> runUnlessRefused(String key, Supplier<Optional<Reply>> work) {
    boolean done = false;
    try {
      Optional<Reply> refusal = work.get();
      done = refusal.isEmpty();
      if (done) {
        finish(key, List.of(Result.saved()));
      }
      return refusal;
    } finally {
      if (!done) {
        release(key);
      }
    }
  }

  private void finish(String key, List<Result> outcome) {
    desks
        .store()
        .write(
            h -> {
              kept.finish(h, key, Json.text(outcome));
              return key;
            });
  }

  private void release(String key) {
    desks
        .store()
        .write(
            h -> {
              kept.release(h, key);
              return key;
            });
  }

  private static String key(OfficeRequest request, String id) {
    return Sha256.hex(
        String.join("\n", request.staff(), id, request.address(), request.all("ids").toString()));
  }
}
