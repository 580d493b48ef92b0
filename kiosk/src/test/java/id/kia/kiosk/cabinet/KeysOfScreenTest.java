package id.kia.kiosk.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.OrderId;
import id.kia.drivers.Cabinet.Contact;
import id.kia.drivers.Cabinet.Lamp;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.screen.PrintForecast;
import id.kia.kiosk.screen.ScreenSession;
import id.kia.kiosk.screen.ScreenSettings;
import id.kia.kiosk.screen.ScreenState;
import id.kia.kiosk.screen.ScreenTimes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three keys, lamps and buzzer between the cabinet without a body and a real session. */
class KeysOfScreenTest {
  @TempDir Path folder;

  private final VirtualCabinet cabinet = VirtualCabinet.inMemory();

  @Test
  void the_keys_drive_the_screen_and_a_press_that_bounces_is_one_press() {
    try (var kiosk = new TestKiosk(folder.resolve("kiosk.db"));
        var guard =
            new CabinetGuard(
                cabinet, kiosk.store, kiosk.journal, CabinetHabits.USUAL, kiosk.nanos::get)) {
      ScreenSession session = session(kiosk);
      Runnable end = guard.follow(session);
      session.serviceReasons(Set.of());
      assertEquals(Set.of(Lamp.READY), cabinet.look().lit());
      pass(kiosk, guard, Duration.ofSeconds(1));

      for (boolean level : new boolean[] {true, false, true, false, true}) {
        cabinet.play(Contact.MIDDLE, level);
        pass(kiosk, guard, Duration.ofMillis(5));
      }
      assertInstanceOf(ScreenState.Idle.class, session.now().state(), "not believed yet");
      pass(kiosk, guard, Contacts.SETTLE);
      assertInstanceOf(ScreenState.TypingCode.class, session.now().state(), "middle: type it");
      assertEquals(Set.of(), cabinet.look().lit());
      pass(kiosk, guard, Duration.ofSeconds(1));
      press(kiosk, guard, Contact.MIDDLE);
      press(kiosk, guard, Contact.RIGHT);
      ScreenState.TypingCode typing =
          assertInstanceOf(ScreenState.TypingCode.class, session.now().state());
      assertEquals(1, typing.typed().count(), "next sign, choose it");
      press(kiosk, guard, Contact.LEFT);
      assertEquals(0, ((ScreenState.TypingCode) session.now().state()).typed().count());
      end.run();
    }
  }

  @Test
  void one_short_tone_when_a_card_has_come_to_the_slot() {
    var nanos = new java.util.concurrent.atomic.AtomicLong();
    var beeper = new Beeper(cabinet, nanos::get);
    var waits = new ScreenState.TakeCard(new OrderId(new UUID(1, 1)), Optional.empty());
    beeper.shown(new ScreenState.Checking(Optional.empty()));
    assertFalse(cabinet.look().buzzer());
    beeper.shown(waits);
    assertTrue(cabinet.look().buzzer());
    nanos.addAndGet(Beeper.TONE.toNanos());
    beeper.look();
    beeper.shown(waits);
    assertFalse(cabinet.look().buzzer(), "once for each card");
    beeper.shown(new ScreenState.Checking(Optional.empty()));
    beeper.shown(waits);
    assertTrue(cabinet.look().buzzer());
  }

  private ScreenSession session(TestKiosk kiosk) {
    return new ScreenSession(
        new NobodyAtTheDesk(),
        new PrintForecast(Duration.ofSeconds(1), Duration.ofSeconds(1)),
        ScreenTimes.USUAL,
        ScreenSettings.USUAL,
        Runnable::run,
        kiosk.nanos::get);
  }

  private void press(TestKiosk kiosk, CabinetGuard guard, Contact key) {
    cabinet.play(key, false);
    pass(kiosk, guard, Contacts.SETTLE);
    cabinet.play(key, true);
    pass(kiosk, guard, Contacts.SETTLE);
  }

  private static void pass(TestKiosk kiosk, CabinetGuard guard, Duration time) {
    kiosk.nanos.addAndGet(time.toNanos());
    guard.lookNow();
  }
}
