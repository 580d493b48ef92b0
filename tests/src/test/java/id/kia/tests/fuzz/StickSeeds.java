package id.kia.tests.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.order.CardType;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.LogMessage;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.order.OrderReleased;
import id.kia.contract.order.SealingKeyWanted;
import id.kia.contract.order.StaffMember;
import id.kia.contract.order.StaffPushed;
import id.kia.contract.order.StaffRole;
import id.kia.contract.person.CardContent;
import id.kia.contract.person.Personal;
import id.kia.contract.person.Sex;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.Greeting;
import id.kia.contract.sync.GreetingReply;
import id.kia.contract.sync.HeldOrder;
import id.kia.contract.sync.HeldOrders;
import id.kia.contract.sync.HubKey;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.KioskEvent;
import id.kia.contract.sync.Life;
import id.kia.contract.sync.ListReceipt;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogRecord;
import id.kia.contract.sync.OrderBundle;
import id.kia.contract.sync.ReceiptBundle;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.ListedKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The seeds of what lies on a stick, and of the messages with which a line begins. */
final class StickSeeds {
  private static final SigningKey TIME = SigningKey.ofSeed(Purpose.TIME, new byte[32]);
  private static final SigningKey LOG = SigningKey.ofSeed(Purpose.LOG, new byte[32]);
  private static final Incarnation HUB = new Incarnation(new UUID(1, 2));
  private static final Incarnation LIFE = new Incarnation(new UUID(5, 6));
  private static final KioskId KIOSK = new KioskId("k-1");
  private static final OrderId ORDER = new OrderId(new UUID(3, 4));

  private StickSeeds() {}

  /** An order's content lies open in {@code seed-orders}: the target seals it. */
  static void write(OrderPushed order) throws IOException {
    ObjectNode open = (ObjectNode) Json.tree(order);
    open.put("sealedContent", Json.bytes(child()));
    OrderPushed pushed;
    try {
      pushed = Json.read(Json.bytes(open), OrderPushed.class);
    } catch (BadJsonException e) {
      throw new IOException(e);
    }
    byte[] orders = Json.bytes(orders(pushed));
    stick("seed-orders", 0, orders);
    stick("seed-orders-signed", 1, orders);
    byte[] receipts = receipts(LIFE.toString(), HUB.toString());
    stick("seed-receipts", 2, Json.bytes(bundle(receipts)));
    stick("seed-receipts-signed", 3, receipts);
    for (Object message : messages(pushed)) {
      ByteArrayOutputStream seed = new ByteArrayOutputStream();
      seed.write(OrderTarget.MESSAGES.indexOf(message.getClass()));
      seed.writeBytes(Json.bytes(message));
      Files.write(
          Corpus.folder(Target.ORDER).resolve("seed-sync-" + message.getClass().getSimpleName()),
          seed.toByteArray());
    }
  }

  /** What a kiosk lays on a stick, of its life and followed hub, before it is signed. */
  static byte[] receipts(String life, String hub) {
    return Json.text(contents())
        .replace(LIFE.toString(), life)
        .replace(HUB.toString(), hub)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<Object> messages(OrderPushed pushed) {
    SignedEnvelope time = SignedEnvelope.sign(TIME, Json.bytes(new HubTime(1, "n")));
    List<ListedKey> keys = new ArrayList<>();
    for (Purpose purpose : KeyList.USES.stream().sorted().toList()) {
      byte[] seed = new byte[32];
      seed[0] = (byte) (1 + keys.size());
      keys.add(
          new ListedKey(
              HubKey.of(SigningKey.ofSeed(purpose, seed).verifyingKey()),
              ListedKey.Standing.CURRENT));
    }
    KeyList list = new KeyList("6311", 2, keys);
    SigningKey root = SigningKey.ofSeed(Purpose.KEYS, new byte[32]);
    return List.of(
        contents().greeting(),
        new GreetingReply(
            HUB, List.of(new GreetingReply.Mark(LIFE, 3)), true, time, list.signedBy(root)),
        new HeldOrders(
            HUB, LIFE, true, true, List.of(new HeldOrder(ORDER, 1, "QUEUED", 1, "a-1", null))),
        new ListReceipt(HUB, 1),
        orders(pushed),
        bundle(Json.bytes(contents())),
        contents(),
        list);
  }

  private static ReceiptBundle bundle(byte[] payload) {
    return new ReceiptBundle(KIOSK, 1, payload, new byte[64]);
  }

  private static OrderBundle orders(OrderPushed pushed) {
    List<LogMessage> said =
        List.of(
            pushed,
            new OrderHeld(pushed.orderId(), 2, "HUB"),
            new OrderReleased(pushed.orderId(), 3),
            new OrderRecalled(ORDER, 2),
            new StaffPushed(
                List.of(
                    new StaffMember(
                        "Pak Udin", StaffRole.TECHNICIAN, "$argon2id$" + "x".repeat(40)))),
            new SealingKeyWanted());
    List<LogEntry> entries = new ArrayList<>();
    for (LogMessage message : said) {
      entries.add(LogEntry.sign(LOG, new LogRecord(KIOSK, HUB, entries.size() + 1, message)));
    }
    return new OrderBundle(
        KIOSK,
        HUB,
        1,
        entries,
        List.of(new OrderBundle.Photo("0".repeat(64), new byte[] {1, 2})),
        SignedEnvelope.sign(TIME, Json.bytes(new HubTime(1, OrderBundle.NONCE))),
        null);
  }

  private static ReceiptBundle.Contents contents() {
    List<KioskEvent> events = new ArrayList<>();
    for (String data :
        List.of(
            "ORDER_MOVED {'from':'QUEUED','event':'CLAIM','to':'CLAIMED','version':1}",
            "ORDER_MOVED {'from':'PRINTED','event':'TAKEN','to':'HANDED_OVER','version':1,"
                + "'evidence':{'cards':1},'device':{'driver':'d','serial':'s','virtual':true}}",
            "ORDER_CONFLICT {'said':'RECALL','saidVersion':2,'state':'PRINTED','version':1}",
            "STOCK_MOVED {'sku':'KIA','lot':'L','from':'BOX','to':'HOPPER','pieces':3,"
                + "'unit':'CARD','reason':'LOADED'}",
            "STOCK_COUNTED {'sku':'KIA','account':'BOX','unit':'CARD','book':3,'counted':2}",
            "STATUS {'printer':'READY','ribbonCardsLeft':9,'faults':['P-101'],'cardsLeft':4}",
            "SEALING_KEY {'publicKey':'" + "AAAA".repeat(10) + "AAA='}",
            "ALARM {'code':'SYNC_ENTRY_NOT_OPENED','version':1}")) {
      String[] parts = data.split(" ", 2);
      events.add(
          new KioskEvent(
              events.size() + 1L,
              1,
              2,
              ClockTrust.SYNCED,
              EventKind.valueOf(parts[0]),
              ORDER,
              tree(parts[1].replace('\'', '"'))));
    }
    return new ReceiptBundle.Contents(
        new Greeting(HUB, 0, 0, List.of(new Life(LIFE, 0, events.size(), 0))),
        List.of(new EventBatch(LIFE, events)));
  }

  // NullAway does not see in class files that a card may come without its QR.
  @SuppressWarnings("NullAway")
  private static CardContent child() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    return new CardContent(
        Personal.of("6311065503159901"),
        Personal.of("6311061003159901"),
        Personal.of("NUR CONTOH"),
        Sex.P,
        Personal.of("PARINGIN"),
        LocalDate.of(2015, 3, 15),
        "-",
        "ISLAM",
        "WNI",
        Personal.of("JL. CONTOH"),
        "001",
        "002",
        "MEKAR",
        "PARINGIN",
        "BALANGAN",
        "KALIMANTAN SELATAN",
        Personal.of("AHMAD CONTOH"),
        Personal.of("6311-LU-01"),
        CardType.B,
        LocalDate.of(2032, 3, 14),
        "BALANGAN",
        day,
        "Kepala Dinas",
        "CONTOH KEPALA",
        "1",
        null,
        null);
  }

  private static JsonNode tree(String json) {
    try {
      return Json.strict().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stick(String name, int way, byte[] json) throws IOException {
    String text =
        new String(json, StandardCharsets.UTF_8)
            .replace(HUB.toString(), "@HUB@")
            .replace(LIFE.toString(), "@LIFE@")
            .replace("\"k-1\"", "\"@KIOSK@\"");
    ByteArrayOutputStream seed = new ByteArrayOutputStream();
    seed.write(way);
    seed.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    Files.createDirectories(Corpus.folder(Target.STICK));
    Files.write(Corpus.folder(Target.STICK).resolve(name), seed.toByteArray());
  }
}
