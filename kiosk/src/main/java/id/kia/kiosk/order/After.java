package id.kia.kiosk.order;

import id.kia.contract.order.OrderId;
import id.kia.kiosk.time.KioskTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What a row makes of an order; pure. */
final class After {
  private static final Set<OrderEvent> SPOILS =
      EnumSet.of(OrderEvent.EVIDENCE_SPOILED, OrderEvent.SETTLE_SPOILED);

  private After() {}

  /**
   * When a move happens.
   *
   * @param latestMillis upper bound of time
   */
  record Now(long uptimeMillis, long latestMillis) {
    static Now of(KioskTime time) {
      return new Now(time.uptimeMillis(), time.bounds().upper().toEpochMilli());
    }
  }

  static KioskOrder opened(Transition row, OrderId id, MoveFacts facts, Now now) {
    return new KioskOrder(
        id,
        facts.version().orElseThrow(),
        1,
        row.to().from(OrderState.RECALLED, 0),
        Optional.empty(),
        0,
        false,
        OptionalLong.empty(),
        now.uptimeMillis(),
        0,
        new KioskOrder.Since(now.latestMillis(), now.latestMillis()),
        facts.terms());
  }

  static KioskOrder of(Transition row, KioskOrder before, MoveFacts facts, Now now) {
    OrderState state = row.to().from(before.state(), before.spoils());
    return new KioskOrder(
        before.id(),
        facts.version().orElse(before.version()),
        before.rowVersion() + 1,
        state,
        state == OrderState.HELD ? heldFor(row, before, facts) : Optional.empty(),
        SPOILS.contains(row.event()) ? before.spoils() + 1 : before.spoils(),
        state == OrderState.OUTCOME_UNKNOWN && facts.frozen(),
        roll(row, before, facts),
        now.uptimeMillis(),
        row.event() == OrderEvent.CLAIM ? now.uptimeMillis() : before.claimedUptime(),
        since(row, before, now),
        facts.terms().map(terms -> keepRaisedIssue(terms, before)).or(before::terms));
  }

  /** A re-issue that reached the child before it reached the kiosk stays the newest. */
  private static OrderTerms keepRaisedIssue(OrderTerms terms, KioskOrder before) {
    int known = before.terms().map(OrderTerms::issueNumber).orElse(0);
    return known <= terms.issueNumber() ? terms : terms.withIssue(known);
  }

  private static KioskOrder.Since since(Transition row, KioskOrder before, Now now) {
    boolean arrives = row.event() == OrderEvent.ARRIVE;
    return new KioskOrder.Since(
        arrives ? now.latestMillis() : before.since().arrived(), now.latestMillis());
  }

  private static Optional<HeldFor> heldFor(Transition row, KioskOrder before, MoveFacts facts) {
    if (SPOILS.contains(row.event())) {
      return Optional.of(HeldFor.SPOILS);
    }
    if (row.event() != OrderEvent.HOLD) {
      return before.heldFor();
    }
    return Optional.of(
        switch (facts.cause()) {
          case LOCK -> HeldFor.LOCKS;
          case DOUBT -> HeldFor.DOUBT;
          case HUB, COLLECTOR, EVIDENCE, EXIT_SENSOR, PRESUMED, TIME_OUT, BOOT, PERSON, DATE ->
              HeldFor.HUB;
        });
  }

  private static OptionalLong roll(Transition row, KioskOrder before, MoveFacts facts) {
    if (row.event() != OrderEvent.START) {
      return before.roll();
    }
    if (facts.roll().isEmpty()) {
      throw new IllegalArgumentException("a start names the ribbon roll it will use");
    }
    return facts.roll();
  }
}
