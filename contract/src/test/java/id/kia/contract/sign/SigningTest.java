package id.kia.contract.sign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningTest {
  private final SigningKey log = SigningKey.generate(Purpose.LOG, new SecureRandom());
  private final KeyRing ring = KeyRing.of(log.verifyingKey());
  private final byte[] payload = {1, 2, 3};

  @Test
  void the_public_key_of_a_seed_is_that_of_rfc_8032_test_1() {
    byte[] seed =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    assertEquals(
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        HexFormat.of().formatHex(SigningKey.ofSeed(Purpose.CODE, seed).verifyingKey().bytes()));
  }

  @Test
  void a_key_comes_back_from_its_seed_and_shows_none_of_it() {
    SigningKey back = SigningKey.ofSeed(Purpose.LOG, log.seed());
    assertEquals(log.keyId(), back.keyId());
    assertFalse(back.toString().contains(HexFormat.of().formatHex(log.seed())));
  }

  @Test
  void an_envelope_opens_only_for_its_purpose_and_unchanged() {
    SignedEnvelope envelope = SignedEnvelope.sign(log, payload);
    assertArrayEquals(payload, ring.open(envelope, Purpose.LOG).orElseThrow());
    assertTrue(ring.open(envelope, Purpose.TIME).isEmpty());
    byte[] changed = {1, 2, 4};
    SignedEnvelope other =
        new SignedEnvelope(Purpose.LOG, log.keyId(), changed, envelope.signature());
    assertTrue(ring.open(other, Purpose.LOG).isEmpty());
    SignedEnvelope relabelled =
        new SignedEnvelope(Purpose.TIME, log.keyId(), payload, envelope.signature());
    assertTrue(ring.open(relabelled, Purpose.LOG).isEmpty());
  }

  @Test
  void a_signature_for_one_purpose_is_none_for_another_even_with_the_same_seed() {
    SigningKey time = SigningKey.ofSeed(Purpose.TIME, log.seed());
    KeyRing both = KeyRing.of(log.verifyingKey(), time.verifyingKey());
    byte[] signature = time.sign(Purpose.TIME, payload);
    SignedEnvelope relabelled = new SignedEnvelope(Purpose.LOG, log.keyId(), payload, signature);
    assertTrue(both.open(relabelled, Purpose.LOG).isEmpty());
  }

  @Test
  void a_key_refuses_a_purpose_that_is_not_its_own() {
    assertThrows(IllegalArgumentException.class, () -> log.sign(Purpose.CODE, payload));
    assertFalse(log.verifyingKey().verify(Purpose.CODE, payload, log.sign(Purpose.LOG, payload)));
  }

  @Test
  void an_unknown_key_and_any_bytes_as_signature_open_nothing() {
    SigningKey stranger = SigningKey.generate(Purpose.LOG, new SecureRandom());
    assertTrue(ring.open(SignedEnvelope.sign(stranger, payload), Purpose.LOG).isEmpty());
    byte[] ones = new byte[64];
    java.util.Arrays.fill(ones, (byte) 0xFF);
    assertFalse(log.verifyingKey().verify(Purpose.LOG, payload, ones));
    assertFalse(log.verifyingKey().verify(Purpose.LOG, payload, new byte[3]));
  }

  @Test
  void a_ring_refuses_the_same_key_twice() {
    assertThrows(
        IllegalArgumentException.class, () -> KeyRing.of(log.verifyingKey(), log.verifyingKey()));
  }

  @Test
  void request_text_holds_method_target_nonce_and_body_digest() {
    String text =
        new String(
            RequestText.bytes("GET", "/v1/a?b=c", "n1", new byte[0]),
            java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(
        "GET\n/v1/a?b=c\nn1\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        text);
  }
}
