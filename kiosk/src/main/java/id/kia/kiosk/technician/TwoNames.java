package id.kia.kiosk.technician;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which deeds a place lets nobody do alone. */
public final class TwoNames {
  /** Every deed is done by one person. */
  public static final TwoNames NONE = new TwoNames(EnumSet.noneOf(Act.class));

  private static final Set<Act> POSSIBLE =
      Collections.unmodifiableSet(
          EnumSet.complementOf(
              EnumSet.of(Act.TEST_CARD, Act.OPEN_DOOR, Act.RESET_TAMPER, Act.TRY_AGAIN)));

  private final Set<Act> acts;

  private TwoNames(Set<Act> acts) {
    this.acts = acts;
  }

  /**
   * @param deeds addresses of forms of stock, as {@code load-blanks}
   * @throws IllegalArgumentException for a deed that is none
   */
  public static TwoNames of(Collection<String> deeds) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    for (String deed : deeds) {
      acts.add(
          Act.at(deed)
              .filter(POSSIBLE::contains)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "secondName: \"" + deed + "\" is none of " + possible())));
    }
    return new TwoNames(acts);
  }

  boolean wantedFor(Act act) {
    return acts.contains(act);
  }

  private static String possible() {
    return Stream.of(Act.values())
        .filter(POSSIBLE::contains)
        .map(Act::address)
        .collect(Collectors.joining(", "));
  }
}
