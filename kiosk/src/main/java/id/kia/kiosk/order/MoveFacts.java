package id.kia.kiosk.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known about one move; made from its cause, then added to.
 *
 * @param person who signed; required for {@link Cause#PERSON}
 * @param version of the hub's word; required for {@link Cause#HUB}
 * @param reason a code, for a hold
 * @param evidence facts for the journal, never personal
 * @param device what made the evidence, for the receipt
 * @param panelsPrinted panels the printer is known to have printed of a lost card
 * @param roll ribbon roll the card is started on
 * @param saidYesUptime uptime in milliseconds when the person said yes, for a start
 * @param frozen evidence was read at rest and judged, and is not to be judged again
 * @param keptTooLong an uncollected order has been here for as long as it may be
 * @param secondsPrinting from the start to the evidence
 * @param secondsWaiting from the accepted code to the card in the hand
 */
public record MoveFacts(
    Cause cause,
    Optional<String> person,
    OptionalInt version,
    Optional<String> reason,
    Optional<OrderTerms> terms,
    Optional<ObjectNode> evidence,
    Optional<Device> device,
    OptionalInt panelsPrinted,
    OptionalLong roll,
    OptionalLong saidYesUptime,
    boolean frozen,
    boolean keptTooLong,
    OptionalLong secondsPrinting,
    OptionalLong secondsWaiting) {

  /**
   * The printer that made a card.
   *
   * @param driver id of its driver
   * @param virtual whether no real card exists
   */
  public record Device(String driver, String serial, boolean virtual) {}

  /** A move with nothing known but its cause. */
  public static MoveFacts by(Cause cause) {
    return new Builder(cause).build();
  }

  /** A move that a named person makes. */
  public static MoveFacts byPerson(String name) {
    return new Builder(Cause.PERSON).person(name).build();
  }

  /** A move with more to say. */
  public static Builder because(Cause cause) {
    return new Builder(cause);
  }

  /** Collects what is known. */
  public static final class Builder {
    private final Cause cause;
    private Optional<String> person = Optional.empty();
    private OptionalInt version = OptionalInt.empty();
    private Optional<String> reason = Optional.empty();
    private Optional<OrderTerms> terms = Optional.empty();
    private Optional<ObjectNode> evidence = Optional.empty();
    private Optional<Device> device = Optional.empty();
    private OptionalInt panelsPrinted = OptionalInt.empty();
    private OptionalLong roll = OptionalLong.empty();
    private OptionalLong saidYesUptime = OptionalLong.empty();
    private boolean frozen;
    private boolean keptTooLong;
    private OptionalLong secondsPrinting = OptionalLong.empty();
    private OptionalLong secondsWaiting = OptionalLong.empty();

    private Builder(Cause cause) {
      this.cause = cause;
    }

    public Builder person(String name) {
      person = Optional.of(name);
      return this;
    }

    Builder version(int hubVersion) {
      version = OptionalInt.of(hubVersion);
      return this;
    }

    public Builder reason(String code) {
      reason = Optional.of(code);
      return this;
    }

    Builder terms(OrderTerms ordered) {
      terms = Optional.of(ordered);
      return this;
    }

    public Builder evidence(ObjectNode facts) {
      evidence = Optional.of(facts);
      return this;
    }

    public Builder device(Device printer) {
      device = Optional.of(printer);
      return this;
    }

    public Builder panelsPrinted(int panels) {
      panelsPrinted = OptionalInt.of(panels);
      return this;
    }

    public Builder roll(long number) {
      roll = OptionalLong.of(number);
      return this;
    }

    public Builder saidYesAt(long uptimeMillis) {
      saidYesUptime = OptionalLong.of(uptimeMillis);
      return this;
    }

    public Builder frozen(boolean judged) {
      frozen = judged;
      return this;
    }

    Builder keptTooLong() {
      keptTooLong = true;
      return this;
    }

    public Builder secondsPrinting(long seconds) {
      secondsPrinting = OptionalLong.of(seconds);
      return this;
    }

    public Builder secondsWaiting(long seconds) {
      secondsWaiting = OptionalLong.of(seconds);
      return this;
    }

    public MoveFacts build() {
      return new MoveFacts(
          cause,
          person,
          version,
          reason,
          terms,
          evidence,
          device,
          panelsPrinted,
          roll,
          saidYesUptime,
          frozen,
          keptTooLong,
          secondsPrinting,
          secondsWaiting);
    }
  }
}
