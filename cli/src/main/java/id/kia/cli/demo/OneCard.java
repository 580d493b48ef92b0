package id.kia.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.cli.CommandFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole main job, unattended: from the class list to the receipt, through pages and lines only.
 */
final class OneCard {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration A_CARD = Duration.ofMinutes(3);
  static final String SKU = "KIA";

  private final DemoWorld world;
  private final Patience patience;
  private final Consumer<String> say;

  OneCard(DemoWorld world, Patience patience, Consumer<String> say) {
    this.world = world;
    this.patience = patience;
    this.say = say;
  }

  /** What a child holds: the code on one half of the slip, the PIN on the teacher's. */
  private record Slip(String order, String code, String pin) {}

  Summary run(boolean killWhilePrinting) throws CommandFailure, InterruptedException {
    Office operator = world.office(DemoConfigs.OPERATOR);
    prepare(operator, 0);
    Slip slip = slip(operator);
    Child child = world.child();
    child.sees(SOON, "IDLE");
    say.accept("The screen invites: hold your slip to the scanner.");

    long began = patience.nanoClock().getAsLong();
    if (killWhilePrinting) {
      collect(child, slip);
      killInTheMiddleOfAPanel();
      child = world.child();
      child.sees(A_CARD, "IDLE");
      say.accept(
          "The kiosk is back by itself; the half card lies in the reject box. The same slip"
              + " again:");
    }
    collect(child, slip);
    child.sees(A_CARD, "TAKE_CARD");
    patience.untilTrue(
        "a card in the slot", SOON, () -> world.bench().printer().path("exitCards").asInt() == 1);
    if (!world.bench().take()) {
      throw CommandFailure.failed("no card was in the slot");
    }
    child.sees(SOON, "TAKEN_THANKS", "IDLE");
    double seconds = (patience.nanoClock().getAsLong() - began) / 1e9;
    say.accept("The card was taken.");
    return summary(operator, slip, killWhilePrinting, Math.round(seconds * 10) / 10.0);
  }

  /**
   * Everything before a child comes: list, verification, push, stock.
   *
   * @param forHands children that are left to be verified and pushed by a person
   */
  void prepare(Office operator, int forHands) throws CommandFailure, InterruptedException {
    JsonNode imported = operator.importList(world.sampleList(), world.samplePhotos());
    say.accept(
        "Imported the class list: %d rows, %d accepted, %d with warnings, %d returned, %d rejected."
            .formatted(
                imported.path("total").asInt(),
                imported.path("accepted").asInt(),
                imported.path("warned").asInt(),
                imported.path("returned").asInt(),
                imported.path("rejected").asInt()));
    Office verifier = world.office(DemoConfigs.VERIFIER);
    List<String> all = verifier.waitingApplications();
    List<String> waiting = all.subList(0, Math.max(0, all.size() - forHands));
    int verified = verifier.verify(waiting);
    String kiosk = patience.until("the kiosk's enrolment", SOON, () -> kioskId(operator));
    int pushed = operator.push(kiosk, waiting);
    say.accept("Verified " + verified + " children and pushed " + pushed + " orders to the kiosk.");
    if (pushed == 0) {
      throw CommandFailure.failed("no order was pushed");
    }
    patience.untilTrue("the orders' arrival at the kiosk", SOON, () -> queue(operator) >= pushed);
    Technician.logIn(world.technicianPage(), DemoConfigs.TECHNICIAN.pin())
        .loadStock(SKU, DemoWorld.BLANKS, DemoWorld.RIBBON_CARDS);
    say.accept(
        "The technician booked "
            + DemoWorld.BLANKS
            + " blanks and a ribbon of "
            + DemoWorld.RIBBON_CARDS
            + " cards.");
    world.save("slip.pdf", operator.slipsPdf());
  }

  private Slip slip(Office operator) throws CommandFailure, InterruptedException {
    for (JsonNode order : operator.orders()) {
      if (order.path("cardType").asText().equals("B")) {
        for (JsonNode slip : operator.slips()) {
          if (slip.path("orderId").asText().equals(order.path("orderId").asText())) {
            return new Slip(
                slip.path("orderId").asText(),
                slip.path("qrText").asText(),
                slip.path("pin").asText());
          }
        }
      }
    }
    throw CommandFailure.failed("no order for a child of 5 or older was pushed");
  }

  /** Scan, PIN, "itu saya": until the printer works. */
  private void collect(Child child, Slip slip) throws CommandFailure, InterruptedException {
    patience.untilTrue("the scanner's line", SOON, () -> world.bench().scan(slip.code()));
    child.sees(SOON, "ASK_FACTOR");
    child.types(slip.pin());
    child.sees(SOON, "CONFIRM");
    child.presses("yes");
    child.sees(SOON, "PRINTING", "TAKE_CARD");
    say.accept(
        "The slip was scanned, the PIN is right, the child says \"itu saya\"; the card is being"
            + " printed.");
  }

  private void killInTheMiddleOfAPanel() throws CommandFailure, InterruptedException {
    JsonNode printer =
        patience.until(
            "the middle of a panel",
            A_CARD,
            () ->
                Optional.of(world.bench().printer())
                    .filter(
                        now ->
                            now.path("panelsOnCard").asInt() >= 1
                                && now.path("panelBytes").asLong() > 1000));
    world.killKiosk();
    say.accept(
        "Killed the kiosk (SIGKILL) with %d panels on the card and %d bytes into the next; the printer stays on."
            .formatted(printer.path("panelsOnCard").asInt(), printer.path("panelBytes").asLong()));
    patience.untilTrue("the kiosk's return", A_CARD, world::kioskIsUp);
  }

  private Summary summary(Office operator, Slip slip, boolean killed, double seconds)
      throws CommandFailure, InterruptedException {
    JsonNode receipt =
        patience.until(
            "the receipt at the hub", SOON, () -> receipt(operator.summary(), slip.order()));
    JsonNode hub = operator.summary();
    JsonNode printer = world.bench().printer();
    List<Path> good = world.cards("good");
    ObjectNode stock = stock(hub);
    ObjectNode throughput =
        hub.path("throughput") instanceof ObjectNode figures
            ? figures
            : JsonNodeFactory.instance.objectNode();
    return new Summary(
        slip.order(),
        good.isEmpty() ? Path.of("none") : good.getFirst(),
        state(operator, slip.order()),
        killed && receipt.path("person").asText("").isEmpty()
            ? "evidence"
            : killed ? "person" : "nothing to settle",
        seconds,
        good.size(),
        printer.path("rejectBox").asInt(),
        !receipt.isMissingNode(),
        stock,
        sensors(),
        throughput);
  }

  private static Optional<JsonNode> receipt(JsonNode summary, String order) {
    for (JsonNode receipt : summary.path("receipts")) {
      if (receipt.path("orderId").asText().equals(order)) {
        return Optional.of(receipt);
      }
    }
    return Optional.empty();
  }

  private static String state(Office operator, String id)
      throws CommandFailure, InterruptedException {
    for (JsonNode order : operator.orders()) {
      if (order.path("orderId").asText().equals(id)) {
        return order.path("state").asText();
      }
    }
    return "UNKNOWN";
  }

  /** The blanks' accounts and the panels printed, as they stand at the hub. */
  private static ObjectNode stock(JsonNode summary) {
    ObjectNode stock = JsonNodeFactory.instance.objectNode();
    for (JsonNode kiosk : summary.path("kiosks")) {
      for (JsonNode line : kiosk.path("stock")) {
        JsonNode accounts = line.path("accounts");
        if (line.path("unit").asText().equals("CARD")) {
          stock.put("received", line.path("received").asInt());
          stock.put("hopper", accounts.path("HOPPER").asInt());
          stock.put("issued", accounts.path("ISSUED").asInt());
          stock.put("spoiled", accounts.path("SPOILED").asInt());
        } else {
          stock.put("panelsPrinted", accounts.path("PRINTED").asInt());
          stock.put("panelsSkipped", accounts.path("SKIPPED").asInt());
          stock.put("panelsFitted", accounts.path("FITTED").asInt());
        }
      }
    }
    return stock;
  }

  /** The same blanks and ribbon as the printer and the sensor board count them. */
  private ObjectNode sensors() throws CommandFailure, InterruptedException {
    JsonNode now = world.bench().world();
    ObjectNode sensors = JsonNodeFactory.instance.objectNode();
    sensors.put("printerPanels", now.path("printer").path("panels").asLong());
    sensors.put("printerCards", now.path("printer").path("cards").asLong());
    sensors.put("boardBlanks", now.path("board").path("blanksInHopper").asInt());
    sensors.put("boardRibbonTurns", now.path("board").path("ribbonTurns").asLong());
    sensors.put("boardBin", now.path("board").path("cardsInBin").asInt());
    return sensors;
  }

  private static Optional<String> kioskId(Office operator)
      throws CommandFailure, InterruptedException {
    for (JsonNode kiosk : operator.kiosks()) {
      return Optional.of(kiosk.path("kiosk").path("id").asText());
    }
    return Optional.empty();
  }

  private static int queue(Office operator) throws CommandFailure, InterruptedException {
    for (JsonNode kiosk : operator.kiosks()) {
      return kiosk.path("kiosk").path("status").path("queue").asInt();
    }
    return 0;
  }
}
