package id.kia.hub.pages;

import com.fasterxml.jackson.core.type.TypeReference;
import id.kia.contract.Json;
import id.kia.hub.people.Trace;
import id.kia.hub.push.PushOutcome;
import id.kia.hub.verify.VerifyDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * One thing a form asked for, done or refused.
 *
 * @param id of the application or order that was named
 * @param orderId of what was pushed or changed, blank without
 * @param code why it was not done, blank when it was; {@code sentence} says it
 * @param by who changed it last when that is why, blank without; {@code action} what they did
 */
record Result(
    String id,
    boolean done,
    String orderId,
    String code,
    String sentence,
    String by,
    String action,
    long atMillis) {
  /** The one code of something that was done. */
  static final String SAVED = "SAVED";

  static Result of(VerifyDesk.Verdict verdict) {
    return switch (verdict.outcome()) {
      case VERIFIED, SENT_BACK -> done(verdict.id(), "");
      case PHOTO_SHARED, WARNINGS, NOT_WAITING, CHANGED -> {
        String code = verdict.outcome().name();
        yield refused(verdict.id(), code, Texts.refused(code), verdict.before());
      }
    };
  }

  static Result of(PushOutcome outcome) {
    return switch (outcome) {
      case PushOutcome.Done done -> done(done.id(), done.orderId().toString());
      case PushOutcome.Refused refused ->
          refused(
              refused.id(),
              refused.refusal().name(),
              refused.refusal().sentence(),
              refused.before());
    };
  }

  /** A row of a list that was put right; its page shows the rest. */
  static Result saved() {
    return new Result("", true, "", SAVED, "", "", "", 0);
  }

  static List<Result> read(String json) {
    try {
      return Json.strict().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-STORE a form's outcome is damaged", e);
    }
  }

  private static Result done(String id, String orderId) {
    return new Result(id, true, orderId, "", "", "", "", 0);
  }

  private static Result refused(String id, String code, String sentence, Optional<Trace> before) {
    return new Result(
        id,
        false,
        "",
        code,
        sentence,
        before.map(Trace::staff).orElse(""),
        before.map(Trace::action).orElse(""),
        before.map(Trace::atMillis).orElse(0L));
  }
}
