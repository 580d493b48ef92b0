package id.kia.kiosk.sync;

import static id.kia.kiosk.vault.VaultSamples.ORDER;
import static id.kia.kiosk.vault.VaultSamples.OTHER;
import static id.kia.kiosk.vault.VaultSamples.PHOTO;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.contract.order.OrderPushed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos over a bad line: what half a photo is good for. */
class PhotoPullTest {
  @TempDir private Path folder;
  private SmallHub hub;
  private KioskRig kiosk;
  private LogPull pull;

  @BeforeEach
  void enrol() throws Exception {
    hub = new SmallHub();
    kiosk = new KioskRig(folder, hub);
    kiosk.enrol();
    pull = kiosk.pull();
  }

  @AfterEach
  void close() {
    kiosk.close();
    hub.close();
  }

  @Test
  void a_first_half_that_came_damaged_is_thrown_away_and_the_whole_comes_once_more()
      throws Exception {
    OrderPushed order = kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO);
    hub.say(order);
    byte[] photo = hub.photos.values().iterator().next();
    photo[5] ^= 1;
    hub.dropPhotoAfter = 50_000;
    assertThrows(HubFault.class, pull::run);
    photo[5] ^= 1;
    pull.run();
    assertArrayEquals(PHOTO, kiosk.vault.open(ORDER).orElseThrow().photo());
    assertEquals(3, hub.photoRanges.size());
    assertEquals("null", hub.photoRanges.getLast());
  }

  @Test
  void a_hub_that_sends_the_whole_photo_when_the_rest_was_asked_for_is_understood()
      throws Exception {
    hub.say(kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO));
    hub.dropPhotoAfter = 50_000;
    assertThrows(HubFault.class, pull::run);
    hub.ignoresRange = true;
    pull.run();
    assertArrayEquals(PHOTO, kiosk.vault.open(ORDER).orElseThrow().photo());
    assertEquals(2, hub.photoRanges.size());
  }

  @Test
  void half_a_photo_that_is_gone_at_the_hub_begins_no_other_photo() throws Exception {
    OrderPushed gone = kiosk.order(ORDER, 1, "SITI AMINAH", PHOTO);
    hub.say(gone);
    hub.say(kiosk.order(OTHER, 1, "BUDI", PHOTO));
    hub.dropPhotoAfter = 50_000;
    assertThrows(HubFault.class, pull::run);
    hub.photos.remove(gone.photoSha256());
    pull.run();
    assertEquals(List.of("SYNC_ENTRY_PHOTO_MISSING"), kiosk.alarms());
    assertArrayEquals(PHOTO, kiosk.vault.open(OTHER).orElseThrow().photo());
    assertEquals(List.of("null", "null"), hub.photoRanges);
  }
}
