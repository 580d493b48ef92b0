package id.kia.hub.intake;

import id.kia.contract.order.CardType;
import java.util.List;
import java.util.Optional;

/** A row with its verdict. */
record JudgedRow(RowFacts facts, List<Finding> findings, Outcome outcome) {
  /** The photograph that will be printed: of a type B only (BAD-12). */
  Optional<Attached.Picture> printedPhoto() {
    return facts.type().filter(type -> type == CardType.B).isPresent()
            && facts.photo() instanceof Attached.Picture picture
        ? Optional.of(picture)
        : Optional.empty();
  }

  /** The warnings that a verifier must acknowledge. */
  List<Finding> warnings() {
    return findings.stream().filter(finding -> finding.severity() == Severity.WARN).toList();
  }
}
