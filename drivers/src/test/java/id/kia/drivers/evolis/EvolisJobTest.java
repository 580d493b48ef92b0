package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.CardImage;
import id.kia.drivers.PanelForm;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.codec.Command;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvolisJobTest {

  private static List<String> labels(RibbonKind ribbon, EvolisJob.Options options) {
    return EvolisJob.commands(new PrintJob(ribbon, Pictures.smooth()), options).stream()
        .map(Command::label)
        .map(label -> label.replaceAll("(Dbc;.;[0-9]+;)[0-9]+;", "$1n;"))
        .toList();
  }

  @Test
  void a_colour_card_is_these_commands_in_this_order() {
    assertEquals(
        List.of(
            "Pr;ymcko",
            "Wcb;o;255",
            "Ss",
            "Sr",
            "Dbc;y;32;n;",
            "Dbc;m;32;n;",
            "Dbc;c;32;n;",
            "Dbc;k;2;n;",
            "Se"),
        labels(RibbonKind.YMCKO, EvolisJob.Options.COMPRESSED));
  }

  @Test
  void a_black_card_has_one_panel() {
    assertEquals(
        List.of("Pr;k", "Ss", "Sr", "Dbc;k;2;n;", "Se"),
        labels(RibbonKind.K_BLACK, EvolisJob.Options.COMPRESSED));
  }

  @Test
  void black_that_is_used_up_to_the_end_of_every_line_goes_raw() {
    CardImage used = Pictures.smooth();
    Arrays.fill(used.black(), 0, CardImage.WIDTH, true);
    PrintJob job = new PrintJob(RibbonKind.K_BLACK, used);
    assertEquals(82_323, EvolisJob.encode(job, EvolisJob.Options.COMPRESSED).length);
  }

  @Test
  void a_card_that_was_made_ready_is_sent_as_it_is_by_a_printer_of_that_profile_only() {
    PrinterProfile plain = EvolisBench.COLOUR;
    PrinterProfile fitted =
        new PrinterProfile(RibbonKind.YMCKO, 115_200, true, true, true, PanelForm.FITTED);
    PrintJob job = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());
    PrintJob ready = new EvolisClassicDriver().ready(job, plain);
    ReadyCommands made = (ReadyCommands) ready.ready().orElseThrow();
    assertSame(made.commands(), ReadyCommands.forJob(ready, plain));
    assertEquals(
        labels(ReadyCommands.forJob(job, fitted)), labels(ReadyCommands.forJob(ready, fitted)));
    assertEquals(labels(ReadyCommands.forJob(job, plain)), labels(made.commands()));
  }

  private static List<String> labels(List<Command> commands) {
    return commands.stream().map(Command::label).toList();
  }

  @Test
  void raw_jobs_have_the_bytes_of_the_guide() {
    PrintJob black = new PrintJob(RibbonKind.K_BLACK, Pictures.smooth());
    assertEquals(82_323, EvolisJob.encode(black, EvolisJob.Options.RAW).length);
    // The guide's 1,399,102 with the overlay as Wcb (11 bytes) instead of a panel (82,305).
    PrintJob colour = new PrintJob(RibbonKind.YMCKO, Pictures.smooth());
    assertEquals(1_399_102 - 82_305 + 11, EvolisJob.encode(colour, EvolisJob.Options.RAW).length);
  }

  @Test
  void pure_black_is_text_outside_of_the_photograph_only() {
    BufferedImage pixels = new BufferedImage(1016, 648, BufferedImage.TYPE_INT_RGB);
    pixels.setRGB(5, 0, 0x010000);
    CardImage card =
        Picture.split(pixels, Optional.of(new Rectangle(10, 0, 20, 20)), RibbonKind.YMCKO);
    assertTrue(card.black()[0]);
    assertFalse(card.black()[5], "almost black is colour");
    assertFalse(card.black()[10], "inside the photograph all is colour");
    assertTrue(card.black()[30]);
  }

  @Test
  void on_a_black_ribbon_dark_is_black_and_see_through_is_white() {
    BufferedImage pixels = new BufferedImage(1016, 648, BufferedImage.TYPE_INT_ARGB);
    pixels.setRGB(0, 0, 0xFF7F7F7F);
    pixels.setRGB(1, 0, 0xFF808080);
    CardImage card = Picture.split(pixels, Optional.empty(), RibbonKind.K_BLACK);
    assertTrue(card.black()[0]);
    assertFalse(card.black()[1]);
    assertFalse(card.black()[2]);
  }

  @Test
  void a_picture_or_a_box_that_does_not_fit_is_refused_in_one_sentence() {
    BufferedImage small = new BufferedImage(648, 1016, BufferedImage.TYPE_INT_RGB);
    String size =
        assertThrows(
                IllegalArgumentException.class,
                () -> Picture.split(small, Optional.empty(), RibbonKind.YMCKO))
            .toString();
    assertTrue(size.contains("must be 1016x648 dots, was 648x1016"), size);
    BufferedImage card = new BufferedImage(1016, 648, BufferedImage.TYPE_INT_RGB);
    for (Rectangle box : List.of(new Rectangle(1000, 0, 20, 20), new Rectangle(0, 0, 0, 5))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Picture.split(card, Optional.of(box), RibbonKind.YMCKO));
    }
  }
}
