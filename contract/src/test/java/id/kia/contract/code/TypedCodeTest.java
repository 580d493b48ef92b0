package id.kia.contract.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypedCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void every_single_wrong_character_is_caught() {
    for (long seed = 0; seed < 50; seed++) {
      String code = TypedCode.random(new Random(seed)).value();
      for (int i = 0; i < code.length(); i++) {
        for (int a = 0; a < ALPHABET.length(); a++) {
          char c = ALPHABET.charAt(a);
          if (c != code.charAt(i)) {
            String wrong = code.substring(0, i) + c + code.substring(i + 1);
            assertTrue(TypedCode.read(wrong).isEmpty(), "seed " + seed + " position " + i);
          }
        }
      }
    }
  }

  @Test
  void every_exchange_of_two_characters_is_caught() {
    for (long seed = 0; seed < 200; seed++) {
      String code = TypedCode.random(new Random(seed)).value();
      for (int i = 0; i < code.length(); i++) {
        for (int j = i + 1; j < code.length(); j++) {
          char[] wrong = code.toCharArray();
          wrong[i] = code.charAt(j);
          wrong[j] = code.charAt(i);
          String text = new String(wrong);
          if (!text.equals(code)) {
            assertTrue(TypedCode.read(text).isEmpty(), "seed " + seed + ": " + i + "," + j);
          }
        }
      }
    }
  }

  @Test
  void case_spaces_dashes_and_look_alikes_are_forgiven() {
    TypedCode code = new TypedCode("0123456789AM");

    assertEquals(Optional.of(code), TypedCode.read("Oi23-4567-89am"));
    assertEquals(Optional.of(code), TypedCode.read("0L23\u20134567\u201389AM"));
    assertEquals("0123-4567-89AM", code.printed());
  }

  @Test
  void what_cannot_be_a_code_is_empty() {
    for (String text :
        new String[] {"", "U123456789AB", "0123", "x".repeat(1000), "0123456789ABC"}) {
      assertTrue(TypedCode.read(text).isEmpty(), text);
    }
  }

  @Test
  void characters_outside_the_alphabet_never_add_up_to_a_code() {
    for (int i = 0; i < ALPHABET.length(); i++) {
      String text = "000000000" + ALPHABET.charAt(i) + "UU";
      assertTrue(TypedCode.read(text).isEmpty(), text);
    }
  }

  @Test
  void a_code_whose_check_character_is_wrong_or_that_is_lost_in_dashes_is_none() {
    String code = TypedCode.random(new Random(1)).value();
    String wrong = code.substring(0, 11) + (code.endsWith("0") ? "1" : "0");
    assertThrows(IllegalArgumentException.class, () -> new TypedCode(wrong));
    assertTrue(TypedCode.read(code + "-".repeat(52)).isPresent());
    assertTrue(TypedCode.read(code + "-".repeat(53)).isEmpty());
  }

  @Test
  void it_masks_itself() {
    TypedCode code = TypedCode.random(new Random(1));
    assertFalse(code.toString().contains(code.value()));
  }
}
