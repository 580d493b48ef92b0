package id.kia.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Types;
import id.kia.bridge.supervise.Waiting;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.PrintJob;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.conform.ContractBody;
import id.kia.drivers.conform.ContractStep;
import id.kia.drivers.conform.Hands;
import id.kia.drivers.conform.TestPattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** The IPP printer in this process, for the shared contract test. */
public final class IppBody implements ContractBody {
  private static final Set<ContractStep> WITHOUT =
      EnumSet.of(
          ContractStep.COUNTERS,
          ContractStep.RESET,
          ContractStep.CLEANING,
          ContractStep.OLD_BASELINE,
          ContractStep.NOTHING_TO_REJECT);

  private final FakeIppPrinter fake;

  private IppBody(FakeIppPrinter fake) {
    this.fake = fake;
  }

  /**
   * Takes cards and keeps them in memory.
   *
   * @param folder not used
   */
  public static IppBody inProcess(Path folder) throws IOException {
    return new IppBody(new FakeIppPrinter());
  }

  @Override
  public CardPrinter open() {
    return new IppPrinter(
        new IppExchange(fake.uri(), IppTiming.USUAL, () -> {}),
        IppCards.PROFILE,
        new IppClock(System::nanoTime, Waiting.REAL),
        IppTiming.USUAL);
  }

  @Override
  public Hands hands() {
    return deed -> {
      switch (deed) {
        case OPEN_COVER -> fake.says(Types.printerStateReasons.of("cover-open-error"));
        case CLOSE_COVER -> fake.says(Types.printerStateReasons.of("none"));
        case PULL_CABLE ->
            fake.faults.put(
                Operation.getPrinterAttributes, (exchange, request) -> exchange.close());
        case PLUG_CABLE -> fake.faults.clear();
        case ALLOW_RESET, READY_FOR_CLEANING, CLEANED, TAKE_CARD_OUT -> {
          // There is no such command, and no card ever stays in it.
        }
      }
      return true;
    };
  }

  @Override
  public PrintJob job() {
    return new PrintJob(RibbonKind.YMCKO, TestPattern.image());
  }

  @Override
  public Set<ContractStep> without() {
    return WITHOUT;
  }

  @Override
  public void look() {
    assertEquals(2, fake.documents.size(), "cards sent");
  }

  @Override
  public void close() {
    fake.close();
  }
}
