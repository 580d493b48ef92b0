package id.kia.kiosk.technician;

import java.util.Optional;

/**
 * The way in for somebody whose PIN is not here: a code that the office tells over the telephone.
 * Blocking; tries count and lock together with those of PINs.
 */
public interface CodeGate {
  /** What the person tells the office; empty before the kiosk is enrolled. */
  Optional<Asked> asked();

  /** Judges a code under the name that the office was told; empty when it cannot be one. */
  Optional<PinGate.Answer> check(String person, String code);

  /**
   * What stands on the page.
   *
   * @param kiosk its number at the office
   * @param challenge nine digits in groups
   */
  record Asked(String kiosk, String challenge) {}

  /** Of a kiosk where only PINs let in. */
  CodeGate CLOSED =
      new CodeGate() {
        @Override
        public Optional<Asked> asked() {
          return Optional.empty();
        }

        @Override
        public Optional<PinGate.Answer> check(String person, String code) {
          return Optional.empty();
        }
      };
}
