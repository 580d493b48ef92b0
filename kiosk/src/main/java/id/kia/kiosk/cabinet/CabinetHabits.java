package id.kia.kiosk.cabinet;

import java.time.Duration;

/**
 * What the cabinet does by itself.
 *
 * @param doorOpen how long the service door stays unlocked
 * @param fanCelsius inside temperature from which the fan turns
 */
public record CabinetHabits(Duration doorOpen, int fanCelsius) {
  /** Ten seconds; 40 degrees. */
  public static final CabinetHabits USUAL = new CabinetHabits(Duration.ofSeconds(10), 40);
}
