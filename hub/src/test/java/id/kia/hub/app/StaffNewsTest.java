package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kia.contract.order.StaffPushed;
import id.kia.contract.sync.LogPage;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.people.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may work at the kiosks changed while the hub was down. */
class StaffNewsTest {
  @TempDir Path data;

  @Test
  void a_kiosk_that_only_reads_on_hears_of_it_once() throws Exception {
    TestKiosk kiosk;
    try (TestHub hub = new TestHub(data)) {
      kiosk = new TestKiosk(hub.port());
      kiosk.enrol(TestHub.SECRET);
      assertEquals(1, page(kiosk).entries().size());
    }
    List<HubConfig.FirstStaff> more = new ArrayList<>(TestHub.config(data).staff());
    more.add(new HubConfig.FirstStaff("teknisi-2", Role.TECHNICIAN, "teknisi-rahasia", "135790"));
    for (int start = 0; start < 2; start++) {
      try (HubService hub = HubService.start(with(more))) {
        LogPage page = page(kiosk.at(hub.port()));
        assertEquals(2, page.entries().size());
        StaffPushed told =
            assertInstanceOf(StaffPushed.class, KioskLog.message(page.entries().getLast()));
        assertEquals(2, told.members().size());
      }
    }
  }

  private static LogPage page(TestKiosk kiosk) throws Exception {
    return TestKiosk.read(kiosk.log(0), LogPage.class);
  }

  private HubConfig with(List<HubConfig.FirstStaff> staff) {
    HubConfig usual = TestHub.config(data);
    return new HubConfig(
        usual.host(),
        usual.port(),
        usual.dataDir(),
        usual.secureCookies(),
        usual.office(),
        usual.policy(),
        usual.regions(),
        usual.schools(),
        staff,
        null,
        usual.development());
  }
}
