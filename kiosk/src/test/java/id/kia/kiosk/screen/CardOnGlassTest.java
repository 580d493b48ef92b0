package id.kia.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.card.CardDots;
import id.kia.card.CardPicture;
import id.kia.kiosk.screen.ScreenKey.Named;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CardOnGlassTest {
  private final ScreenBench bench = ScreenBench.ready();

  @Test
  void it_is_the_picture_that_kia_render_draws_dot_by_dot() throws Exception {
    CardDots dots = SampleCard.dots();
    byte[] shown = new CardOnGlass(dots, SampleCard.photoBox()).png().orElseThrow();
    assertArrayEquals(CardPicture.toPng(dots), shown, "byte by byte the file of kia render");
    var picture = ImageIO.read(new ByteArrayInputStream(shown));
    for (int y = 0; y < CardDots.HEIGHT; y++) {
      for (int x = 0; x < CardDots.WIDTH; x++) {
        int at = y * CardDots.WIDTH + x;
        int printed = dots.black()[at] ? 0 : dots.rgb()[at];
        assertEquals(printed, picture.getRGB(x, y) & 0xffffff, "dot " + x + "," + y);
      }
    }
  }

  @Test
  void only_the_photo_is_clear_and_a_card_without_photo_is_veiled_whole() {
    var clear = new CardOnGlass(SampleCard.dots(), SampleCard.photoBox()).clear().orElseThrow();
    assertEquals(3.30 / 86.02, clear.x(), 0.001);
    assertTrue(clear.x() + clear.width() < 0.3 && clear.y() + clear.height() < 0.75);
    assertEquals(Optional.empty(), ScreenBench.blankCard().clear());
  }

  @Test
  void it_is_there_from_the_drawing_until_the_card_is_taken_and_then_erased() {
    var card = ScreenBench.blankCard();
    bench.confirm().press(Named.YES);
    assertEquals(Optional.empty(), bench.state().cardOnGlass());
    bench.session.drawn(card);
    assertEquals(Optional.of(card), bench.state().cardOnGlass());
    assertTrue(card.png().isPresent());
    bench.workOnce();
    assertEquals(Optional.of(card), bench.state().cardOnGlass(), "while it is taken");
    assertTrue(card.png().isPresent());
    bench.work();
    assertEquals(Optional.empty(), bench.state().cardOnGlass());
    assertEquals(Optional.empty(), card.png(), "erased");
  }

  @Test
  void a_spoiled_card_is_erased_before_the_second_is_drawn() {
    var first = ScreenBench.blankCard();
    bench.desk.prints.add(new ScreenInput.SpoiledOnceMore(ScriptedDesk.ORDER));
    bench.confirm().press(Named.YES);
    bench.session.drawn(first);
    bench.work();
    assertEquals(Optional.empty(), first.png());
    bench.press(Named.YES);
    assertEquals(Optional.empty(), bench.state().cardOnGlass());
  }

  @Test
  void a_picture_that_comes_too_late_is_not_kept() {
    bench.session.drawn(ScreenBench.blankCard());
    assertEquals(Optional.empty(), bench.state().cardOnGlass());
    assertEquals("CardOnGlass[*]", ScreenBench.blankCard().toString());
  }
}
