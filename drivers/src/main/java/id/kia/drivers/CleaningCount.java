package id.kia.drivers;

import java.util.OptionalLong;

/**
 * What a printer counts about its cleanings; each empty where it does not say.
 *
 * @param cardsLeft cards until it asks for the next one, {@code Rco;r}; 0 when it does
 * @param cleanings cleanings in its life, {@code Rco;n}
 * @param averageCards cards between two cleanings on average, {@code Rco;a}
 * @param longestCards most cards between two cleanings, {@code Rco;m}
 */
public record CleaningCount(
    OptionalLong cardsLeft,
    OptionalLong cleanings,
    OptionalLong averageCards,
    OptionalLong longestCards) {
  /** Of a printer that counts nothing of this. */
  public static final CleaningCount NONE =
      new CleaningCount(
          OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
}
