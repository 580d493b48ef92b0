package id.kia.kiosk.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the office must hear of: a stable code, the name of who did it where somebody did, and what
 * more there is to say. {@link EventJournal#alarm} writes it down.
 */
public final class Alarm {
  private Alarm() {}

  /** Nobody did it. */
  public static ObjectNode of(String code) {
    return JsonNodeFactory.instance.objectNode().put("code", code);
  }

  /** A person did it, under this name. */
  public static ObjectNode by(String person, String code) {
    return of(code).put("person", person);
  }
}
