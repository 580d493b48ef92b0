package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.DriverRegistry;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.recording.CallReplay;
import id.kia.drivers.recording.PanelKey;
import id.kia.drivers.recording.RecordedPrinter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A printer that falls silent in a card says nothing that could be noted; it is replayed too. */
class SilenceReplayTest {
  private static final PrintJob CARD = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());

  private final List<ObjectNode> notes = new ArrayList<>();

  @Test
  void silence_until_the_end_of_a_call_is_the_same_silence_again() throws Exception {
    fallsSilentInTheThirdPanel();
    List<CallReplay.Step> steps = replay();
    assertEquals(2, steps.size());
    for (CallReplay.Step step : steps) {
      assertTrue(step.played(), step.toString());
      assertEquals("", step.differs());
    }
  }

  @Test
  void a_driver_that_waits_longer_than_then_differs() throws Exception {
    fallsSilentInTheThirdPanel();
    ObjectNode end = notes.getLast();
    long began = notes.get(notes.size() - 2).path("t").asLong();
    end.put("t", began + (end.path("t").asLong() - began) / 2);
    assertEquals(
        "the driver waits for a reply where the recording ends", replay().getLast().differs());
  }

  private List<CallReplay.Step> replay() {
    return CallReplay.of(List.<JsonNode>copyOf(notes), DriverRegistry.installed());
  }

  private void fallsSilentInTheThirdPanel() throws Exception {
    var script = new ScriptedPrinter().with("Dbc;c", "");
    try (CardPrinter printer =
        RecordedPrinter.open(
            new EvolisClassicDriver(),
            script,
            EvolisBench.COLOUR,
            script::nanos,
            new PanelKey(new SecureRandom()),
            notes::add)) {
      var before = EvolisBench.baseline(printer.recover(Optional.empty()).now(), CARD);
      Evidence evidence = printer.print(CARD, before, PrintListener.NONE);
      assertEquals(
          Evidence.Reason.SILENT, assertInstanceOf(Evidence.Unclear.class, evidence).reason());
    }
  }
}
