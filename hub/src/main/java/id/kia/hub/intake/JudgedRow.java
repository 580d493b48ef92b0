package id.kia.hub.intake;

import id.kia.contract.order.CardType;
import java.util.List;
import java.util.Optional;

/** A row with its verdict. */
record JudgedRow(RowFacts facts, List<Finding> findings, Outcome outcome) {
  /** The photograph that will be printed: of a type B only (BAD-12). */
  Optional<Attached.Photo> printedPhoto() {
    return facts.type().filter(type -> type == CardType.B).isPresent()
            && facts.photo() instanceof Attached.Photo photo
        ? Optional.of(photo)
        : Optional.empty();
  }

  /** Whether another child has the same photograph, so that a verifier must look. */
  boolean sharesPhoto() {
    return findings.stream().anyMatch(one -> one.code().equals(Rule.PHOTO_SHARED.name()));
  }

  /** The same finding about the other child, who is told of this one. */
  Finding asSeenByTheOther() {
    String birth = facts.birth().map(BirthChecks::dayAndMonth).orElse("?");
    return new Finding(
        Rule.PHOTO_SHARED.name(),
        Severity.WARN,
        List.of(Nik.end(facts.reading().nik()), birth, facts.cell(Column.KELAS)));
  }

  /** The warnings that a verifier must acknowledge. */
  List<Finding> warnings() {
    return findings.stream().filter(finding -> finding.severity() == Severity.WARN).toList();
  }
}
