package id.kia.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import id.kia.contract.order.StaffMember;
import id.kia.contract.order.StaffPushed;
import id.kia.contract.order.StaffRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffBookTest {
  private static final PinAnswer RAHMAT = new PinAnswer.Known("Rahmat", StaffRole.TECHNICIAN);
  @TempDir private Path folder;
  private SmallHub hub;
  private KioskRig kiosk;

  @BeforeEach
  void open() throws Exception {
    hub = new SmallHub();
    kiosk = new KioskRig(folder, hub);
    kiosk.enrol();
    hub.say(
        new StaffPushed(
            List.of(
                new StaffMember("Dewi", StaffRole.OFFICER, hash("777777")),
                new StaffMember("Rahmat", StaffRole.TECHNICIAN, hash("424242")))));
    kiosk.pull().run();
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void a_pin_names_its_person() {
    assertEquals(RAHMAT, kiosk.staff.check("424242"));
    assertEquals(new PinAnswer.Known("Dewi", StaffRole.OFFICER), kiosk.staff.check("777777"));
    assertEquals(RAHMAT, kiosk.staff.check("Rahmat", "424242"));
    assertEquals(new PinAnswer.Wrong(2), kiosk.staff.check("Dewi", "424242"));
  }

  @Test
  void a_new_list_replaces_the_old() throws Exception {
    hub.say(new StaffPushed(List.of()));
    kiosk.pull().run();
    assertEquals(List.of(), kiosk.staff.members());
    assertEquals(new PinAnswer.Wrong(2), kiosk.staff.check("424242"));
  }

  @Test
  void the_third_wrong_pin_locks_everybody_for_15_minutes_of_on_time() {
    assertEquals(new PinAnswer.Wrong(2), kiosk.staff.check("000000"));
    assertEquals(new PinAnswer.Wrong(1), kiosk.staff.check("000001"));
    assertEquals(new PinAnswer.Locked(StaffBook.LOCK), kiosk.staff.check("000002"));
    assertEquals(new PinAnswer.Locked(StaffBook.LOCK), kiosk.staff.check("424242"));
    kiosk.nanos.addAndGet(Duration.ofMinutes(14).toNanos());
    assertEquals(new PinAnswer.Locked(Duration.ofMinutes(1)), kiosk.staff.check("424242"));
    kiosk.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertEquals(new PinAnswer.Wrong(2), kiosk.staff.check("000003"));
    assertEquals(RAHMAT, kiosk.staff.check("424242"));
  }

  @Test
  void the_lock_outlives_a_reboot_and_time_without_power_does_not_count() {
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(PinAnswer.class, kiosk.staff.check("00000" + i));
    }
    kiosk.close();
    kiosk = new KioskRig(folder, hub);
    assertEquals(new PinAnswer.Locked(StaffBook.LOCK), kiosk.staff.check("424242"));
  }

  @Test
  void wrong_tries_outlive_a_reboot_and_a_right_pin_forgives_them() {
    assertEquals(new PinAnswer.Wrong(2), kiosk.staff.check("000000"));
    assertEquals(new PinAnswer.Wrong(1), kiosk.staff.check("000001"));
    kiosk.close();
    kiosk = new KioskRig(folder, hub);
    assertEquals(RAHMAT, kiosk.staff.check("424242"));
    assertEquals(new PinAnswer.Wrong(2), kiosk.staff.check("000000"));
  }

  private static String hash(String pin) {
    Argon2Function cheap = Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID);
    return Password.hash(pin).addRandomSalt(16).with(cheap).getResult();
  }
}
