package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.bridge.supervise.PortState;
import id.kia.drivers.BoardReading;
import id.kia.kiosk.camera.CameraState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody should see to although children are served. */
class AttentionTest {
  private CameraState camera = CameraState.SEEING;
  private Optional<PortState> scanner = Optional.empty();
  private Optional<String> pins = Optional.empty();

  @Test
  void all_is_well() {
    assertEquals(Set.of(), attention(OptionalInt.empty()).codes(Optional.empty()));
  }

  @Test
  void camera_and_pins_are_told_by_their_own_codes() {
    camera = CameraState.DARK;
    pins = Optional.of("B-115");
    assertEquals(Set.of("B-112", "B-115"), attention(OptionalInt.empty()).codes(Optional.empty()));
  }

  @Test
  void a_scanner_that_is_gone_is_told_until_it_is_back_also_while_it_is_looked_for() {
    Attention attention = attention(OptionalInt.empty());
    assertEquals(Set.of(), told(attention, new PortState.Searching()), "nobody knows yet");
    var absent = new PortState.Absent("W-UNAVAILABLE", "no such port", 1, Duration.ofSeconds(1));
    assertEquals(Set.of("B-114"), told(attention, absent));
    assertEquals(Set.of("B-114"), told(attention, new PortState.Searching()));
    assertEquals(Set.of("B-114"), told(attention, new PortState.Identifying()));
    assertEquals(Set.of(), told(attention, new PortState.Ready()));
    assertEquals(Set.of(), told(attention, new PortState.Identifying()));
    var lost = new PortState.Lost("W-LOST", "unplugged", Duration.ofSeconds(1));
    assertEquals(Set.of("B-114"), told(attention, lost));
    assertEquals(Set.of(), told(attention, new PortState.Ready()));
  }

  private Set<String> told(Attention attention, PortState now) {
    scanner = Optional.of(now);
    return attention.codes(Optional.empty());
  }

  @Test
  void a_low_supply_is_told_until_it_is_well_above_the_limit_also_while_the_board_is_silent() {
    Attention attention = attention(OptionalInt.of(4750));
    assertEquals(Set.of(), attention.codes(supply(4750)));
    assertEquals(Set.of("B-116"), attention.codes(supply(4749)));
    assertEquals(Set.of("B-116"), attention.codes(supply(4849)));
    assertEquals(Set.of("B-116"), attention.codes(Optional.empty()));
    assertEquals(Set.of(), attention.codes(supply(4850)));
    assertEquals(Set.of(), attention.codes(supply(4800)));
  }

  @Test
  void nobody_who_named_no_limit_is_told_of_the_supply() {
    assertEquals(Set.of(), attention(OptionalInt.empty()).codes(supply(0)));
  }

  private static Optional<BoardReading> supply(int milliVolts) {
    return Optional.of(
        new BoardReading(
            OptionalInt.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.of(milliVolts),
            Map.of()));
  }

  private Attention attention(OptionalInt least) {
    return new Attention(() -> camera, () -> scanner, () -> pins, least);
  }
}
