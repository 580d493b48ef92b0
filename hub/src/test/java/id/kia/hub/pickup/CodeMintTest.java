package id.kia.hub.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.Scanned;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.KeyRing;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodeMintTest {
  private static final OrderId ORDER = new OrderId(new UUID(1, 2));
  private final CodeMint mint = SampleSlips.mint(7);

  @Test
  void a_qr_text_is_genuine_and_names_order_issue_and_last_day() {
    String text = mint.qrText(ORDER, 3, LocalDate.of(2027, 1, 15));
    Scanned read = PickupCodes.read(text, KeyRing.of(SampleSlips.KEY.verifyingKey()));
    Scanned.Genuine genuine = assertInstanceOf(Scanned.Genuine.class, read);
    assertEquals(ORDER, genuine.code().orderId());
    assertEquals(3, genuine.code().issueNumber());
    assertEquals("6311", genuine.code().officeCode());
    assertEquals(LocalDate.of(2027, 1, 15), genuine.code().notAfter());
  }

  @Test
  void pins_have_six_digits_and_typed_codes_are_never_the_same() {
    Set<String> pins = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      String pin = mint.pin();
      assertTrue(pin.matches("[0-9]{6}"), "a PIN keeps its leading zeros");
      pins.add(pin);
      codes.add(mint.typed().value());
    }
    assertEquals(500, codes.size());
    assertTrue(pins.size() > 490, "PINs are random: " + pins.size());
    assertTrue(pins.stream().anyMatch(p -> p.startsWith("0")));
  }

  @Test
  void each_kiosk_keeps_hashes_of_its_own() {
    TypedCode typed = mint.typed();
    CodeKey here = CodeKey.generate(SampleSlips.random(1));
    CodeKey there = CodeKey.generate(SampleSlips.random(2));
    CodeMint.Hashes hashes = CodeMint.hashes(here, ORDER, typed, FactorKind.PIN, "012345");
    assertEquals(KeyedHash.ofTypedCode(here, typed), hashes.code());
    assertEquals(KeyedHash.ofFactor(here, ORDER, FactorKind.PIN, "012345"), hashes.factor());
    CodeMint.Hashes moved = CodeMint.hashes(there, ORDER, typed, FactorKind.PIN, "012345");
    assertNotEquals(hashes.code(), moved.code());
    assertNotEquals(hashes.factor(), moved.factor());
  }
}
