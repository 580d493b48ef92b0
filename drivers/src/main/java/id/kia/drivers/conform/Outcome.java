package id.kia.drivers.conform;

/** How a step ended. */
public sealed interface Outcome {

  /** What was seen, or why nothing was; one line. */
  String seen();

  /** The contract was kept. */
  record Held(String seen) implements Outcome {}

  /** It was not kept. */
  record Failed(String seen) implements Outcome {}

  /** This driver says that it has no such thing. */
  record NotApplicable(String seen) implements Outcome {}

  /** Nobody lent a blank or a hand, or a step before it failed; nothing is known. */
  record NotRun(String seen) implements Outcome {}

  /** One word for a table. */
  default String word() {
    return switch (this) {
      case Held _ -> "held";
      case Failed _ -> "FAILED";
      case NotApplicable _ -> "not applicable";
      case NotRun _ -> "not run";
    };
  }
}
