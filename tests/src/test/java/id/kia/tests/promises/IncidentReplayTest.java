package id.kia.tests.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.drivers.DriverRegistry;
import id.kia.kiosk.incident.CallFile;
import id.kia.kiosk.incident.IncidentBundle;
import id.kia.kiosk.incident.IncidentFault;
import id.kia.kiosk.incident.IncidentReplay;
import id.kia.kiosk.order.OrderEvent;
import id.kia.kiosk.order.OrderState;
import id.kia.kiosk.order.Transition;
import id.kia.kiosk.order.TransitionTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day with a ribbon that ends in the middle of a card and a cable that is pulled in another, as a
 * bundle: nobody is in it, and it is the same incident when it is run again.
 */
class IncidentReplayTest {
  /** In the middle of the black panel of the first card. */
  private static final int PULLED_AT = 200;

  private static final DriverRegistry DRIVERS = DriverRegistry.installed();

  @TempDir static Path folder;
  private static byte[] packed = new byte[0];

  @BeforeAll
  static void the_day() throws Exception {
    Path data = Files.createDirectories(folder.resolve("kiosk"));
    var point = new CrashPoint(CrashPoint.Blow.CABLE, PULLED_AT, CrashPoint.Printer.LEFT_ON);
    try (Room room = new Room(folder);
        KioskLife kiosk =
            new KioskLife(
                data,
                room,
                new Death(Optional.of(point), 7, () -> {}),
                false,
                new CallFile(data))) {
      new SchoolDay(room, new NamedPerson(room)).run(kiosk, true);
      // Also of a kiosk that runs.
      packed = IncidentBundle.of(data).bytes();
    }
  }

  @Test
  void run_again_it_is_the_same_incident() throws Exception {
    IncidentReplay replay = replay(bundle(), TransitionTable.ROWS);
    List<String> lines = replay.lines().stream().map(Object::toString).toList();
    assertEquals(List.of(), replay.differing());
    assertEquals(0, replay.notPlayed(), lines.toString());
    for (String step : List.of("-LOST->", "-EVIDENCE_SPOILED->", "-EVIDENCE_GOOD->")) {
      assertTrue(lines.stream().anyMatch(line -> line.contains(step)), step + lines);
    }
    assertTrue(lines.stream().filter(line -> line.contains(" print, ")).count() >= 4, lines + "");
    assertTrue(
        bundle().calls().stream().anyMatch(note -> note.path("lost").asText().equals("W-LOST")));
  }

  @Test
  void what_was_packed_is_what_is_read() throws Exception {
    assertEquals(bundle(), IncidentBundle.read(bundle().bytes()));
  }

  @Test
  void another_table_differs_where_its_row_was_used() throws Exception {
    List<Transition> rows =
        TransitionTable.ROWS.stream()
            .map(row -> row.event() == OrderEvent.LOST ? leadingTo(row, OrderState.HELD) : row)
            .toList();
    List<IncidentReplay.Line> differing = replay(bundle(), rows).differing();
    assertFalse(differing.isEmpty());
    for (IncidentReplay.Line line : differing) {
      assertTrue(line.shown().contains("-LOST->"), line.toString());
      assertEquals("today's table leads to HELD", line.differs());
    }
    List<Transition> without =
        TransitionTable.ROWS.stream().filter(row -> row.event() != OrderEvent.START).toList();
    assertEquals(
        "today's table has no such row",
        replay(bundle(), without).differing().getFirst().differs());
  }

  @Test
  void another_blank_or_another_word_of_the_policy_is_seen() throws Exception {
    IncidentBundle bundle = bundle();
    List<JsonNode> events = copy(bundle.events());
    for (JsonNode event : events) {
      if (event.path("data").path("event").asText().equals("EVIDENCE_GOOD")) {
        ((ObjectNode) event.path("data").path("evidence")).put("filled", true);
      }
      if (event.path("data").path("reason").asText().equals("START")) {
        ((ObjectNode) event.path("data")).put("to", "SPOILED");
      }
    }
    String differing =
        replay(new IncidentBundle(events, List.of()), TransitionTable.ROWS).differing().toString();
    assertTrue(differing.contains("today's policy says LOST"), differing);
    assertTrue(differing.contains("the blank went HOPPER to SPOILED"), differing);
  }

  @Test
  void another_reply_of_the_printer_is_another_end_of_its_call() throws Exception {
    List<JsonNode> calls = copy(bundle().calls());
    for (JsonNode note : calls) {
      if (note.path("r").asText().startsWith("NO CARD")) {
        ((ObjectNode) note).put("r", "CARD\u0000");
      }
    }
    List<IncidentReplay.Line> differing =
        replay(new IncidentBundle(List.of(), calls), TransitionTable.ROWS).differing();
    assertTrue(differing.toString().contains("the driver says"), differing.toString());
  }

  @Test
  void nobody_is_in_the_bundle() throws Exception {
    String all = parts();
    for (Child child : SchoolDay.CHILDREN) {
      for (String known :
          List.of(
              child.content.nik().value(),
              child.content.name().value(),
              child.content.address().value(),
              child.content.birthCertNo().value(),
              child.slip())) {
        assertFalse(all.contains(known), "a child is in it");
      }
    }
    assertFalse(all.contains("Udin") || all.contains("Ani"), "a member of staff is in it");
    assertTrue(all.contains("person-1"));
    for (JsonNode note : bundle().calls()) {
      assertTrue(note.path("s").asText().length() < 40, "more than a command: " + note);
      assertTrue(note.path("r").asText().length() < 300, "more than a reply: " + note);
      assertTrue(note.path("hash").asText().length() <= 16);
    }
  }

  @Test
  void a_damaged_bundle_is_refused_with_a_code() {
    assertEquals(IncidentFault.Kind.NOT_A_BUNDLE, refused(new byte[0]));
    assertEquals(IncidentFault.Kind.NOT_A_BUNDLE, refused("halo".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        IncidentFault.Kind.NOT_A_BUNDLE, refused(Arrays.copyOf(packed, packed.length / 2)));
    assertEquals(IncidentFault.Kind.OTHER_FORMAT, refused(zip("a.txt", "x")));
    assertEquals(IncidentFault.Kind.OTHER_FORMAT, refused(zip("manifest.json", "{\"format\":2}")));
    assertEquals(IncidentFault.Kind.DAMAGED, refused(zip("manifest.json", "{\"format\":1}")));
    assertEquals(IncidentFault.Kind.BAD_LINE, refused(zip("manifest.json", "[1]")));
    assertEquals(IncidentFault.Kind.TOO_LARGE, refused(zip("x", " ".repeat(17 << 20))));
    assertEquals(
        IncidentFault.Kind.NO_DATA,
        assertThrows(IncidentFault.class, () -> IncidentBundle.of(folder.resolve("nowhere")))
            .kind());
  }

  private static IncidentFault.Kind refused(byte[] bundle) {
    return assertThrows(IncidentFault.class, () -> IncidentBundle.read(bundle)).kind();
  }

  private static IncidentBundle bundle() throws IncidentFault {
    return IncidentBundle.read(packed);
  }

  private static IncidentReplay replay(IncidentBundle bundle, List<Transition> rows)
      throws IncidentFault {
    return IncidentReplay.of(bundle, rows, DRIVERS);
  }

  private static Transition leadingTo(Transition row, OrderState state) {
    return new Transition(
        row.fromUnknown(),
        row.from(),
        row.event(),
        new Transition.Target.To(state),
        row.by(),
        row.needs(),
        row.blank(),
        row.ribbon(),
        row.note());
  }

  private static List<JsonNode> copy(List<JsonNode> nodes) {
    List<JsonNode> copies = new ArrayList<>();
    nodes.forEach(node -> copies.add(node.deepCopy()));
    return copies;
  }

  private static String parts() throws Exception {
    StringBuilder all = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private static byte[] zip(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
