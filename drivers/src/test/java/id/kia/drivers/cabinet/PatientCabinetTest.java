package id.kia.drivers.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Cabinet;
import id.kia.drivers.Cabinet.Contact;
import id.kia.drivers.Cabinet.Lamp;
import id.kia.drivers.fault.CabinetFault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Pins that are not there, go and come back, without a new start. */
class PatientCabinetTest {
  private static final Optional<String> GONE = Optional.of("B-115");

  private final AtomicLong nanos = new AtomicLong();
  private final Queue<Runnable> beside = new ArrayDeque<>();
  private VirtualCabinet body = VirtualCabinet.inMemory();
  private boolean away;
  private int taken;

  private Cabinet take() throws IOException {
    taken++;
    if (away) {
      throw new IOException("no chip");
    }
    return body;
  }

  private PatientCabinet patient() {
    return new PatientCabinet(this::take, beside::add, nanos::get);
  }

  /** The guard's next look, and what it set going. */
  private void look(PatientCabinet cabinet) {
    nanos.addAndGet(PatientCabinet.AT_MOST.toNanos());
    var _ = cabinet.on(Contact.DOOR);
    while (!beside.isEmpty()) {
      beside.remove().run();
    }
  }

  @Test
  void pins_that_come_late_show_what_is_asked_for_then() {
    away = true;
    try (var cabinet = patient()) {
      assertEquals(GONE, cabinet.fault());
      cabinet.lamp(Lamp.READY, true);
      cabinet.lamp(Lamp.SLOT, true);
      cabinet.lamp(Lamp.SLOT, false);
      cabinet.unlockServiceDoor(true);
      cabinet.unlockServiceDoor(false);
      cabinet.buzzer(true);
      cabinet.fan(true);
      assertFalse(cabinet.on(Contact.DOOR));
      look(cabinet);
      assertEquals(GONE, cabinet.fault(), "still away");
      away = false;
      look(cabinet);
      assertEquals(Optional.empty(), cabinet.fault());
      assertEquals(new VirtualCabinet.Look(false, EnumSet.of(Lamp.READY), true, true), body.look());
    }
  }

  @Test
  void pins_that_go_are_given_back_taken_again_and_listened_to() {
    Set<Contact> heard = EnumSet.noneOf(Contact.class);
    try (var cabinet = patient()) {
      cabinet.listen((contact, on) -> heard.add(contact));
      cabinet.lamp(Lamp.READY, true);
      body.play(CabinetFault.PINS_GONE, true);
      cabinet.unlockServiceDoor(true);
      assertEquals(GONE, cabinet.fault());
      assertEquals(Set.of(), body.look().lit(), "given back dark");
      body = VirtualCabinet.inMemory();
      body.play(Contact.DOOR, true);
      look(cabinet);
      assertEquals(Optional.empty(), cabinet.fault());
      assertTrue(cabinet.on(Contact.DOOR));
      assertEquals(new VirtualCabinet.Look(true, EnumSet.of(Lamp.READY)), body.look());
      body.play(Contact.LEFT, true);
      assertEquals(Set.of(Contact.LEFT), heard);
    }
    assertEquals(Set.of(), body.look().lit());
  }

  @Test
  void pins_that_fail_while_they_are_set_anew_are_gone_once_more() {
    away = true;
    try (var cabinet = patient()) {
      away = false;
      body.play(CabinetFault.PINS_GONE, true);
      look(cabinet);
      assertEquals(GONE, cabinet.fault());
      body.play(CabinetFault.PINS_GONE, false);
      look(cabinet);
      assertEquals(Optional.empty(), cabinet.fault());
    }
  }

  @Test
  void one_try_at_a_time_and_each_after_a_longer_wait() {
    away = true;
    try (var cabinet = patient()) {
      nanos.addAndGet(PatientCabinet.AGAIN.toNanos() - 1);
      var _ = cabinet.on(Contact.DOOR);
      assertEquals(0, beside.size());
      nanos.incrementAndGet();
      var _ = cabinet.on(Contact.DOOR);
      cabinet.lamp(Lamp.READY, true);
      assertEquals(1, beside.size());
      beside.remove().run();
      assertEquals(2, taken);
      nanos.addAndGet(2 * PatientCabinet.AGAIN.toNanos() - 1);
      var _ = cabinet.on(Contact.DOOR);
      assertEquals(0, beside.size());
      nanos.incrementAndGet();
      var _ = cabinet.on(Contact.DOOR);
      assertEquals(1, beside.size());
    }
  }

  @Test
  void pins_that_come_after_the_end_are_given_back() {
    away = true;
    var cabinet = patient();
    nanos.addAndGet(PatientCabinet.AGAIN.toNanos());
    cabinet.lamp(Lamp.READY, true);
    away = false;
    cabinet.close();
    beside.remove().run();
    assertEquals(Set.of(), body.look().lit());
    assertEquals(GONE, cabinet.fault());
  }
}
