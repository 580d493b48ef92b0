package id.kia.drivers.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Condition;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterException;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.conform.ContractStep;
import id.kia.drivers.conform.Hands;
import id.kia.drivers.conform.Outcome;
import id.kia.drivers.conform.PrinterContract;
import id.kia.drivers.conform.PrinterUnderTest;
import id.kia.drivers.conform.StepResult;
import id.kia.drivers.conform.TestPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver of the guide keeps the contract, and the guide shows this driver; it has no reset. */
class SampleContractTest {
  private static final PrinterProfile PROFILE =
      new PrinterProfile(RibbonKind.K_BLACK, 115_200, false, true, true);
  private static final Path GUIDE = Path.of("../docs/how-to/write-a-driver.md");
  private static final Path SOURCES = Path.of("src/test/java/id/kia/drivers/example");

  @TempDir Path folder;

  @Test
  void every_step_of_the_contract_is_held() throws Exception {
    Path link = folder.resolve("printer");
    try (SampleMachine machine = new SampleMachine(link)) {
      var job = new PrintJob(RibbonKind.K_BLACK, TestPattern.image());
      var unit = new Unit(machine, link);
      PrinterContract run =
          PrinterContract.run(unit, job, PrinterContract.CARDS_OF_WHOLE_RUN, result -> {});
      assertEquals(
          List.of(ContractStep.RESET, ContractStep.CLEANING),
          run.results().stream()
              .filter(result -> !(result.outcome() instanceof Outcome.Held))
              .map(StepResult::step)
              .toList(),
          () -> run.results().toString());
      assertEquals(2, machine.cards());
      assertEquals(1, machine.rejected());
      // Putting aside a card that is not there is tried by the contract itself, once.
      assertEquals(List.of("not now"), machine.complaints());
    }
  }

  private record Unit(SampleMachine machine, Path link) implements PrinterUnderTest {
    @Override
    public CardPrinter open() throws PrinterException {
      try {
        var wire = new SerialOpener(link.toString(), 115_200, System::nanoTime).open();
        return new SampleDriver().open(wire, PROFILE, System::nanoTime);
      } catch (WireException e) {
        throw new PrinterException(Set.of(Condition.LINE_LOST), String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public Hands hands() {
      return deed -> {
        try {
          switch (deed) {
            case OPEN_COVER -> machine.cover(true);
            case CLOSE_COVER -> machine.cover(false);
            case TAKE_CARD_OUT -> machine.takeCardOut();
            case PULL_CABLE -> machine.cable(false);
            case PLUG_CABLE -> machine.cable(true);
            case ALLOW_RESET, READY_FOR_CLEANING, CLEANED -> {}
          }
          return true;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      };
    }
  }

  @Test
  void the_guide_shows_code_that_is_compiled_here() throws IOException {
    StringBuilder code = new StringBuilder();
    try (var files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        code.append(words(Files.readString(file)));
      }
    }
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    int blocks = 0;
    while (block.find()) {
      blocks++;
      assertTrue(code.indexOf(words(block.group(1))) >= 0, block.group(1));
    }
    assertTrue(blocks >= 3, "the guide shows " + blocks);
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
