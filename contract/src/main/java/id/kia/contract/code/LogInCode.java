package id.kia.contract.code;

import id.kia.contract.order.KioskId;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What the office answers to the challenge on a kiosk's screen, to let a named person in there.
 * Needs neither a clock nor a network at the kiosk: both sides have that kiosk's code key.
 *
 * <p>Invariant: an answer is of one purpose, one kiosk, one challenge and one person; whoever asks
 * uses up the challenge.
 */
public final class LogInCode {
  private static final String PURPOSE = "kia/log-in/v1";

  private LogInCode() {}

  /** The answer for this person. */
  public static SpokenCode of(CodeKey key, KioskId kiosk, SpokenCode challenge, String person) {
    return SpokenCode.of(
        KeyedHash.of(key, PURPOSE, kiosk.value(), challenge.value(), sameName(person)));
  }

  /** A name as it counts here: however somebody typed capitals and spaces. */
  public static String sameName(String person) {
    return Normalizer.normalize(person, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
