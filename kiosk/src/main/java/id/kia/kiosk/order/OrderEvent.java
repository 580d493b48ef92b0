package id.kia.kiosk.order;

/** What can happen to an order; each move in the journal names one. */
public enum OrderEvent {
  ARRIVE,
  CLAIM,
  DROP,
  START,
  EVIDENCE_GOOD,
  EVIDENCE_NONE,
  EVIDENCE_SPOILED,
  LOST,
  SETTLE_GOOD,
  SETTLE_NONE,
  SETTLE_SPOILED,
  NOT_FOUND,
  TAKEN,
  NOT_TAKEN,
  GIVEN,
  DISCARD,
  HOLD,
  RELEASE,
  RECALL,
  EXPIRE,
  TOO_OLD
}
