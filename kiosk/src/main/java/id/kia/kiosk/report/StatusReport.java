package id.kia.kiosk.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.sync.ClockTrust;
import id.kia.drivers.BoardReading;
import id.kia.drivers.Snapshot;
import id.kia.kiosk.print.DutyReport;
import id.kia.kiosk.print.Rest;
import id.kia.kiosk.stock.Forecast;
import id.kia.kiosk.stock.Reconciliation;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The kiosk's state at one moment; data of a STATUS event.
 *
 * @param printer the printer's last answer, if it answers
 * @param board the board's last reading, if it is fresh
 * @param queue orders that can be collected
 * @param keys how its keys are kept
 * @param faults codes of all that stands in the way, sorted
 * @param beside codes of what somebody should see to though it stands in nobody's way
 * @param forecast how far the supplies in the printer will do
 * @param work how much the printer has worked, once it was met
 */
public record StatusReport(
    Optional<Snapshot> printer,
    Optional<BoardReading> board,
    int queue,
    ClockTrust clockTrust,
    KeyStanding keys,
    SortedSet<String> faults,
    Set<String> beside,
    Forecast forecast,
    Optional<DutyReport> work) {

  /**
   * How the kiosk's keys are kept, and whose word it follows.
   *
   * @param provider name of what wraps the key file
   * @param outsideStorage whether stealing the storage alone is not enough
   * @param keyList number of the hub's key list that is followed; 0 without one
   */
  public record KeyStanding(String provider, boolean outsideStorage, long keyList) {}

  /** The event's data; counts and codes only. */
  public ObjectNode data() {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("printer", faults.isEmpty() ? "READY" : faults.first());
    printer.ifPresent(now -> putPrinter(data, now));
    board.ifPresent(now -> putBoard(data, now));
    data.put("blanksByLedger", forecast.blanks());
    data.put("ribbonCardsByLedger", forecast.ribbonCards());
    hopperDrift().ifPresent(drift -> data.put("hopperDrift", drift));
    data.put("cardsLeft", forecast.cards());
    forecast.days().ifPresent(days -> data.put("schoolDaysLeft", days));
    data.put("leadSchoolDays", forecast.policy().leadSchoolDays());
    work.ifPresent(done -> putWork(data, done));
    data.put("queue", queue);
    data.put("clockTrust", clockTrust.name());
    data.put("wrappingKey", keys.provider());
    data.put("wrappingKeyOutside", keys.outsideStorage());
    data.put("keyList", keys.keyList());
    var list = data.putArray("faults");
    told().forEach(list::add);
    return data;
  }

  /** Codes of all that somebody should see to, sorted. */
  public NavigableSet<String> told() {
    NavigableSet<String> all = new TreeSet<>(faults);
    all.addAll(beside);
    return all;
  }

  /** Blanks that the sensor sees beyond the ledger's; empty when the sensor does not say. */
  OptionalInt hopperDrift() {
    var ledger =
        new Reconciliation.Ledger(Optional.empty(), forecast.blanks(), 0, OptionalLong.empty());
    return Reconciliation.of(ledger, Optional.empty(), board, 1).hopper();
  }

  /** Whether a person at the office would see something new; what moves by itself is left out. */
  public boolean differsFrom(StatusReport other) {
    ObjectNode mine = data();
    ObjectNode theirs = other.data();
    for (String moving : List.of("temperature", "humidity", "supply", "restsUntil")) {
      mine.remove(moving);
      theirs.remove(moving);
    }
    return !mine.equals(theirs);
  }

  private static void putPrinter(ObjectNode data, Snapshot now) {
    data.put("printerSerial", now.identity().serial());
    data.put("printerVirtual", now.identity().virtual());
    data.put("printerPanels", now.counters().panels());
    data.put("printerCards", now.counters().cards());
    now.cleaning().cardsLeft().ifPresent(cards -> data.put("cleaningCardsLeft", cards));
    OptionalInt left = now.ribbonCardsLeft();
    if (left.isPresent()) {
      data.put("ribbonCardsLeft", left.getAsInt());
    }
  }

  private static void putWork(ObjectNode data, DutyReport work) {
    data.put("cardsToday", work.cards());
    data.put("cardsPerDay", work.limits().cardsPerDay());
    data.put("mostPerDay", work.limits().mostPerDay());
    work.rest()
        .flatMap(Rest::back)
        .ifPresent(
            back -> data.put("restsUntil", back.truncatedTo(ChronoUnit.MINUTES).toEpochMilli()));
  }

  private static void putBoard(ObjectNode data, BoardReading now) {
    now.blanksInHopper().ifPresent(blanks -> data.put("blanks", blanks));
    now.ribbonTurns().ifPresent(turns -> data.put("ribbonTurns", turns));
    now.cardsInBin().ifPresent(cards -> data.put("bin", cards));
    now.cardAtExit().ifPresent(there -> data.put("cardAtExit", there));
    now.doorOpen().ifPresent(open -> data.put("doorOpen", open));
    now.temperatureCentiC().ifPresent(centiC -> data.put("temperature", centiC / 100.0));
    now.tampered().ifPresent(tampered -> data.put("tampered", tampered));
    now.humidityPermille().ifPresent(permille -> data.put("humidity", permille / 10.0));
    now.supplyMilliVolts().ifPresent(milliVolts -> data.put("supply", milliVolts / 1000.0));
    var bad = data.putArray("badSensors");
    now.bad().stream().sorted().forEach(sensor -> bad.add(sensor.name()));
  }
}
