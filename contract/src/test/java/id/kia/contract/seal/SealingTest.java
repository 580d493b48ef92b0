package id.kia.contract.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderId;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SealingTest {
  private static final KioskId KIOSK = new KioskId("kiosk-1");
  private static final OrderId ORDER = OrderId.of("0195f0aa-1111-7222-8333-444455556666");
  private final SealingKeyPair pair = SealingKeyPair.generate(new SecureRandom());
  private final byte[] plain = {1, 2, 3, 4};

  @Test
  void what_is_sealed_opens_with_the_same_context_only() {
    SealContext context = SealContext.content(KIOSK, ORDER, 1);
    byte[] sealed = SealingPublicKey.of(pair.publicKey().bytes()).seal(plain, context);
    assertEquals(plain.length + 48, sealed.length);
    assertArrayEquals(plain, pair.open(sealed, context).orElseThrow());
    assertTrue(pair.open(sealed, SealContext.content(KIOSK, ORDER, 2)).isEmpty());
    assertTrue(pair.open(sealed, SealContext.photo(KIOSK, ORDER)).isEmpty());
  }

  @Test
  void a_changed_byte_a_short_text_and_another_key_do_not_open() {
    SealContext context = SealContext.photo(KIOSK, ORDER);
    byte[] sealed = pair.publicKey().seal(plain, context);
    for (int i = 0; i < sealed.length; i++) {
      byte[] wrong = sealed.clone();
      wrong[i] ^= 1;
      assertTrue(pair.open(wrong, context).isEmpty(), "byte " + i);
    }
    assertTrue(pair.open(new byte[0], context).isEmpty());
    assertTrue(pair.open(new byte[31], context).isEmpty());
    assertTrue(SealingKeyPair.generate(new SecureRandom()).open(sealed, context).isEmpty());
  }

  @Test
  void a_pair_comes_back_from_its_private_bytes() {
    SealingKeyPair back = SealingKeyPair.ofPrivate(pair.privateBytes());
    assertArrayEquals(pair.publicKey().bytes(), back.publicKey().bytes());
    SealContext context = SealContext.codeKey(KIOSK);
    byte[] sealed = pair.publicKey().seal(plain, context);
    assertArrayEquals(plain, back.open(sealed, context).orElseThrow());
  }

  @Test
  void a_key_of_small_order_seals_nothing() {
    SealContext context = SealContext.codeKey(KIOSK);
    assertThrows(
        IllegalArgumentException.class,
        () -> SealingPublicKey.of(new byte[32]).seal(plain, context));
    assertThrows(IllegalArgumentException.class, () -> SealingPublicKey.of(new byte[31]));
  }
}
