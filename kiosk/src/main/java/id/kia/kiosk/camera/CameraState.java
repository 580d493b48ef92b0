package id.kia.kiosk.camera;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the camera of the page is; none of it keeps the kiosk from serving, a code can be keyed in.
 */
public enum CameraState {
  /** No page said anything yet. */
  UNKNOWN(null),
  /** Its frames come. */
  SEEING(null),
  /** There is none, or it was unplugged. */
  ABSENT("B-109"),
  /** The browser does not let the page use it. */
  REFUSED("B-110"),
  /** Another program has it, or it gives no picture. */
  BUSY("B-111"),
  /** Its frames are black: covered, or no light in the room. */
  DARK("B-112");

  private final Optional<String> code;

  CameraState(@Nullable String code) {
    this.code = Optional.ofNullable(code);
  }

  /** Stable code of what is wrong. */
  public Optional<String> code() {
    return code;
  }
}
