package id.kia.kiosk.commission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.sync.KioskEvent;
import id.kia.drivers.board.Calibration;
import id.kia.drivers.board.ModbusBoard.Scale;
import id.kia.drivers.board.VirtualBoard;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.cabinet.TamperReason;
import id.kia.kiosk.commission.SetUpRefused.Why;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A technician calibrates the scales of a board on a line, and resets its latch. */
class BoardSetUpTest {
  @TempDir Path folder;
  private final PluggedBoard line = new PluggedBoard();

  @SuppressWarnings("NullAway.Init") // opened before each test
  private TestKiosk kiosk;

  @SuppressWarnings("NullAway.Init")
  private VirtualBoard twin;

  @SuppressWarnings("NullAway.Init")
  private BoardSetUp setUp;

  @BeforeEach
  void open() throws Exception {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"));
    twin = line.plug(folder.resolve("board"));
    setUp = new BoardSetUp(line, kiosk.store, kiosk.journal);
  }

  @AfterEach
  void close() {
    line.close();
    kiosk.close();
  }

  @Test
  void two_points_calibrate_a_scale_and_are_told_with_a_name() {
    twin.raw(Scale.HOPPER, 2000);
    setUp.empty(Scale.HOPPER);
    assertEquals(OptionalInt.of(2000), scale().empty());
    twin.raw(Scale.HOPPER, 8000);
    setUp.known(Scale.HOPPER, 100, "Pak Joko");
    assertEquals(Optional.of(new Calibration(2000, 8000, 100)), scale().line());
    assertEquals(OptionalInt.empty(), scale().empty(), "used up");
    assertEquals(OptionalInt.of(100), line.ask(board -> board.read().blanksInHopper()));
    JsonNode told = told().getLast();
    assertEquals("B-113", told.path("code").asText());
    assertEquals("Pak Joko", told.path("person").asText());
    assertEquals("HOPPER", told.path("scale").asText());
    assertEquals(100, told.path("number").asInt());
  }

  @Test
  void the_first_point_outlives_a_power_cut_before_the_second() {
    twin.raw(Scale.BIN, 500);
    setUp.empty(Scale.BIN);
    kiosk.reboot();
    setUp = new BoardSetUp(line, kiosk.store, kiosk.journal);
    twin.raw(Scale.BIN, 900);
    setUp.known(Scale.BIN, 20, "Pak Joko");
    assertEquals(Optional.of(new Calibration(500, 900, 20)), scale(Scale.BIN).line());
  }

  @Test
  void a_second_point_without_a_first_or_too_close_to_it_changes_nothing() {
    Optional<Calibration> before = scale().line();
    refused(Why.NO_EMPTY, () -> setUp.known(Scale.HOPPER, 10, "Pak Joko"));
    twin.raw(Scale.HOPPER, 2000);
    setUp.empty(Scale.HOPPER);
    twin.raw(Scale.HOPPER, 2099);
    refused(Why.TOO_CLOSE, () -> setUp.known(Scale.HOPPER, 100, "Pak Joko"));
    refused(Why.TOO_CLOSE, () -> setUp.known(Scale.HOPPER, 1001, "Pak Joko"));
    assertEquals(before, scale().line());
    assertEquals(List.of(), told());
    assertEquals(OptionalInt.of(2000), scale().empty(), "the first point stays");
  }

  @Test
  void the_latch_is_let_go_under_a_name_but_not_while_the_contact_is_open() {
    twin.tamper(true);
    assertTrue(setUp.look().orElseThrow().tampered());
    refused(Why.TAMPER_STANDS, () -> setUp.resetTamper(TamperReason.SERVICE, "Pak Joko"));
    assertEquals(List.of(), told());
    twin.tamper(false);
    assertTrue(setUp.look().orElseThrow().tampered(), "latched");
    setUp.resetTamper(TamperReason.SERVICE, "Pak Joko");
    assertFalse(setUp.look().orElseThrow().tampered());
    JsonNode told = told().getLast();
    assertEquals("B-108", told.path("code").asText());
    assertEquals("BOARD", told.path("place").asText());
    assertEquals("SERVICE", told.path("reason").asText());
  }

  @Test
  void a_board_that_is_not_there_is_said_and_nothing_is_noted() {
    var nobody = new BoardSetUp(new PluggedBoard(), kiosk.store, kiosk.journal);
    assertEquals(Optional.empty(), nobody.look());
    assertThrows(BoardSetUp.Unheard.class, () -> nobody.empty(Scale.HOPPER));
    assertThrows(
        BoardSetUp.Unheard.class, () -> nobody.resetTamper(TamperReason.SERVICE, "Pak Joko"));
    assertEquals(List.of(), told());
  }

  private BoardSetUp.ScaleNow scale() {
    return scale(Scale.HOPPER);
  }

  private BoardSetUp.ScaleNow scale(Scale scale) {
    return Objects.requireNonNull(setUp.look().orElseThrow().scales().get(scale));
  }

  private static void refused(Why why, Runnable deed) {
    assertEquals(why, assertThrows(SetUpRefused.class, deed::run).why());
  }

  private List<JsonNode> told() {
    return kiosk.store.read(h -> kiosk.journal.unacknowledged(h, 99)).stream()
        .map(KioskEvent::data)
        .filter(data -> data.has("code"))
        .toList();
  }
}
