package id.kia.kiosk.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page draws, ready worded; absent parts are not drawn. This is all that ever leaves the
 * server, over loopback only.
 *
 * @param sequence see {@link ScreenMoment#sequence()}
 * @param kind name of the state, for instance {@code ASK_FACTOR}; keys may name it in {@code on}
 * @param picture name of the pictogram
 * @param title one short sentence
 * @param text one or two sentences, or empty
 * @param hint what went wrong just now, or empty
 * @param steps why, what next, who helps
 * @param code small print that a helper may ask for
 * @param buttons in reading order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScreenView(
    long sequence,
    String kind,
    String picture,
    String title,
    String text,
    String hint,
    List<Line> steps,
    String code,
    @Nullable Entry entry,
    @Nullable Person person,
    @Nullable Bar bar,
    @Nullable Integer secondsLeft,
    List<Button> buttons) {

  /** One line with its own small pictogram. */
  public record Line(String picture, String text) {}

  /**
   * What is keyed in.
   *
   * @param pad {@code DIGITS} or {@code CODE}
   * @param places one entry a place: a sign, {@code *} for a hidden one, empty for none yet
   * @param groups how many places stand together
   */
  public record Entry(String pad, List<String> places, List<Integer> groups) {}

  /**
   * Is this you?
   *
   * @param photo address of the photo, absent when the card has none
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Person(String name, String nik, String birth, @Nullable String photo) {
    @Override
    public String toString() {
      return "Person[*]";
    }
  }

  /**
   * How far the card is.
   *
   * @param done 0 to 1
   */
  public record Bar(double done, int panel, int panels) {}

  /**
   * A big button.
   *
   * @param key what it sends
   * @param tone {@code go}, {@code stop} or {@code plain}
   */
  public record Button(String key, String label, String tone, boolean ready) {}
}
