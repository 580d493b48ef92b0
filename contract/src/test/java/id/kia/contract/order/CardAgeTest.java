package id.kia.contract.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardAgeTest {
  @ParameterizedTest
  @CsvSource({
    "2021-11-22, 2026-11-21, A",
    "2021-11-21, 2026-11-21, B",
    "2009-11-22, 2026-11-21, B",
    "2009-11-21, 2026-11-21, -",
    "2026-11-22, 2026-11-21, -",
    "2026-11-21, 2026-11-21, A",
    "2020-02-29, 2025-02-27, A",
    "2020-02-29, 2025-02-28, B",
    "2008-02-29, 2025-02-27, B",
    "2008-02-29, 2025-02-28, -"
  })
  void the_type_changes_on_the_5th_and_ends_on_the_17th_birthday(
      LocalDate birth, LocalDate day, String type) {
    Optional<CardType> expected =
        type.equals("-") ? Optional.empty() : Optional.of(CardType.valueOf(type));
    assertEquals(expected, CardAge.typeOn(day, birth));
  }

  @Test
  void type_a_is_valid_until_the_5th_birthday_and_b_until_the_day_before_the_17th() {
    LocalDate birth = LocalDate.of(2015, 9, 14);
    assertEquals(LocalDate.of(2020, 9, 14), CardAge.validUntil(CardType.A, birth));
    assertEquals(LocalDate.of(2032, 9, 13), CardAge.validUntil(CardType.B, birth));
  }

  @Test
  void somebody_born_on_29_february_has_the_birthday_on_the_28th_in_common_years() {
    LocalDate birth = LocalDate.of(2020, 2, 29);
    assertEquals(LocalDate.of(2025, 2, 28), CardAge.validUntil(CardType.A, birth));
    assertEquals(LocalDate.of(2037, 2, 27), CardAge.validUntil(CardType.B, birth));
  }
}
