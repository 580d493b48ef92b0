package id.kia.kiosk.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.contract.order.OrderId;
import id.kia.drivers.Cabinet;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.kiosk.screen.PrintForecast;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.ScreenSettings;
import id.kia.kiosk.screen.ScreenState;
import id.kia.kiosk.screen.ScreenTimes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CabinetLampsTest {
  private final VirtualCabinet cabinet = VirtualCabinet.inMemory();

  @Test
  void green_when_ready_and_amber_when_somebody_is_needed() {
    var session =
        new ScreenSession(
            new NobodyAtTheDesk(),
            new PrintForecast(Duration.ofSeconds(1), Duration.ofSeconds(1)),
            ScreenTimes.USUAL,
            ScreenSettings.USUAL,
            Runnable::run,
            () -> 0L);
    Runnable end = CabinetLamps.follow(session, cabinet);
    assertEquals(EnumSet.of(Cabinet.Lamp.ATTENTION), cabinet.look().lit());
    session.serviceReasons(Set.of());
    assertEquals(EnumSet.of(Cabinet.Lamp.READY), cabinet.look().lit());
    session.serviceReasons(Set.of("P-101"));
    assertEquals(EnumSet.of(Cabinet.Lamp.ATTENTION), cabinet.look().lit());
    end.run();
  }

  @Test
  void the_slot_shines_while_a_card_waits() {
    var card = new OrderId(new UUID(1, 1));
    assertEquals(
        EnumSet.of(Cabinet.Lamp.SLOT),
        CabinetLamps.lampsOf(new ScreenState.TakeCard(card, Optional.empty())));
    assertEquals(Set.of(), CabinetLamps.lampsOf(new ScreenState.Checking(Optional.empty())));
  }
}
