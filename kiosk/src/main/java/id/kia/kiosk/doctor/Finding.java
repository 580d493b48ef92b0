package id.kia.kiosk.doctor;

import java.util.List;

/**
 * What was found of one part.
 *
 * @param code stable code of a fault; empty when there is none
 * @param said key of the words for it, below {@code said.}
 * @param values what goes into the words
 */
public record Finding(Part part, Verdict verdict, String code, String said, List<String> values) {
  public Finding {
    values = List.copyOf(values);
  }

  /** Parts in the order of the table. */
  public enum Part {
    SERVICE,
    PORTS,
    PRINTER,
    BOARD,
    SCANNER,
    CABINET,
    KEYS,
    DATABASE,
    ENROLMENT,
    DISK,
    CLOCK,
    HUB
  }

  /** How it is. */
  public enum Verdict {
    OK,
    FAULT,
    /** Not looked at, because a kiosk is using it. */
    NOT_ASKED
  }

  /** All is well. */
  public static Finding ok(Part part, String said, String... values) {
    return new Finding(part, Verdict.OK, "", said, List.of(values));
  }

  /** Something is wrong; {@code what} says it in the words of who found it. */
  public static Finding fault(Part part, String code, String what) {
    return new Finding(part, Verdict.FAULT, code, "raw", List.of(what));
  }

  /** A kiosk is using it. */
  public static Finding notAsked(Part part) {
    return new Finding(part, Verdict.NOT_ASKED, "", "in-use", List.of());
  }

  /** The codes of the faults among these, each once. */
  public static List<String> codes(List<Finding> findings) {
    return findings.stream().filter(Finding::isFault).map(Finding::code).distinct().toList();
  }

  /** Whether somebody has to do something. */
  public boolean isFault() {
    return verdict == Verdict.FAULT;
  }
}
