package id.kia.kiosk.print;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Counters;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrinterIdentity;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.order.OrderEvent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What today's policy says to evidence as it stands in the journal. */
public final class Judgement {
  private static final String SAME = "same";

  private Judgement() {}

  /**
   * The event that evidence leads to.
   *
   * @param evidence of an ORDER_MOVED event
   * @param afterLoss whether the order was of unknown outcome already
   * @return empty when the order stays as it is
   * @throws IllegalArgumentException when it is no evidence
   */
  public static Optional<OrderEvent> of(JsonNode evidence, boolean afterLoss) {
    OutcomePolicy.Verdict verdict = OutcomePolicy.of(read(evidence)).verdict();
    return afterLoss ? verdict.afterLoss() : Optional.of(verdict.whilePrinting());
  }

  private static Evidence read(JsonNode data) {
    Baseline before =
        new Baseline(
            SAME,
            counters(data.path("before")),
            CardPosition.NONE,
            data.path("panelsOfJob").asInt());
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    for (Condition condition : Condition.values()) {
      for (JsonNode code : data.path("conditions")) {
        if (condition.code().equals(code.asText())) {
          conditions.add(condition);
        }
      }
    }
    Evidence.Facts facts =
        new Evidence.Facts(
            before,
            data.has("after") ? Optional.of(after(data, conditions)) : Optional.empty(),
            data.path("rejected").asBoolean(),
            data.path("filled").asBoolean(),
            conditions);
    return switch (data.path("verdict").asText()) {
      case "Good" -> new Evidence.Good(facts);
      case "None" -> new Evidence.None(facts);
      case "Spoiled" -> new Evidence.Spoiled(facts);
      case "Unclear" ->
          new Evidence.Unclear(facts, Evidence.Reason.valueOf(data.path("reason").asText()));
      default -> throw new IllegalArgumentException("no verdict");
    };
  }

  private static Snapshot after(JsonNode data, Set<Condition> conditions) {
    return new Snapshot(
        new PrinterIdentity("", SAME, "", false),
        counters(data.path("after")),
        CardPosition.valueOf(data.path("position").asText()),
        RibbonKind.YMCKO,
        OptionalInt.empty(),
        true,
        false,
        conditions);
  }

  private static Counters counters(JsonNode node) {
    return new Counters(node.path("panels").asLong(), node.path("cards").asLong());
  }
}
