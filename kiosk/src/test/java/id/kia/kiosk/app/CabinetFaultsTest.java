package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.drivers.Cabinet;
import id.kia.drivers.cabinet.PatientCabinet;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.drivers.fault.CabinetFault;
import id.kia.kiosk.FaultRow;
import id.kia.kiosk.TestKiosk;
import id.kia.kiosk.cabinet.CabinetGuard;
import id.kia.kiosk.cabinet.CabinetHabits;
import id.kia.kiosk.cabinet.TamperReason;
import id.kia.kiosk.screen.ScreenState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault of the cabinet: told as the table says, and gone when it is mended. */
class CabinetFaultsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void each_fault_of_a_cabinet_is_told_as_the_table_says(CabinetFault fault) {
    FaultRow row = FaultRow.of(fault);
    var twin = VirtualCabinet.inMemory();
    var child = new OneChild();
    try (var kiosk = new TestKiosk(folder.resolve("kiosk.db"));
        Cabinet cabinet = new PatientCabinet(() -> twin, Runnable::run, kiosk.nanos::get);
        var guard =
            new CabinetGuard(
                cabinet, kiosk.store, kiosk.journal, CabinetHabits.USUAL, kiosk.nanos::get)) {
      Runnable ends = guard.follow(child.session);
      var power = new PowerFail(Duration.ofSeconds(20), kiosk.nanos::get, () -> {});
      power.found(guard.mains(power::line));
      twin.play(fault, true);
      settle(kiosk, guard);
      Set<String> stops = stops(kiosk, guard, power);
      Set<String> told = new TreeSet<>(stops);
      cabinet.fault().ifPresent(told::add);
      assertEquals(row.told(), told);
      child.session.serviceReasons(stops);
      assertEquals(row.glass().equals("stops"), child.sees(ScreenState.OutOfService.class));

      twin.play(fault, false);
      kiosk.nanos.addAndGet(PatientCabinet.AGAIN.toNanos());
      settle(kiosk, guard);
      assertEquals(Optional.empty(), cabinet.fault());
      if (fault == CabinetFault.TAMPER_OPEN) {
        assertEquals(row.told(), stops(kiosk, guard, power), "latched until somebody looked");
        guard.resetTamper(TamperReason.SERVICE, "Bu Tuti");
      }
      if (fault != CabinetFault.MAINS_GONE) {
        // Without mains it stops in order, and starts when they are back.
        child.session.serviceReasons(stops(kiosk, guard, power));
        child.typesItsWay();
      }
      ends.run();
    }
  }

  private static Set<String> stops(TestKiosk kiosk, CabinetGuard guard, PowerFail power) {
    Set<String> codes = new TreeSet<>(kiosk.store.read(guard::faults));
    power.fault().ifPresent(codes::add);
    return codes;
  }

  private static void settle(TestKiosk kiosk, CabinetGuard guard) {
    kiosk.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    guard.lookNow();
    kiosk.store.run(guard::settle);
  }
}
