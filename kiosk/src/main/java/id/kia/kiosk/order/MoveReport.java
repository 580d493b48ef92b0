package id.kia.kiosk.order;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The data of the events that tell of moves; codes, counts and states only. */
final class MoveReport {
  private MoveReport() {}

  static ObjectNode moved(
      Optional<OrderState> from, OrderEvent event, KioskOrder after, MoveFacts facts) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    from.ifPresent(state -> data.put("from", state.name()));
    data.put("event", event.name());
    data.put("to", after.state().name());
    data.put("version", after.version());
    data.put("cause", facts.cause().name());
    after.heldFor().ifPresent(why -> data.put("heldFor", why.name()));
    facts.reason().ifPresent(reason -> data.put("reason", reason));
    facts.person().ifPresent(person -> data.put("person", person));
    facts.evidence().ifPresent(evidence -> data.set("evidence", evidence));
    facts
        .device()
        .ifPresent(
            device ->
                data.putObject("device")
                    .put("driver", device.driver())
                    .put("serial", device.serial())
                    .put("virtual", device.virtual()));
    facts.secondsPrinting().ifPresent(seconds -> data.put("secondsPrinting", seconds));
    facts.secondsWaiting().ifPresent(seconds -> data.put("secondsWaiting", seconds));
    return data;
  }

  static ObjectNode conflict(OrderEvent said, MoveFacts facts, Optional<KioskOrder> here) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("said", said.name());
    facts.version().ifPresent(version -> data.put("saidVersion", version));
    facts.reason().ifPresent(reason -> data.put("reason", reason));
    here.ifPresent(
        order -> {
          data.put("state", order.state().name());
          data.put("version", order.version());
        });
    return data;
  }
}
