package id.kia.drivers.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.EvolisJob;
import id.kia.drivers.evolis.Pictures;
import id.kia.drivers.evolis.codec.Command;
import id.kia.drivers.evolis.codec.TextCommand;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a card in any form nothing is kept but commands, lengths and hashes. */
class HostMaskTest {

  @ParameterizedTest
  @CsvSource({
    "false, 32, 0, false",
    "false, 128, 0, false",
    "true, 64, 0, false",
    "true, 128, 36, false",
    "true, 128, 36, true"
  })
  void every_panel_and_picture_is_a_header_a_length_and_a_hash(
      boolean compressed, int levels, double decibels, boolean boxes) {
    var options =
        new EvolisJob.Options(compressed, compressed, new PanelForm(levels, decibels, boxes));
    for (RibbonKind ribbon : RibbonKind.values()) {
      masked(options, new PrintJob(ribbon, Pictures.withPhoto(0)));
    }
  }

  private static void masked(EvolisJob.Options options, PrintJob job) {
    HostMask mask = new HostMask(PanelKey.ofReplay()::hash);
    List<ObjectNode> notes = new ArrayList<>();
    byte[] bytes = EvolisJob.encode(job, options);
    for (int at = 0; at < bytes.length; at += 61) {
      notes.addAll(mask.take(bytes, at, Math.min(61, bytes.length - at)));
    }
    List<Command> commands = EvolisJob.commands(job, options);
    assertEquals(
        commands.stream().map(Command::label).toList(),
        notes.stream().map(note -> note.path("s").asText()).toList());
    for (int i = 0; i < notes.size(); i++) {
      int data = commands.get(i).encode().length - commands.get(i).label().length() - 2;
      assertEquals(data, notes.get(i).path("bytes").asInt(0), notes.get(i).toString());
      assertEquals(!(commands.get(i) instanceof TextCommand), notes.get(i).has("hash"));
    }
    assertTrue(mask.loose().isEmpty() && mask.unfinished().isEmpty());
  }
}
