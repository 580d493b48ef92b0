package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.sync.EventKind;
import id.kia.drivers.Cabinet.Contact;
import id.kia.drivers.cabinet.VirtualCabinet;
import id.kia.kiosk.store.KioskStore;
import id.kia.kiosk.store.RunMark;
import id.kia.kiosk.store.SettingStore;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service with a cabinet whose contacts the test plays. */
class PowerLineTest {
  @TempDir Path folder;

  @Test
  void when_the_line_falls_the_service_says_so_writes_it_stops_and_counts_no_fruitless_boot()
      throws Exception {
    KioskConfig config = config();
    for (int flap = 1; flap <= 2; flap++) {
      var stopped = new CountDownLatch(1);
      VirtualCabinet cabinet = VirtualCabinet.inMemory();
      try (var _ = KioskService.start(config, stopped::countDown, () -> cabinet)) {
        assertEquals(Optional.of("1"), boots(config), "counts before it knows");
        cabinet.play(Contact.POWER_FAIL, true);
        assertTrue(stopped.await(20, TimeUnit.SECONDS), "the process was not asked to end");
        assertEquals(Optional.of("0"), boots(config), "flap " + flap);
      }
      assertEquals(flap, alarms(config, PowerFail.CODE));
    }
  }

  @Test
  void the_running_service_hears_the_cabinet_and_says_that_it_runs() throws Exception {
    KioskConfig config = config();
    var stopped = new CountDownLatch(1);
    VirtualCabinet cabinet = VirtualCabinet.inMemory();
    try (var _ = KioskService.start(config, stopped::countDown, () -> cabinet)) {
      assertTrue(RunMark.look(config.dataDir()).isEmpty(), "it runs");
      cabinet.play(Contact.TAMPER, true);
      cabinet.play(Contact.SERVICE_KEY, true);
      cabinet.play(Contact.POWER_FAIL, true); // settles last, so the others were heard
      assertTrue(stopped.await(20, TimeUnit.SECONDS), "the process was not asked to end");
      assertEquals(1, alarms(config, "B-106"));
      assertEquals(1, alarms(config, "B-107"));
      assertTrue(cabinet.look().unlocked());
    }
    assertFalse(cabinet.look().unlocked(), "locked when the service ends");
    RunMark.look(config.dataDir()).orElseThrow().close();
  }

  private static Optional<String> boots(KioskConfig config) {
    try (KioskStore store = open(config)) {
      return store.read(h -> SettingStore.get(h, "boots.fruitless"));
    }
  }

  private static long alarms(KioskConfig config, String code) {
    try (KioskStore store = open(config)) {
      List<String> events =
          store.read(
              h ->
                  h.createQuery("select data from event where kind = ?")
                      .bind(0, EventKind.ALARM.name())
                      .mapTo(String.class)
                      .list());
      return events.stream().filter(data -> data.contains(code)).count();
    }
  }

  private static KioskStore open(KioskConfig config) {
    return KioskStore.open(config.dataDir().resolve(Storage.DATABASE));
  }

  private KioskConfig config() throws Exception {
    String text = KioskConfigTest.GOOD;
    for (int port : new int[] {8601, 8602}) {
      try (var free = new ServerSocket(0)) {
        text = text.replace("port: " + port, "port: " + free.getLocalPort());
      }
    }
    Path file = Files.writeString(folder.resolve("kiosk.yaml"), text);
    return KioskConfig.read(file);
  }
}
