package id.kia.contract.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintWordsTest {
  private static final byte[] ROOT = filled(1);
  private static final byte[] SIGNING = filled(2);
  private static final byte[] SEALING = filled(3);

  @Test
  void the_list_has_a_word_for_each_byte_and_none_is_one_letter_from_another() {
    List<String> list = FingerprintWords.list();
    assertEquals(256, list.size());
    assertEquals(256, new HashSet<>(list).size());
    for (String one : list) {
      assertTrue(one.matches("[a-z]{3,9}"), one);
      for (String other : list) {
        assertTrue(one.equals(other) || letters(one, other) > 1, one + " " + other);
      }
    }
  }

  @Test
  void another_root_or_another_machine_gives_other_words() {
    String words = FingerprintWords.ofEnrolment(ROOT, SIGNING, SEALING);
    assertEquals(6, words.split(" ").length);
    assertEquals(words, FingerprintWords.ofEnrolment(ROOT, SIGNING, SEALING));
    assertNotEquals(words, FingerprintWords.ofEnrolment(filled(9), SIGNING, SEALING));
    assertNotEquals(words, FingerprintWords.ofEnrolment(ROOT, filled(9), SEALING));
    assertNotEquals(words, FingerprintWords.ofEnrolment(ROOT, SIGNING, filled(9)));
  }

  /** How many letters must be changed, added or left out. */
  private static int letters(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] =
            i == 0 || j == 0
                ? i + j
                : Math.min(
                    cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1),
                    Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static byte[] filled(int with) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) with);
    return key;
  }
}
