package id.kia.hub.push;

import id.kia.hub.words.Words;

/** Why the desk did not do what was asked; the sentence is in the bundle {@code refusals}. */
public enum Refusal {
  /** No such application or order at this office. */
  UNKNOWN,
  /** No such kiosk is enrolled. */
  UNKNOWN_KIOSK,
  /** Not confirmed by a verifier, or changed since. */
  NOT_VERIFIED,
  /** It already has an open order. */
  OPEN_ORDER,
  /** Shares its photograph with another child; a verifier must confirm it. */
  PHOTO_SHARED,
  /** 17 today. */
  AGE_17,
  /** 5 since the import: needs a photograph. */
  AGE_5,
  /** The hub was restored and still waits for the list of a kiosk. */
  RESTORED,
  /** A kiosk holds an order for this child that this restored hub does not know. */
  ADOPTED,
  /** Another person has to say the same: two cards may come of it. */
  SECOND_PERSON,
  /** The order is past the state in which this can be asked. */
  STATE,
  /** Somebody was faster: the order is no longer as the person saw it. */
  CHANGED,
  /** The slip was issued as often as its number can count. */
  ISSUE_NUMBER,
  /** The kiosk keeps its keys on its own storage and has as many open orders as that allows. */
  KIOSK_FULL;

  private static final Words WORDS = new Words(Refusal.class, "refusals");

  /** The sentence for the office, in the language of the request: what is wrong and what to do. */
  public String sentence() {
    return WORDS.say(name());
  }
}
