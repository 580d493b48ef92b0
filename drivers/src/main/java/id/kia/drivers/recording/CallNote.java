package id.kia.drivers.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.CleaningLimits;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintOffset;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import java.util.Optional;
import java.util.Set;

/** How calls and results are written in a recording; numbers, names and codes only. */
final class CallNote {
  private CallNote() {}

  static ObjectNode opened(String driver, PrinterProfile profile) {
    ObjectNode note = node();
    note.putObject("open")
        .put("driver", driver)
        .put("ribbon", profile.ribbon().name())
        .put("baud", profile.baud())
        .put("compress", profile.colourCompressionConfirmed())
        .put("survive", profile.countersSurvivePowerCut())
        .put("reject", profile.hasRejectBox())
        .put("levels", profile.form().levels())
        .put("fitted", profile.form().decibels())
        .put("boxes", profile.form().blackBoxes())
        .put("ahead", profile.form().ahead())
        .put("replies", profile.replies().name())
        .put("warnCards", profile.cleaning().warnCards())
        .put("stopCards", profile.cleaning().stopCards())
        .put("resident", profile.reprintsResident())
        .put("bezel", profile.bezelSeconds());
    profile
        .offset()
        .ifPresent(offset -> note.withObject("/open").put("px", offset.x()).put("py", offset.y()));
    return note;
  }

  static PrinterProfile profile(JsonNode open) {
    PrinterProfile profile =
        new PrinterProfile(
            RibbonKind.valueOf(open.path("ribbon").asText()),
            Math.clamp(open.path("baud").asInt(), 300, 4_000_000),
            open.path("compress").asBoolean(),
            open.path("survive").asBoolean(),
            open.path("reject").asBoolean(),
            form(open));
    boolean acknowledges = open.path("replies").asText().equals(ReplyMode.ACK_NACK.name());
    return profile
        .answering(acknowledges ? ReplyMode.ACK_NACK : ReplyMode.TEXT)
        .cleanedBy(limits(open))
        .reprinting(open.path("resident").asBoolean())
        .rejectingAfter(Math.clamp(open.path("bezel").asInt(), 0, 3600))
        .commissioned(profile.colourCompressionConfirmed(), offset(open));
  }

  private static CleaningLimits limits(JsonNode open) {
    CleaningLimits usual = CleaningLimits.USUAL;
    int warn = Math.clamp(open.path("warnCards").asInt(usual.warnCards()), -1, 100_000);
    return new CleaningLimits(
        warn, Math.clamp(open.path("stopCards").asInt(usual.stopCards()), -1, warn));
  }

  private static Optional<PrintOffset> offset(JsonNode open) {
    return open.has("px")
        ? Optional.of(
            new PrintOffset(
                Math.clamp(open.path("px").asInt(), -PrintOffset.MOST, PrintOffset.MOST),
                Math.clamp(open.path("py").asInt(), -PrintOffset.MOST, PrintOffset.MOST)))
        : Optional.empty();
  }

  /** How a card travelled; recordings of before say nothing, and it was as the profile said. */
  static PrintJob.Sending sending(JsonNode call) {
    return call.has("sending")
        ? PrintJob.Sending.valueOf(call.path("sending").asText())
        : PrintJob.Sending.AS_SET;
  }

  /** Recordings from before there was a choice have none of it. */
  private static PanelForm form(JsonNode open) {
    return new PanelForm(
        open.path("levels").asInt(PanelForm.PLAIN.levels()),
        open.path("fitted").asDouble(),
        open.path("boxes").asBoolean(),
        open.path("ahead").asBoolean());
  }

  static ObjectNode call(String name) {
    return node().put("call", name);
  }

  static ObjectNode with(ObjectNode call, Baseline before) {
    call.putObject("before")
        .put("serial", before.serial())
        .put("panels", before.counters().panels())
        .put("cards", before.counters().cards())
        .put("position", before.position().name())
        .put("panelsOfJob", before.panelsOfJob());
    return call;
  }

  static Baseline baseline(JsonNode before) {
    return new Baseline(
        before.path("serial").asText(),
        new Counters(before.path("panels").asLong(), before.path("cards").asLong()),
        CardPosition.valueOf(before.path("position").asText()),
        before.path("panelsOfJob").asInt());
  }

  static ObjectNode evidence(Evidence evidence) {
    ObjectNode end = node().put("verdict", evidence.getClass().getSimpleName());
    if (evidence instanceof Evidence.Unclear(Evidence.Facts _, Evidence.Reason reason)) {
      end.put("reason", reason.name());
    }
    Evidence.Facts facts = evidence.facts();
    facts.after().ifPresent(after -> now(end, after));
    codes(end.put("rejected", facts.rejected()).put("filled", facts.filled()), facts.conditions());
    return ended(end);
  }

  static ObjectNode snapshot(Snapshot now) {
    ObjectNode end = node();
    now(end, now);
    codes(end, now.conditions());
    return ended(end);
  }

  static ObjectNode fault(PrinterException told) {
    ObjectNode end = node().put("fault", true);
    codes(end, told.conditions());
    return ended(end);
  }

  static ObjectNode done() {
    return ended(node().put("done", true));
  }

  private static void now(ObjectNode into, Snapshot now) {
    into.put("serial", now.identity().serial())
        .put("panels", now.counters().panels())
        .put("cards", now.counters().cards())
        .put("position", now.position().name())
        .put("powerWasLost", now.powerWasLost());
  }

  private static void codes(ObjectNode into, Set<Condition> conditions) {
    ArrayNode codes = into.putArray("conditions");
    conditions.stream().map(Condition::code).sorted().forEach(codes::add);
  }

  private static ObjectNode ended(ObjectNode end) {
    ObjectNode note = node();
    note.set("end", end);
    return note;
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
