package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardPosition;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CleaningCount;
import id.kia.drivers.CleaningLimits;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import id.kia.drivers.fault.PrinterFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cleaning by command: only with the ribbon out, and the cleaning card comes out again. */
@Timeout(60)
class EvolisCleaningTest {
  @TempDir Path folder;
  private VirtualEvolis virtual;
  private CardPrinter printer;

  @BeforeEach
  void switchOn() throws Exception {
    var cable = new MemoryCable();
    virtual =
        VirtualEvolis.start(
            cable,
            VirtualPrinterOptions.of(folder, Pacer.INSTANT, System::nanoTime)
                .withRibbon(RibbonKind.YMCKO));
    printer =
        new EvolisPrinter(cable.host(), EvolisBench.COLOUR, System::nanoTime, EvolisTiming.CLASSIC);
    var _ = printer.identify();
  }

  @AfterEach
  void switchOff() {
    virtual.close();
  }

  private Set<Condition> refused() {
    return assertThrows(PrinterException.class, printer::clean).conditions();
  }

  @Test
  void it_moves_the_cleaning_card_and_puts_it_out() throws Exception {
    virtual.takeOutRibbon();
    virtual.putInCleaningCard();
    printer.clean();
    var body = virtual.body();
    assertEquals(1, body.cleanings());
    assertEquals(1, body.exitCards());
    assertEquals(0, body.panels());
    assertEquals(100, body.feederCards(), "no blank was drawn");
    assertEquals(List.of(), body.violations());
    virtual.putInRibbon();
    assertEquals(CardPosition.NONE, printer.snapshot().position());
    assertEquals(Set.of(), printer.snapshot().conditions());
    assertEquals(OptionalLong.of(1), printer.snapshot().cleaning().cleanings());
    assertEquals(OptionalLong.of(1000), printer.snapshot().cleaning().cardsLeft());
  }

  @Test
  void it_is_refused_while_the_ribbon_is_in() {
    virtual.putInCleaningCard();
    assertEquals(Set.of(Condition.RIBBON_IN_THE_WAY), refused());
    assertEquals(0, virtual.body().cards());
    assertEquals(0, virtual.body().cleanings());
  }

  @Test
  void without_the_cleaning_card_an_empty_feeder_says_so() {
    virtual.takeOutRibbon();
    virtual.inflict(PrinterFault.FEEDER_EMPTY);
    assertEquals(Set.of(Condition.FEEDER_EMPTY), refused());
  }

  @Test
  void without_the_cleaning_card_a_blank_is_wasted_and_that_is_a_violation() throws Exception {
    virtual.takeOutRibbon();
    printer.clean();
    assertEquals(99, virtual.body().feederCards());
    assertEquals(1, virtual.body().violations().size());
  }

  @Test
  void a_cleaning_card_that_jams_is_told() {
    virtual.takeOutRibbon();
    virtual.putInCleaningCard();
    virtual.inflict(PrinterFault.JAM);
    assertEquals(Set.of(Condition.CARD_JAM), refused());
    assertTrue(virtual.body().jammed());
    assertEquals(0, virtual.body().cleanings());
  }

  @Test
  void an_open_cover_is_told() {
    virtual.takeOutRibbon();
    virtual.putInCleaningCard();
    virtual.openCover();
    assertEquals(Set.of(Condition.COVER_OPEN), refused());
  }

  @Test
  void with_the_ribbon_out_no_card_begins() throws Exception {
    virtual.takeOutRibbon();
    assertTrue(printer.snapshot().conditions().contains(Condition.RIBBON_ENDED));
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR RIBBON, RIBBON_IN_THE_WAY",
    "ERROR CDE, COMMAND_REFUSED",
    "OPT NOT AVAILABLE, COMMAND_REFUSED",
    "ERROR TIME OUT, MECHANICAL",
    "FEEDER EMPTY, FEEDER_EMPTY",
    "12, UNKNOWN_ERROR"
  })
  void each_refusal_is_typed(String said, Condition condition) {
    var script =
        new ScriptedPrinter().with("Scp", said).open(EvolisBench.COLOUR, EvolisTiming.CLASSIC);
    assertEquals(
        Set.of(condition), assertThrows(PrinterException.class, script::clean).conditions());
  }

  private static EvolisPrinter scripted(int warn, int stop, String... cardsLeft) {
    var script =
        new ScriptedPrinter()
            .with("Rco;r", cardsLeft)
            .with("Rco;n", "7", "8")
            .with("Rco;a", "950")
            .with("Rco;m", "1200");
    return script.open(
        EvolisBench.COLOUR.cleanedBy(new CleaningLimits(warn, stop)), EvolisTiming.CLASSIC);
  }

  @ParameterizedTest
  @CsvSource({
    "51, ''",
    "50, CLEANING_DUE",
    "11, CLEANING_DUE",
    "10, CLEANING_DUE CLEANING_OVERDUE",
    "0, CLEANING_DUE CLEANING_OVERDUE",
    "OK, ''",
    "ERROR CDE, ''"
  })
  void it_is_asked_for_at_the_cards_that_are_left(String left, String asked) throws Exception {
    Set<Condition> wanted =
        Arrays.stream(asked.split(" "))
            .filter(word -> !word.isEmpty())
            .map(Condition::valueOf)
            .collect(Collectors.toSet());
    try (EvolisPrinter counted = scripted(50, 10, left)) {
      assertEquals(wanted, counted.snapshot().conditions());
      assertEquals(wanted, counted.recover(Optional.empty()).now().conditions());
    }
  }

  @Test
  void by_itself_nothing_is_stopped_for_it() throws Exception {
    try (EvolisPrinter counted =
        new ScriptedPrinter().with("Rco;r", "0").open(EvolisBench.COLOUR, EvolisTiming.CLASSIC)) {
      assertEquals(Set.of(Condition.CLEANING_DUE), counted.snapshot().conditions());
    }
  }

  @Test
  void what_a_cleaning_changes_is_asked_again_when_the_cards_left_rose() throws Exception {
    try (EvolisPrinter counted = scripted(50, -1, "900", "899", "1000", "999")) {
      CleaningCount first = counted.snapshot().cleaning();
      assertEquals(
          new CleaningCount(
              OptionalLong.of(900),
              OptionalLong.of(7),
              OptionalLong.of(950),
              OptionalLong.of(1200)),
          first);
      assertEquals(OptionalLong.of(7), counted.snapshot().cleaning().cleanings());
      assertEquals(OptionalLong.of(8), counted.snapshot().cleaning().cleanings());
      assertEquals(OptionalLong.of(999), counted.snapshot().cleaning().cardsLeft());
    }
  }

  @Test
  void a_recovery_asks_the_same_whatever_looks_came_before_it() throws Exception {
    List<List<String>> asked = new ArrayList<>();
    for (int looks = 0; looks < 3; looks++) {
      var script = new ScriptedPrinter().with("Rco;r", "900", "1000", "999").with("Rco;n", "7");
      try (EvolisPrinter counted = script.open(EvolisBench.COLOUR, EvolisTiming.CLASSIC)) {
        var _ = counted.identify();
        for (int look = 0; look < looks; look++) {
          var _ = counted.snapshot();
        }
        int before = script.heard().size();
        var _ = counted.recover(Optional.empty());
        asked.add(List.copyOf(script.heard().subList(before, script.heard().size())));
      }
    }
    assertEquals(asked.get(0), asked.get(1));
    assertEquals(asked.get(0), asked.get(2));
  }

  @Test
  void a_cleaning_that_a_recovery_met_first_is_counted_by_the_next_look() throws Exception {
    try (EvolisPrinter counted = scripted(50, -1, "900", "1000", "999")) {
      assertEquals(OptionalLong.of(7), counted.snapshot().cleaning().cleanings());
      assertEquals(
          OptionalLong.of(1000), counted.recover(Optional.empty()).now().cleaning().cardsLeft());
      assertEquals(OptionalLong.of(8), counted.snapshot().cleaning().cleanings());
    }
  }

  @Test
  void limits_that_would_stop_before_they_warn_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> new CleaningLimits(10, 11));
    assertThrows(IllegalArgumentException.class, () -> new CleaningLimits(-2, -2));
  }
}
