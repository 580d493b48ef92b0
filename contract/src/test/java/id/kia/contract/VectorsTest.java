package id.kia.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.PickupCode;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.Scanned;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import id.kia.contract.seal.SealContext;
import id.kia.contract.seal.SealingKeyPair;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.RequestText;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sign.VerifyingKey;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogRecord;
import id.kia.contract.trust.FingerprintWords;
import id.kia.contract.trust.KeyList;
import id.kia.contract.trust.KeyListCheck;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The published vectors, made by a second implementation in another language, hold here too. */
class VectorsTest {
  @Test
  void pickup_codes() throws Exception {
    JsonNode file = vectors("pickup-code");
    SigningKey key = SigningKey.ofSeed(Purpose.CODE, hex(file, "seed"));
    VerifyingKey trusted = VerifyingKey.of(Purpose.CODE, hex(file, "publicKey"));
    assertEquals(file.get("keyId").asText(), trusted.keyId().value());
    KeyRing ring = KeyRing.of(trusted);
    for (JsonNode one : file.get("genuine")) {
      PickupCode code =
          PickupCodes.issue(
              key,
              one.get("officeCode").asText(),
              OrderId.of(one.get("orderId").asText()),
              one.get("issueNumber").asInt(),
              LocalDate.parse(one.get("notAfter").asText()));
      String text = one.get("text").asText();
      assertEquals(text, PickupCodes.encode(code, key));
      assertEquals(new Scanned.Genuine(code), PickupCodes.read(text, ring));
    }
    for (JsonNode one : file.get("read")) {
      String answer = name(PickupCodes.read(one.get("text").asText(), ring));
      assertEquals(one.get("answer").asText(), answer, one.get("why").asText());
    }
  }

  @Test
  void typed_codes() throws Exception {
    JsonNode file = vectors("typed-code");
    for (JsonNode one : file.get("codes")) {
      TypedCode code = new TypedCode(one.get("value").asText());
      assertEquals(one.get("printed").asText(), code.printed());
      assertEquals(Optional.of(code), TypedCode.read(code.printed()));
    }
    for (JsonNode one : file.get("forgiven")) {
      TypedCode code = new TypedCode(one.get("value").asText());
      assertEquals(Optional.of(code), TypedCode.read(one.get("typed").asText()));
    }
    for (JsonNode typed : file.get("refused")) {
      assertTrue(TypedCode.read(typed.asText()).isEmpty(), typed.asText());
    }
  }

  @Test
  void keyed_hashes() throws Exception {
    JsonNode file = vectors("keyed-hash");
    CodeKey key = CodeKey.of(hex(file, "codeKey"));
    for (JsonNode one : file.get("hashes")) {
      String[] parts = Json.strict().convertValue(one.get("parts"), String[].class);
      KeyedHash hash = KeyedHash.of(key, one.get("label").asText(), parts);
      assertEquals(one.get("hash").asText(), hash.hex());
    }
    JsonNode typed = file.get("typedCode");
    assertEquals(
        typed.get("hash").asText(),
        KeyedHash.ofTypedCode(key, new TypedCode(typed.get("code").asText())).hex());
    JsonNode factor = file.get("factor");
    assertEquals(
        factor.get("hash").asText(),
        KeyedHash.ofFactor(
                key,
                OrderId.of(factor.get("orderId").asText()),
                FactorKind.valueOf(factor.get("kind").asText()),
                factor.get("digits").asText())
            .hex());
  }

  @Test
  void envelopes_and_requests() throws Exception {
    JsonNode file = vectors("envelope");
    SigningKey key = SigningKey.ofSeed(Purpose.LOG, hex(file, "seed"));
    KeyRing ring = KeyRing.of(VerifyingKey.of(Purpose.LOG, hex(file, "publicKey")));
    LogEntry entry = Json.strict().treeToValue(file.get("entry"), LogEntry.class);
    byte[] payload = ring.open(entry.envelope(), Purpose.LOG).orElseThrow();
    assertEquals(file.get("payloadText").asText(), new String(payload, StandardCharsets.UTF_8));
    LogRecord record = Json.read(payload, LogRecord.class);
    assertEquals(entry.sequence(), record.sequence());
    assertEquals(file.get("entry").toString(), Json.text(LogEntry.sign(key, record)));
    for (JsonNode one : file.get("refused")) {
      SignedEnvelope envelope =
          Json.strict().treeToValue(one.get("envelope"), SignedEnvelope.class);
      assertTrue(ring.open(envelope, Purpose.LOG).isEmpty(), one.get("why").asText());
    }
    JsonNode request = file.get("request");
    byte[] text =
        RequestText.bytes(
            request.get("method").asText(),
            request.get("target").asText(),
            request.get("nonce").asText(),
            request.get("body").asText().getBytes(StandardCharsets.UTF_8));
    SigningKey kiosk = SigningKey.ofSeed(Purpose.REQUEST, hex(file, "seed"));
    assertEquals(
        request.get("signature").asText(),
        Base64.getEncoder().encodeToString(kiosk.sign(Purpose.REQUEST, text)));
  }

  @Test
  void sealed_box() throws Exception {
    JsonNode file = vectors("sealed-box");
    SealingKeyPair pair = SealingKeyPair.ofPrivate(hex(file, "privateKey"));
    assertArrayEquals(hex(file, "publicKey"), pair.publicKey().bytes());
    SealContext context =
        SealContext.content(
            new KioskId(file.get("kioskId").asText()),
            OrderId.of(file.get("orderId").asText()),
            file.get("version").asInt());
    assertEquals(file.get("context").asText(), context.label());
    byte[] sealed = hex(file, "sealed");
    assertArrayEquals(hex(file, "plain"), pair.open(sealed, context).orElseThrow());
    for (JsonNode one : file.get("refused")) {
      SealContext other = new SealContext(one.get("context").asText());
      assertTrue(pair.open(sealed, other).isEmpty(), one.get("why").asText());
    }
  }

  @Test
  void key_lists() throws Exception {
    JsonNode file = vectors("key-list");
    SigningKey root = SigningKey.ofSeed(Purpose.KEYS, hex(file, "rootSeed"));
    assertArrayEquals(hex(file, "root"), root.verifyingKey().bytes());
    KeyListCheck check = new KeyListCheck(hex(file, "root"), "6311");
    SignedEnvelope known = envelope(file.get("known"));
    assertEquals(Json.text(known), Json.text(KeyListCheck.kept(known).signedBy(root)));
    for (JsonNode one : file.get("judged")) {
      String answer =
          switch (check.next(known, envelope(one.get("envelope")))) {
            case KeyListCheck.Answer.Newer(KeyList list) -> "NEWER " + list.number();
            case KeyListCheck.Answer.Known() -> "KNOWN";
            case KeyListCheck.Answer.Refused(KeyListCheck.Why why) -> why.name();
          };
      assertEquals(one.get("answer").asText(), answer, one.get("why").asText());
    }
    for (JsonNode one : file.get("slips")) {
      SigningKey key = SigningKey.ofSeed(Purpose.CODE, hex(one, "signedBy"));
      SignedEnvelope list =
          envelope(file.get("judged").get(one.get("list").asInt()).get("envelope"));
      PickupCode code =
          PickupCodes.issue(
              key,
              "6311",
              OrderId.of("0195f0aa-1111-7222-8333-444455556666"),
              1,
              LocalDate.of(2027, 6, 30));
      Scanned read =
          PickupCodes.read(PickupCodes.encode(code, key), KeyListCheck.kept(list).ring());
      assertEquals(one.get("answer").asText(), name(read), one.get("why").asText());
    }
    JsonNode words = file.get("words");
    assertEquals(words.get("ofRoot").asText(), FingerprintWords.ofRoot(hex(words, "root")));
    assertEquals(
        words.get("ofEnrolment").asText(),
        FingerprintWords.ofEnrolment(
            hex(words, "root"), hex(words, "signing"), hex(words, "sealing")));
  }

  private static SignedEnvelope envelope(JsonNode json) throws Exception {
    return Json.strict().treeToValue(json, SignedEnvelope.class);
  }

  private static String name(Scanned scanned) {
    return switch (scanned) {
      case Scanned.Genuine(PickupCode code) -> "GENUINE " + code.issueNumber();
      case Scanned.Forged(Scanned.Why why) -> "FORGED_" + why;
      case Scanned.Damaged() -> "DAMAGED";
      case Scanned.NotOurs() -> "NOT_OURS";
    };
  }

  private static byte[] hex(JsonNode file, String field) {
    return HexFormat.of().parseHex(file.get(field).asText());
  }

  private static JsonNode vectors(String name) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            VectorsTest.class.getResourceAsStream("/vectors/" + name + ".json"), name)) {
      return Json.strict().readTree(in);
    }
  }
}
