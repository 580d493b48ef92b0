package id.kia.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * What one unattended card came to; each field was read from a process, none is assumed.
 *
 * @param order the order's id
 * @param card the picture of the good card
 * @param state the order's state at the hub
 * @param settledBy {@code evidence} when a killed print was settled without a person, else {@code
 *     nothing to settle}
 * @param seconds from the scan to the hand-over
 * @param good good cards that came out of the printer
 * @param rejected cards in its reject box
 * @param receiptAcknowledged the hub holds the receipt
 * @param stock the kiosk's stock at the hub: issued, spoiled, hopper, panels printed
 * @param throughput as the hub reports it
 */
record Summary(
    String order,
    Path card,
    String state,
    String settledBy,
    double seconds,
    int good,
    int rejected,
    boolean receiptAcknowledged,
    ObjectNode stock,
    ObjectNode sensors,
    ObjectNode throughput) {

  String json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("order", order);
    json.put("card", card.toString());
    json.put("state", state);
    json.put("settledBy", settledBy);
    json.put("seconds", seconds);
    json.putObject("cards").put("good", good).put("rejected", rejected);
    json.put("receiptAcknowledged", receiptAcknowledged);
    json.set("stock", stock);
    json.set("sensors", sensors);
    json.set("throughput", throughput);
    return json.toString();
  }

  /** Whether all of it happened as it should. */
  boolean whole(boolean killed) {
    return state.equals("HANDED_OVER")
        && receiptAcknowledged
        && good == 1
        && rejected == (killed ? 1 : 0)
        && stock.path("issued").asInt() == 1
        && stock.path("spoiled").asInt() == (killed ? 1 : 0);
  }
}
