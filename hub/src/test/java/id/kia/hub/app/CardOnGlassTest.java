package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.card.CardPicture;
import id.kia.card.CardRenderer;
import id.kia.contract.Json;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.person.CardContent;
import id.kia.contract.seal.SealContext;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office sees the card that the kiosk prints, dot by dot. */
class CardOnGlassTest {
  @TempDir Path data;
  private TestHub hub;
  private TestKiosk kiosk;
  private TestOffice office;
  private TestClass children;

  @BeforeEach
  void start() throws Exception {
    hub = new TestHub(data);
    kiosk = new TestKiosk(hub.port());
    kiosk.enrol(TestHub.SECRET);
    office = new TestOffice(hub.port());
    office.logIn("kepala", "kepala-rahasia");
    children = new TestClass(hub, office, data);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void the_preview_has_the_pixels_that_the_kiosk_renders() throws Exception {
    String child = children.verified("AISYAH");
    int[] before = pixels(office.get("/office/cards/" + child + ".png"));
    String order = children.pushed(kiosk, child);
    int[] printed = rendered();
    assertArrayEquals(printed, before, "as an application");
    // Days later the card still bears the day of its push.
    hub.later(Duration.ofHours(8));
    assertArrayEquals(
        printed, pixels(office.get("/office/cards/" + order + ".png")), "as an order");
    assertFalse(
        Arrays.equals(printed, pixels(office.get("/office/cards/" + order + ".png?blank=1"))),
        "on the blank it looks different");
  }

  @Test
  void a_preview_is_kept_nowhere_and_its_read_is_audited() throws Exception {
    String child = children.verified("AISYAH");
    HttpResponse<byte[]> answer = office.get("/office/cards/" + child + ".png");
    assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
    assertEquals("image/png", answer.headers().firstValue("content-type").orElse(""));
    assertEquals("NOT_FOUND", TestKiosk.problem(office.get("/office/cards/" + child)));
    assertEquals("NOT_FOUND", TestKiosk.problem(office.get("/office/cards/keiner.png")));
    TestOffice technician = new TestOffice(hub.port());
    technician.logIn("teknisi", "teknisi-rahasia");
    assertEquals("FORBIDDEN", TestKiosk.problem(technician.get("/office/cards/" + child + ".png")));
  }

  @Test
  void a_card_without_photo_is_shown_too() throws Exception {
    children.imported();
    boolean seen = false;
    for (var row : office.json("/office/applications.json")) {
      if (row.path("cardType").asText().equals("A")) {
        seen = true;
        HttpResponse<byte[]> answer =
            office.get("/office/cards/" + row.path("id").asText() + ".png");
        assertEquals(1016 * 648, pixels(answer).length);
      }
    }
    assertTrue(seen, "the sample has a child under 5");
  }

  private int[] rendered() throws Exception {
    var entry = TestKiosk.read(kiosk.log(0), LogPage.class).entries().getLast();
    byte[] payload = kiosk.home().keyRing().open(entry.envelope(), Purpose.LOG).orElseThrow();
    OrderPushed message = (OrderPushed) Json.read(payload, LogRecord.class).message();
    byte[] content =
        kiosk
            .sealing
            .open(
                message.sealedContent(),
                SealContext.content(kiosk.id(), message.orderId(), message.version()))
            .orElseThrow();
    byte[] photo =
        kiosk
            .sealing
            .open(
                kiosk.get("/photos/" + message.photoSha256()).body(),
                SealContext.photo(kiosk.id(), message.orderId()))
            .orElseThrow();
    CardContent card = Json.read(content, CardContent.class);
    return pixels(CardPicture.toPng(new CardRenderer().render(card, Optional.of(photo))));
  }

  private static int[] pixels(HttpResponse<byte[]> answer) throws Exception {
    assertEquals(200, answer.statusCode());
    return pixels(answer.body());
  }

  private static int[] pixels(byte[] png) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
