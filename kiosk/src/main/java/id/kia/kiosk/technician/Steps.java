package id.kia.kiosk.technician;

import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.Condition;
import id.kia.kiosk.order.HeldFor;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.print.Obstacle;
import id.kia.kiosk.print.TestCard;
import id.kia.kiosk.report.StandingFault;
import id.kia.kiosk.stock.Comparison;
import id.kia.kiosk.stock.Forecast;
import id.kia.kiosk.stock.SupplyStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts everything that a technician should do in the order in which it helps: first what keeps
 * children from their cards, and of that first what hinders the repair of the rest.
 */
final class Steps {
  /** What is not here comes after these; the door last, for it is open while somebody works. */
  private static final List<String> FIRST =
      List.of(
          "S-110", "S-109", "S-108", "S-107", "P-117", "P-116", "P-106", "P-107", "P-112", "P-309",
          "P-306", "P-113", "P-101", "P-304", "P-102", "P-305", "P-104", "P-105", "P-111", "P-307");

  private static final String DOOR = "B-101";
  private static final String TAMPERED = "B-105";
  private static final String CARDS = "cards";
  private static final String JAM = "jam";
  private static final String SETTINGS_CHANGED = "P-407";
  private static final String SET_UP = "setup";

  /** Where a part of the set-up page is. */
  private static final Map<String, String> SET_UP_AT =
      Map.of(SET_UP, SetUpPages.PAGE + "#board", "drift", SetUpPages.PAGE + "#drift");

  private static final Map<String, String> DONE_AT =
      Map.ofEntries(
          Map.entry("S-107", Act.TRY_AGAIN.address()),
          Map.entry("B-106", Act.RESET_TAMPER.address()),
          Map.entry("P-101", Act.LOAD_BLANKS.address()),
          Map.entry("P-304", Act.LOAD_BLANKS.address()),
          Map.entry("P-102", Act.FIT_RIBBON.address()),
          Map.entry("P-104", Act.FIT_RIBBON.address()),
          Map.entry("P-105", Act.FIT_RIBBON.address()),
          Map.entry("P-305", Act.FIT_RIBBON.address()),
          Map.entry("P-111", Act.DESTROY.address()),
          Map.entry("P-307", Act.DESTROY.address()),
          Map.entry("P-107", JAM),
          Map.entry("P-112", JAM),
          Map.entry("P-309", CARDS),
          Map.entry("P-306", CARDS),
          Map.entry("P-303", CARDS));

  private final Words words;
  private final Workshop.Sight sight;
  private final List<Step> steps = new ArrayList<>();

  private Steps(Words words, Workshop.Sight sight) {
    this.words = words;
    this.sight = sight;
  }

  static List<Step> of(Words words, Workshop.Sight sight) {
    var all = new Steps(words, sight);
    sight.machine().faults().stream()
        .sorted(
            Comparator.comparing((StandingFault fault) -> !fault.stops())
                .thenComparingInt(fault -> rank(fault.code())))
        .forEach(all::fault);
    all.cards();
    all.devices();
    all.supplies();
    all.idle();
    return all.steps;
  }

  private static int rank(String code) {
    int first = FIRST.indexOf(code);
    return code.equals(DOOR) ? FIRST.size() + 1 : first < 0 ? FIRST.size() : first;
  }

  private void fault(StandingFault fault) {
    String code = meant(fault.code());
    steps.add(
        new Step(
            fault.code(),
            words.of("fault", code, ".what"),
            words.of("fault", code, ".next"),
            Optional.of(fault),
            link(code)));
  }

  /** "Another card" is the test card, or a start that is not over, when no order explains it. */
  private String meant(String code) {
    if (code.equals(Obstacle.CARD_AT_EXIT.code()) && sight.in(OrderState.PRINTED).isEmpty()) {
      return "NOBODYS_CARD";
    }
    if (!code.equals(Obstacle.BUSY.code()) || !sight.in(OrderState.OUTCOME_UNKNOWN).isEmpty()) {
      return code;
    }
    if (sight.testing()) {
      return "TESTING";
    }
    boolean testWaits =
        sight.test().filter(test -> test.outcome() == TestCard.Outcome.OPEN).isPresent();
    return testWaits ? code : "STARTING";
  }

  private void cards() {
    int unknown = sight.in(OrderState.OUTCOME_UNKNOWN).size();
    if (unknown > 0) {
      care("UNKNOWN", Optional.of(CARDS), unknown);
    }
    if (sight.test().filter(test -> test.outcome() == TestCard.Outcome.UNKNOWN).isPresent()) {
      care("TEST_UNKNOWN", Optional.of("test"));
    }
    if (sight.held(HeldFor.SPOILS) > 0) {
      care("SPOILED_TWICE", Optional.of(CARDS));
    }
    sight.doubt().filter(_ -> sight.held(HeldFor.DOUBT) > 0).ifPresent(this::doubt);
  }

  /** Cards on hold because more was printed here than the book knows. */
  private void doubt(String code) {
    steps.add(
        new Step(
            code,
            words.of("fault", code, ".what"),
            words.of("fault", code, ".next"),
            Optional.empty(),
            Optional.of(to(Act.COUNT.address()))));
  }

  private void devices() {
    Optional<BoardReading> board = sight.machine().board();
    if (board.isEmpty()) {
      care("BOARD", Optional.empty());
    } else {
      sensors(board.get());
    }
    if (!sight.drift().isEmpty()) {
      care(SETTINGS_CHANGED, Optional.of("drift"), String.join(", ", sight.drift().keySet()));
    }
    Set<Condition> said = sight.machine().printer().map(now -> now.conditions()).orElse(Set.of());
    for (Condition soon :
        List.of(Condition.RIBBON_LOW, Condition.FEEDER_LOW, Condition.CLEANING_DUE)) {
      if (said.contains(soon)) {
        steps.add(
            new Step(
                soon.code(),
                words.of("fault", soon.code(), ".what"),
                words.of("fault", soon.code(), ".next"),
                Optional.empty(),
                link(soon.code())));
      }
    }
    if (sight.compared().stream().anyMatch(Comparison::disagrees)) {
      care("DISAGREES", Optional.of(Act.COUNT.address()));
    }
  }

  /** A gentle word: the machine stood still for days, and only a card tells how it prints. */
  private void idle() {
    OptionalInt days = sight.machine().idleDays();
    if (days.isPresent() && !sight.testing()) {
      care("IDLE", Optional.of(Act.TEST_CARD.address()), days.getAsInt());
    }
  }

  private void sensors(BoardReading board) {
    if (board.tampered().orElse(false)) {
      care(TAMPERED, Optional.of(SET_UP));
    }
    for (Fault fault : SensorFacts.standing(board)) {
      Optional<String> where = fault == Fault.UNCALIBRATED ? Optional.of(SET_UP) : Optional.empty();
      care(fault.code(), where, SensorFacts.names(words, board.faults(), fault));
    }
  }

  private void supplies() {
    Forecast forecast = sight.forecast();
    Set<String> said = sight.machine().codes();
    if (!said.contains(Condition.FEEDER_EMPTY.code()) && forecast.blanks() > 0) {
      supply("BLANKS_SOON", sight.blanks(), Act.LOAD_BLANKS, forecast.blanks());
    }
    if (!said.contains(Condition.RIBBON_ENDED.code()) && forecast.ribbonCards() > 0) {
      supply("RIBBON_SOON", sight.ribbon(), Act.FIT_RIBBON, forecast.ribbonCards());
    }
    int captured = sight.in(OrderState.CAPTURED).size();
    if (captured > 0) {
      care("CAPTURED", Optional.of(CARDS), captured);
    }
  }

  /** The nearer the end, the louder: load, order, or ask for help. */
  private void supply(String name, SupplyStage stage, Act act, int left) {
    if (stage != SupplyStage.ENOUGH) {
      int lead = sight.forecast().policy().leadSchoolDays();
      steps.add(
          new Step(
              name,
              words.get("care." + name + ".what", left),
              words.get("stage." + stage, lead),
              Optional.empty(),
              Optional.of(to(act.address()))));
    }
  }

  private void care(String name, Optional<String> where, Object... values) {
    steps.add(
        new Step(
            name,
            words.get("care." + name + ".what", values),
            words.get("care." + name + ".next", values),
            Optional.empty(),
            where.map(this::to)));
  }

  private Optional<Step.Link> link(String code) {
    return Optional.ofNullable(DONE_AT.get(code)).map(this::to);
  }

  private Step.Link to(String where) {
    if (where.equals(JAM)) {
      return new Step.Link(VisitPages.GUIDES, "to-jam", words.get("to.jam"));
    }
    @Nullable String setUp = SET_UP_AT.get(where);
    if (setUp != null) {
      return new Step.Link(setUp, "to-" + where, words.get("act.setup"));
    }
    return Act.at(where)
        .map(act -> new Step.Link("/do/" + where, where, words.get("act." + where)))
        .orElseGet(() -> new Step.Link("/#" + where, "to-" + where, words.get("to." + where)));
  }
}
