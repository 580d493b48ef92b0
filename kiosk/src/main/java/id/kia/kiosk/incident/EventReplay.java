package id.kia.kiosk.incident;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.order.Cause;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Transition;
import id.kia.kiosk.print.Judgement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a table about each recorded move: is there a row, does it lead there, may this cause do it,
 * does the blank go where it went, and does the policy say the same to the evidence. One thread.
 */
final class EventReplay {
  private static final Set<OrderEvent> SPOILS =
      EnumSet.of(OrderEvent.EVIDENCE_SPOILED, OrderEvent.SETTLE_SPOILED);

  private final List<Transition> rows;
  private final List<JsonNode> events;
  private final Map<String, Known> known = new HashMap<>();

  /** What is known of an order so far; its spoils only when its first event is in the log. */
  private record Known(OrderState state, int spoils, boolean fromTheBeginning) {}

  EventReplay(List<Transition> rows, List<JsonNode> events) {
    this.rows = rows;
    this.events = events;
  }

  List<IncidentReplay.Line> lines() throws IncidentFault {
    List<IncidentReplay.Line> lines = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      JsonNode event = events.get(i);
      if (event.path("kind").asText().equals(EventKind.ORDER_MOVED.name())) {
        try {
          lines.add(line(i, event));
        } catch (IllegalArgumentException e) {
          throw new IncidentFault(
              IncidentFault.Kind.BAD_LINE, "event " + event.path("sequence") + " is none", e);
        }
      }
    }
    return lines;
  }

  private IncidentReplay.Line line(int at, JsonNode event) {
    JsonNode data = event.path("data");
    String order = event.path("order").asText();
    Optional<OrderState> from =
        data.has("from")
            ? Optional.of(OrderState.valueOf(data.path("from").asText()))
            : Optional.empty();
    String said = data.path("event").asText();
    OrderState to = OrderState.valueOf(data.path("to").asText());
    String shown =
        "event %s order %s %s -%s-> %s by %s"
            .formatted(
                event.path("sequence").asText(),
                order.substring(Math.max(0, order.length() - 6)),
                from.map(OrderState::name).orElse("-"),
                said,
                to,
                data.path("cause").asText());
    Optional<OrderEvent> happened = known(said);
    String differs =
        happened.isEmpty()
            ? "today's program does not know " + said
            : differs(at, order, from, happened.get(), to, data);
    happened.ifPresent(what -> remember(order, from, what, to));
    return new IncidentReplay.Line(shown, differs);
  }

  private static Optional<OrderEvent> known(String name) {
    for (OrderEvent event : OrderEvent.values()) {
      if (event.name().equals(name)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  private String differs(
      int at,
      String order,
      Optional<OrderState> from,
      OrderEvent event,
      OrderState to,
      JsonNode data) {
    Known before = known.get(order);
    if (before != null && !Optional.of(before.state()).equals(from)) {
      return "the log jumps: the order was " + before.state();
    }
    Optional<Transition> row =
        rows.stream().filter(r -> r.event() == event && r.appliesTo(from)).findFirst();
    if (row.isEmpty()) {
      return "today's table has no such row";
    }
    if (!row.get().by().contains(Cause.valueOf(data.path("cause").asText()))) {
      return "today's table does not let " + data.path("cause").asText() + " do it";
    }
    OrderState before0 = from.orElse(OrderState.RECALLED);
    OrderState today = row.get().to().from(before0, before == null ? 0 : before.spoils());
    boolean sure = before != null && before.fromTheBeginning();
    boolean later = !sure && row.get().to().from(before0, 1) == to;
    if (today != to && !later) {
      return "today's table leads to " + today;
    }
    return policy(from, event, data).or(() -> blank(at, order, row.get())).orElse("");
  }

  private static Optional<String> policy(
      Optional<OrderState> from, OrderEvent event, JsonNode data) {
    if (!data.has("evidence") || from.isEmpty()) {
      return Optional.empty();
    }
    boolean afterLoss = from.get() == OrderState.OUTCOME_UNKNOWN;
    Optional<OrderEvent> today = Judgement.of(data.path("evidence"), afterLoss);
    return today.equals(Optional.of(event))
        ? Optional.empty()
        : Optional.of(
            "today's policy says " + today.map(OrderEvent::name).orElse("that nobody knows"));
  }

  /** The blank's move stands behind its event, before the next move of any order. */
  private Optional<String> blank(int at, String order, Transition row) {
    String recorded = "";
    for (int i = at + 1; i < events.size(); i++) {
      JsonNode next = events.get(i);
      JsonNode data = next.path("data");
      if (next.path("kind").asText().equals(EventKind.ORDER_MOVED.name())) {
        break;
      }
      if (next.path("kind").asText().equals(EventKind.STOCK_MOVED.name())
          && next.path("order").asText().equals(order)
          && data.path("unit").asText().equals("CARD")) {
        recorded = data.path("from").asText() + " to " + data.path("to").asText();
      }
    }
    String today = row.blank().map(b -> b.source() + " to " + b.target()).orElse("");
    return recorded.equals(today)
        ? Optional.empty()
        : Optional.of(
            "the blank went "
                + (recorded.isEmpty() ? "nowhere" : recorded)
                + ", today's table says "
                + (today.isEmpty() ? "nowhere" : today));
  }

  private void remember(String order, Optional<OrderState> from, OrderEvent event, OrderState to) {
    Known before = known.get(order);
    int spoils = (before == null ? 0 : before.spoils()) + (SPOILS.contains(event) ? 1 : 0);
    known.put(
        order, new Known(to, spoils, before == null ? from.isEmpty() : before.fromTheBeginning()));
  }
}
