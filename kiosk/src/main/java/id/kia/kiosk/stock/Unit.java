package id.kia.kiosk.stock;

import java.util.EnumSet;
import java.util.Set;

/** What is counted, and the accounts whose sum is what was received (architecture 4). */
public enum Unit {
  /** Pieces of one kind of blank. */
  CARD,
  /** Panels of one kind of ribbon. */
  PANEL,
  /** Used rolls of one kind: each shows every child in negative, so it is counted to its end. */
  ROLL;

  /** The right side of this unit's equation. */
  public Set<Account> accounts() {
    return switch (this) {
      case CARD ->
          EnumSet.of(
              Account.BOX,
              Account.HOPPER,
              Account.PRINTER,
              Account.ISSUED,
              Account.CAPTURED,
              Account.SPOILED,
              Account.TEST,
              Account.MISSING,
              Account.FOR_DESTRUCTION,
              Account.RETURNED,
              Account.VARIANCE);
      case PANEL ->
          EnumSet.of(
              Account.BOX,
              Account.FITTED,
              Account.PRINTED,
              Account.SKIPPED,
              Account.REMOVED,
              Account.RETURNED,
              Account.VARIANCE);
      case ROLL -> EnumSet.of(Account.SPOILED, Account.FOR_DESTRUCTION, Account.VARIANCE);
    };
  }

  /** Accounts whose pieces a person can count by hand and no order counts on. */
  Set<Account> countable() {
    return switch (this) {
      case CARD -> EnumSet.of(Account.BOX, Account.HOPPER, Account.SPOILED);
      case PANEL -> EnumSet.of(Account.BOX, Account.FITTED);
      case ROLL -> EnumSet.of(Account.SPOILED);
    };
  }
}
