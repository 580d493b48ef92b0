package id.kia.hub.intake;

import id.kia.contract.order.CardType;
import id.kia.hub.intake.Kin.Relative;
import java.util.List;
import java.util.Optional;

/** Checks that no two children are taken for one or mixed up (BAD-05, BAD-08 to BAD-10). */
final class KinChecks {
  private KinChecks() {}

  static Optional<List<String>> twiceInFile(RowFacts row) {
    return row.kin().first().map(first -> List.of(first, row.raw().place()));
  }

  static Optional<List<String>> twin(RowFacts row) {
    return told(row.kin().twin());
  }

  static Optional<List<String>> namesake(RowFacts row) {
    return told(row.kin().namesake());
  }

  /** Only where the photograph will be printed. */
  static Optional<List<String>> samePhoto(RowFacts row) {
    return row.type().filter(type -> type == CardType.B).flatMap(b -> told(row.kin().samePhoto()));
  }

  private static Optional<List<String>> told(Optional<Relative> relative) {
    return relative.map(one -> List.of(one.nikEnd(), one.birthDay(), one.where()));
  }
}
