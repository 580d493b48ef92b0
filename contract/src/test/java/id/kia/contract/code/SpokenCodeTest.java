package id.kia.contract.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.contract.order.KioskId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nine digits over the telephone, and the office's answer to them. */
class SpokenCodeTest {
  private static final CodeKey KEY = CodeKey.of(new byte[32]);
  private static final KioskId HERE = new KioskId("kios-1");
  private static final SpokenCode CHALLENGE = SpokenCode.random(new Random(7));
  private static final SpokenCode RIGHT = LogInCode.of(KEY, HERE, CHALLENGE, "Rahmat Hidayat");

  @Test
  void no_single_wrong_digit_is_taken_for_another_code() {
    Random random = new Random(3);
    for (int times = 0; times < 50; times++) {
      String code = SpokenCode.random(random).value();
      for (int at = 0; at < code.length(); at++) {
        for (char other = '0'; other <= '9'; other++) {
          String heard = code.substring(0, at) + other + code.substring(at + 1);
          assertEquals(other == code.charAt(at), SpokenCode.read(heard).isPresent(), heard);
        }
      }
    }
  }

  @Test
  void it_is_read_however_the_digits_are_grouped() {
    String value = CHALLENGE.value();
    assertEquals(Optional.of(CHALLENGE), SpokenCode.read(CHALLENGE.printed()));
    assertEquals(
        Optional.of(CHALLENGE),
        SpokenCode.read(" " + value.substring(0, 4) + "-" + value.substring(4) + " "));
    assertEquals(Optional.empty(), SpokenCode.read(value + "0"));
    assertEquals(Optional.empty(), SpokenCode.read(value.substring(1)));
    assertEquals(Optional.empty(), SpokenCode.read("delapan"));
    assertEquals(Optional.empty(), SpokenCode.read("1".repeat(40)));
    assertThrows(IllegalArgumentException.class, () -> new SpokenCode("123456780"));
    assertFalse(CHALLENGE.toString().contains(value));
  }

  @Test
  void an_answer_is_of_one_kiosk_one_challenge_one_person_and_one_purpose() {
    assertEquals(RIGHT, LogInCode.of(KEY, HERE, CHALLENGE, "  rahmat   HIDAYAT "));
    assertNotEquals(RIGHT, LogInCode.of(KEY, HERE, CHALLENGE, "Rahmat"));
    assertNotEquals(
        RIGHT, LogInCode.of(KEY, HERE, SpokenCode.random(new Random(8)), "Rahmat Hidayat"));
    assertNotEquals(RIGHT, LogInCode.of(KEY, new KioskId("kios-2"), CHALLENGE, "Rahmat Hidayat"));
    byte[] other = new byte[32];
    other[0] = 1;
    assertNotEquals(RIGHT, LogInCode.of(CodeKey.of(other), HERE, CHALLENGE, "Rahmat Hidayat"));
    assertNotEquals(RIGHT, forAnotherUse("kia/another/v1"));
    assertEquals(RIGHT, forAnotherUse("kia/log-in/v1"));
  }

  private static SpokenCode forAnotherUse(String purpose) {
    return SpokenCode.of(
        KeyedHash.of(KEY, purpose, HERE.value(), CHALLENGE.value(), "rahmat hidayat"));
  }
}
