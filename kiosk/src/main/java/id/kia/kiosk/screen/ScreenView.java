package id.kia.kiosk.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page draws, ready worded; absent parts are not drawn. This is all that ever leaves the
 * server, over loopback only.
 *
 * @param sequence see {@link ScreenMoment#sequence()}
 * @param scene see {@link ScreenMoment#scene()}
 * @param kind name of the state, for instance {@code ASK_FACTOR}; keys may name it in {@code on}
 * @param language of all words, a tag such as {@code id}
 * @param dark whether the dark palette is on
 * @param asleep whether the next touch only wakes the screen
 * @param picture name of the pictogram
 * @param title one short sentence
 * @param text one or two sentences, or empty
 * @param hint what went wrong just now, or empty
 * @param steps why, what next, who helps
 * @param code small print that a helper may ask for
 * @param buttons in reading order; those that an entry's keys name stand in the pad
 * @param keys what the three keys do, while the visit uses them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScreenView(
    long sequence,
    long scene,
    String kind,
    String language,
    boolean dark,
    boolean asleep,
    String picture,
    String title,
    String text,
    String hint,
    List<Line> steps,
    String code,
    @Nullable Entry entry,
    @Nullable Person person,
    @Nullable Card card,
    @Nullable Bar bar,
    @Nullable Integer secondsLeft,
    List<Button> buttons,
    @Nullable Keys keys) {

  /** One line with its own small pictogram. */
  public record Line(String picture, String text) {}

  /**
   * What is keyed in.
   *
   * @param pad {@code DIGITS} or {@code CODE}
   * @param places one entry a place: a sign, {@code *} for a hidden one, empty for none yet
   * @param groups how many places stand together
   * @param keys the pad's keys in reading order: signs and names of buttons
   * @param highlight the key of the pad that the right one of three keys chooses now
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Entry(
      String pad,
      List<String> places,
      List<Integer> groups,
      List<String> keys,
      @Nullable String highlight) {
    @Override
    public String toString() {
      return "Entry[*]";
    }
  }

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
   * The card that is being made.
   *
   * @param picture address of its picture
   * @param clear where the photo is, the only part that is shown unveiled; absent: none
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Card(String picture, CardOnGlass.@Nullable Clear clear) {}

  /** Words for the left, the middle and the right key; empty for a key that does nothing now. */
  public record Keys(String left, String middle, String right) {}

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
   * @param ready whether a touch is used now
   * @param language of the label when it is another than the view's
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Button(
      String key, String label, String tone, boolean ready, @Nullable String language) {}
}
