package id.kia.kiosk.order;

/** What a row of the table asks for besides its state and cause. */
public enum Need {
  /** The hub's word is newer than the last one about this order. */
  HIGHER_VERSION,
  /** No other order is CLAIMED, PRINTING or PRINTED: one person, one card. */
  NOBODY_ELSE,
  /** No order is PRINTING or PRINTED, and every unknown one is frozen. */
  ONE_CARD,
  /** The person said yes within 45 s of being admitted. */
  YES_IN_TIME,
  /** The last day of this card type is not over: a birthday may begin while somebody says yes. */
  CARD_TYPE_NOT_OVER,
  /** Evidence settles only once; later only a person does. */
  NOT_FROZEN,
  /** What a doubt holds is released only by a word said after the hub heard of the doubt. */
  DOUBT_HEARD,
  /** A person may release only what spoils held. */
  HELD_FOR_SPOILS_IF_PERSON,
  /** The last day of collection, or the time it may be kept, is over at the lower bound of time. */
  COLLECTION_OVER,
  /** The last day of this card type is over at the lower bound of time. */
  CARD_TYPE_OVER
}
