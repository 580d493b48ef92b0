package id.kia.kiosk.visit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.journal.Alarm;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.visit.VisitFault.Kind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The technician's visit: at most one is open, and in it at most one guide is walked. Works inside
 * the caller's transaction; what it notes is durable with that.
 *
 * <p>Throws {@link VisitFault} when something cannot be; nothing has changed then.
 */
public final class Visits {
  /** A visit ended without a passed self-test. */
  public static final String NOT_WELL = "T-101";

  private final EventJournal journal;
  private final InstantSource now;

  /**
   * @param now lower bound of the time
   */
  public Visits(EventJournal journal, InstantSource now) {
    this.journal = journal;
    this.now = now;
  }

  /** What a person says about the step that stands on the page. */
  public enum Claim {
    /** It is done. */
    DONE,
    /** It is done, whatever a sensor says. */
    DONE_ALL_THE_SAME,
    /** It is not done, and the next one comes. */
    SKIP
  }

  /** How a visit ended. */
  record Closing(SelfTest.Standing standing, Optional<CloseReason> reason, Optional<String> note) {}

  /** The one that is open. */
  public Optional<Visit> open(Handle handle) {
    return VisitStore.open(handle);
  }

  /** The guide that is walked now. */
  public Optional<Run> running(Handle handle) {
    return VisitStore.running(handle);
  }

  /** What was done, in its order. */
  public List<Noted> steps(Handle handle, Visit visit) {
    return VisitStore.steps(handle, visit.number());
  }

  /** The newest self-test of a visit. */
  public Optional<SelfTest> selfTest(Handle handle, Visit visit) {
    return SelfTestStore.lastOf(handle, visit.number()).map(SelfTestStore.Row::test);
  }

  /** The newest self-test of anybody, the kiosk itself among them. */
  public Optional<SelfTest> lastSelfTest(Handle handle) {
    return SelfTestStore.last(handle).map(SelfTestStore.Row::test);
  }

  /** Opens a visit, or joins the one that is open. */
  public Visit begin(Handle tx, String person) {
    return VisitStore.open(tx).orElseGet(() -> opened(tx, person));
  }

  private Visit opened(Handle tx, String person) {
    Visit visit = VisitStore.insert(tx, person, millis());
    journal.append(tx, EventKind.VISIT, Optional.empty(), data("OPENED", visit, person));
    return visit;
  }

  /** Begins a guide, in the open visit or in a new one; one that was walked before is left. */
  public void start(Handle tx, Guide guide, String person, Signs signs) {
    Visit visit = begin(tx, person);
    VisitStore.leave(tx);
    boolean already = guide.tasks().getFirst().check().isSo(signs);
    VisitStore.begin(tx, visit, guide, person, millis(), already);
  }

  /** Leaves the guide that is walked; what was done in it stays noted. */
  public void leave(Handle tx) {
    VisitStore.leave(tx);
  }

  /**
   * What a person, or the page for a sensor, says of the step that was shown.
   *
   * @param run number of the walk on the page
   * @param place of the step on the page
   */
  public void say(Handle tx, long run, int place, Claim claim, Signs signs, String person) {
    Run walked =
        VisitStore.running(tx)
            .filter(now -> now.number() == run && now.place() == place)
            .orElseThrow(() -> new VisitFault(Kind.STEP_MOVED));
    note(tx, walked, how(walked, claim, signs), person, Optional.of(signs));
  }

  private static How how(Run run, Claim claim, Signs signs) {
    if (claim == Claim.SKIP) {
      return How.SKIPPED;
    }
    return switch (run.task().check().told(signs, run.already())) {
      case Told.Met _ -> How.SENSOR;
      // What ends with a form is not said but recorded.
      case Told.NoSensor _ when run.task().way() == Task.Way.DEED ->
          throw new VisitFault(Kind.NOT_YET);
      case Told.NoSensor _ -> How.PERSON;
      case Told.NotYet _ when claim == Claim.DONE_ALL_THE_SAME && run.task().mayBeOverruled() ->
          How.AGAINST_SENSOR;
      case Told.NotYet _ -> throw new VisitFault(Kind.NOT_YET);
    };
  }

  /** A deed was recorded in this transaction: the step that waits for it is done. */
  public void recorded(Handle tx, String deed, String account, String person) {
    VisitStore.running(tx)
        .filter(run -> run.task().endsWith(deed, account))
        .ifPresent(run -> note(tx, run, How.DEED, person, Optional.empty()));
  }

  private void note(Handle tx, Run run, How how, String person, Optional<Signs> signs) {
    VisitStore.note(tx, run, how, person, millis());
    if (run.last()) {
      VisitStore.done(tx, run);
      return;
    }
    Check next = run.guide().tasks().get(run.place() + 1).check();
    VisitStore.next(tx, run, signs.filter(next::isSo).isPresent());
  }

  /** Keeps what a self-test found; in a visit it is that visit's. */
  public void tested(Handle tx, List<String> failing, Optional<String> person) {
    person.ifPresent(name -> recorded(tx, Task.SELF_TEST.to(), "", name));
    SelfTestStore.insert(
        tx,
        person.flatMap(_ -> VisitStore.open(tx)).map(Visit::number).orElse(null),
        VisitStore.newestStep(tx),
        person.orElse(null),
        millis(),
        failing);
  }

  /** What the open visit's newest self-test is worth now. */
  public SelfTest.Standing standing(Handle handle, Visit visit) {
    Optional<SelfTestStore.Row> last = SelfTestStore.lastOf(handle, visit.number());
    if (last.isEmpty()) {
      return SelfTest.Standing.MISSING;
    }
    if (last.get().afterStep() < VisitStore.newestStep(handle)) {
      return SelfTest.Standing.OLD;
    }
    return last.get().test().passed() ? SelfTest.Standing.PASSED : SelfTest.Standing.FAILED;
  }

  /**
   * Closes the open visit; without one nothing. Without a passed self-test it wants reason and
   * note, and the office is told.
   */
  public void close(Handle tx, Optional<CloseReason> reason, Optional<String> note, String person) {
    Optional<Visit> open = VisitStore.open(tx);
    if (open.isEmpty()) {
      return;
    }
    Visit visit = open.get();
    SelfTest.Standing standing = standing(tx, visit);
    boolean well = standing == SelfTest.Standing.PASSED;
    if (!well && (reason.isEmpty() || note.isEmpty())) {
      throw new VisitFault(Kind.REASON_WANTED);
    }
    VisitStore.leave(tx);
    var closing =
        well
            ? new Closing(standing, Optional.empty(), Optional.empty())
            : new Closing(standing, reason, note);
    VisitStore.close(tx, visit, person, millis(), closing);
    ObjectNode data = data("CLOSED", visit, person).put("openedBy", visit.person());
    data.put("steps", VisitStore.steps(tx, visit.number()).size());
    ArrayNode guides = data.putArray("guides");
    VisitStore.walked(tx, visit.number()).forEach(guide -> guides.add(guide.name()));
    said(data, tx, visit, closing);
    journal.append(tx, EventKind.VISIT, Optional.empty(), data);
    if (!well) {
      ObjectNode alarm = Alarm.by(person, NOT_WELL).put("visit", visit.number());
      said(alarm, tx, visit, closing);
      journal.alarm(tx, alarm);
    }
  }

  private static void said(ObjectNode data, Handle tx, Visit visit, Closing closing) {
    data.put("selfTest", closing.standing().name());
    ArrayNode failing = data.putArray("failing");
    SelfTestStore.lastOf(tx, visit.number())
        .ifPresent(row -> row.test().failing().forEach(failing::add));
    closing.reason().ifPresent(reason -> data.put("reason", reason.name()));
    closing.note().ifPresent(note -> data.put("note", note));
  }

  private static ObjectNode data(String event, Visit visit, String person) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("event", event)
        .put("visit", visit.number())
        .put("person", person);
  }

  private long millis() {
    return now.instant().toEpochMilli();
  }
}
