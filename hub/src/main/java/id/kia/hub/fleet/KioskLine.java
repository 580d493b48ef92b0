package id.kia.hub.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A kiosk as the office's list shows it.
 *
 * @param words that the kiosk's technician page must show too; blank without a root key
 * @param status as it told last, an empty object before
 * @param statusAtMillis 0 before the first status
 * @param concerns newest first: alarms, locked codes, refused words of the hub
 * @param conflicts events that contradict earlier ones under the same key
 * @param doubled two machines speak as this kiosk; neither reads until a person says which stays
 * @param lives of its store, newest first
 */
public record KioskLine(
    String id,
    String name,
    String words,
    long enrolledAtMillis,
    long lastContactAtMillis,
    JsonNode status,
    long statusAtMillis,
    List<Concern> concerns,
    int conflicts,
    boolean doubled,
    List<Machine> lives) {

  /**
   * A life of the kiosk's store; with two machines, one of each.
   *
   * @param present whose word is followed, and who reads the log
   */
  public record Machine(String incarnation, long heardAtMillis, boolean present) {}

  /** Something a person should look at. */
  public record Concern(String kind, String code, long atMillis) {}
}
