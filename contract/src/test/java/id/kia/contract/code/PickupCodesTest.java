package id.kia.contract.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderId;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PickupCodesTest {
  private static final OrderId ORDER = OrderId.of("0195f0aa-1111-7222-8333-444455556666");
  private final SigningKey office = key(Purpose.CODE, 1);
  private final KeyRing ring = KeyRing.of(office.verifyingKey());

  @Test
  void a_code_reads_back_and_keeps_to_the_alphanumeric_set_in_180_characters() {
    PickupCode code = issue(office, 65535, LocalDate.of(2179, 6, 6));
    String text = PickupCodes.encode(code, office);
    assertTrue(text.matches("KIA1[0-9A-Z $%*+./:-]+"), text);
    assertEquals(PickupCodes.LENGTH, text.length());
    assertTrue(text.length() <= 180);
    assertEquals(new Scanned.Genuine(code), PickupCodes.read(text, ring));
    assertEquals(new Scanned.Genuine(code), PickupCodes.read(text + "\r\n", ring));
  }

  @Test
  void no_code_ends_in_a_space_and_what_a_scanner_adds_is_ignored() {
    for (int issue = 1; issue <= 100; issue++) {
      PickupCode code = issue(office, issue, LocalDate.of(2027, 6, 30));
      String text = PickupCodes.encode(code, office);
      assertTrue(text.charAt(text.length() - 1) <= '5', text);
      assertEquals(new Scanned.Genuine(code), PickupCodes.read(text + " \r\n", ring));
    }
  }

  @Test
  void bad_32_every_damaged_character_is_damaged_never_forged_never_genuine() {
    String text = PickupCodes.encode(issue(office, 1, LocalDate.of(2027, 6, 30)), office);
    for (int i = PickupCodes.PREFIX.length(); i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String wrong = text.substring(0, i) + other + text.substring(i + 1);
      assertEquals(new Scanned.Damaged(), PickupCodes.read(wrong, ring), "character " + i);
    }
    for (int length = PickupCodes.PREFIX.length(); length < text.length(); length++) {
      Scanned cut = PickupCodes.read(text.substring(0, length), ring);
      assertEquals(new Scanned.Damaged(), cut, "length " + length);
    }
    assertEquals(new Scanned.Damaged(), PickupCodes.read(text + "A", ring));
    assertEquals(new Scanned.Damaged(), PickupCodes.read("KIA1\u00e9\u0000", ring));
  }

  @Test
  void bad_32_a_forged_code_is_forged_with_its_reason() {
    SigningKey thief = key(Purpose.CODE, 2);
    String foreign = PickupCodes.encode(issue(thief, 1, LocalDate.of(2027, 6, 30)), thief);
    assertEquals(new Scanned.Forged(Scanned.Why.UNKNOWN_KEY), PickupCodes.read(foreign, ring));
    byte[] all = Base45.decode(foreign.substring(4)).orElseThrow();
    System.arraycopy(office.keyId().bytes(), 0, all, 1, 4);
    String claimed = "KIA1" + Base45.encode(withCrc(all));
    assertEquals(new Scanned.Forged(Scanned.Why.BAD_SIGNATURE), PickupCodes.read(claimed, ring));
  }

  @Test
  void bad_32_a_raised_issue_number_breaks_the_signature() {
    String text = PickupCodes.encode(issue(office, 1, LocalDate.of(2027, 6, 30)), office);
    byte[] all = Base45.decode(text.substring(4)).orElseThrow();
    all[24] = 2;
    assertEquals(
        new Scanned.Forged(Scanned.Why.BAD_SIGNATURE),
        PickupCodes.read("KIA1" + Base45.encode(withCrc(all)), ring));
  }

  @Test
  void bad_32_fields_out_of_their_range_are_damaged_whatever_the_crc_says() {
    String text = PickupCodes.encode(issue(office, 1, LocalDate.of(2027, 6, 30)), office);
    for (int[] change : new int[][] {{0, 2}, {5, 0xFF}, {24, 0}}) {
      byte[] all = Base45.decode(text.substring(4)).orElseThrow();
      all[change[0]] = (byte) change[1];
      String changed = "KIA1" + Base45.encode(withCrc(all));
      assertEquals(new Scanned.Damaged(), PickupCodes.read(changed, ring), "byte " + change[0]);
    }
  }

  @Test
  void a_code_that_cannot_be_written_is_never_made() {
    LocalDate day = LocalDate.of(2027, 6, 30);
    for (int number : new int[] {0, 0x10000}) {
      assertThrows(IllegalArgumentException.class, () -> issue(office, number, day));
    }
    for (LocalDate never : new LocalDate[] {day.withYear(1999), LocalDate.of(2179, 6, 7)}) {
      assertThrows(IllegalArgumentException.class, () -> issue(office, 1, never));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new PickupCode(2, office.keyId(), "6311", ORDER, 1, day));
    SigningKey other = key(Purpose.CODE, 2);
    PickupCode code = issue(office, 1, day);
    assertThrows(IllegalArgumentException.class, () -> PickupCodes.encode(code, other));
  }

  @Test
  void bad_32_a_payment_qr_and_any_other_text_is_not_ours() {
    for (String text :
        new String[] {
          "", "KIA", "kia1", "00020101021126610014COM.GO-JEK.WWW0118936009143", "https://a.id/x"
        }) {
      assertEquals(new Scanned.NotOurs(), PickupCodes.read(text, ring), text);
    }
  }

  @Test
  void a_key_of_another_purpose_signs_no_code() {
    SigningKey log = key(Purpose.LOG, 1);
    PickupCode code = issue(log, 1, LocalDate.of(2027, 6, 30));
    assertThrows(IllegalArgumentException.class, () -> PickupCodes.encode(code, log));
  }

  @Test
  void random_text_behind_our_prefix_never_throws_and_is_never_genuine() {
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("KIA1");
      int length = random.nextInt(200);
      for (int i = 0; i < length; i++) {
        text.append((char) random.nextInt(128));
      }
      Scanned scanned = PickupCodes.read(text.toString(), ring);
      assertInstanceOf(Scanned.Damaged.class, scanned, "seed " + seed);
    }
  }

  private static PickupCode issue(SigningKey key, int number, LocalDate notAfter) {
    return PickupCodes.issue(key, "6311", ORDER, number, notAfter);
  }

  private static SigningKey key(Purpose purpose, int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return SigningKey.ofSeed(purpose, bytes);
  }

  private static byte[] withCrc(byte[] all) {
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(all, 0, 91);
    java.nio.ByteBuffer.wrap(all).putInt(91, (int) crc.getValue());
    return all;
  }
}
