package id.kia.kiosk.screen;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.kiosk.camera.SlipCamera;
import java.time.Duration;

/** What the page itself reads slips with. */
public sealed interface ScreenReader {

  /** Nothing: the service has a scanner of its own. */
  record None() implements ScreenReader {}

  /**
   * A scanner that types as a keyboard does.
   *
   * @param prefix before each text, up to 8 printable ASCII characters; a text without it is
   *     dropped
   * @param end the key behind each text
   * @param between the longest time between two of its keys, 10 to 200 ms; fingers are slower
   */
  record Wedge(String prefix, End end, Duration between) implements ScreenReader {
    private static final int LONGEST_PREFIX = 8;

    public Wedge {
      if (prefix.length() > LONGEST_PREFIX || !prefix.chars().allMatch(c -> c > ' ' && c <= '~')) {
        throw new IllegalArgumentException(
            "the prefix of a scanner that types must be at most 8 visible ASCII characters");
      }
      if (between.toMillis() < 10 || between.toMillis() > 200) {
        throw new IllegalArgumentException("a scanner that types has 10 to 200 ms between keys");
      }
    }
  }

  /**
   * A camera, whose frames the page sends.
   *
   * @param eye looks at them
   * @param framesPerSecond at most
   */
  record Camera(SlipCamera eye, int framesPerSecond) implements ScreenReader {}

  /** The key behind each text of a scanner that types. */
  enum End {
    ENTER("Enter"),
    TAB("Tab");

    private final String key;

    End(String key) {
      this.key = key;
    }
  }

  /** The same for the page. */
  default ObjectNode forPage() {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    switch (this) {
      case None _ -> told.put("kind", "NONE");
      case Wedge wedge ->
          told.put("kind", "WEDGE")
              .put("prefix", wedge.prefix())
              .put("end", wedge.end().key)
              .put("between", wedge.between().toMillis());
      case Camera camera ->
          told.put("kind", "CAMERA").put("framesPerSecond", camera.framesPerSecond());
    }
    return told;
  }
}
