package id.kia.drivers.conform;

import java.util.Set;

/** Ways in which a driver may break the contract. */
enum Lie {
  ANOTHER_FIRMWARE_EACH_TIME(ContractStep.IDENTIFY),
  CARD_ANYWHERE(ContractStep.STATE),
  COUNTERS_THAT_RUN(ContractStep.COUNTERS),
  NEVER_EMPTY(ContractStep.READY, ContractStep.READY_AGAIN),
  PRINTS_FOR_ANY_BASELINE(ContractStep.OTHER_PRINTER, ContractStep.OLD_BASELINE),
  SAYS_GOOD_FOR_ANY_RIBBON(ContractStep.OTHER_RIBBON),
  REJECT_DRAWS_A_CARD(ContractStep.NOTHING_TO_REJECT),
  RESET_LOSES_SET_UP(ContractStep.RESET),
  NEVER_SURE(ContractStep.PRINT),
  NO_PROGRESS(ContractStep.PRINT),
  LOSES_EVIDENCE(ContractStep.EVIDENCE_AGAIN, ContractStep.HOST_DIES),
  ALWAYS_GOOD_AFTERWARDS(ContractStep.HOST_DIES),
  CANNOT_FORGET(ContractStep.CLEAR),
  PRINTS_WHILE_CLEANING(ContractStep.CLEANING),
  SEES_NO_COVER(ContractStep.COVER_OPEN),
  PRINTS_UNDER_AN_OPEN_COVER(ContractStep.COVER_OPEN),
  MISSES_NO_CABLE(ContractStep.CABLE_PULLED);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  final Set<ContractStep> caughtAt;

  Lie(ContractStep... caughtAt) {
    this.caughtAt = Set.of(caughtAt);
  }
}
