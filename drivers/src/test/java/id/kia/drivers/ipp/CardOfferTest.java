package id.kia.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IntOrIntRange;
import com.hp.jipp.encoding.Resolution;
import com.hp.jipp.encoding.ResolutionUnit;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.MediaColDatabase;
import com.hp.jipp.model.MediaSizeSupported;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardOfferTest {
  private static final Attribute<?> OPERATIONS =
      Types.operationsSupported.of(
          List.of(
              Operation.createJob,
              Operation.sendDocument,
              Operation.cancelJob,
              Operation.getJobs,
              Operation.getJobAttributes));
  private static final Attribute<?> PDF = Types.documentFormatSupported.of(CardPdf.FORMAT);
  private static final Attribute<?> RASTER =
      Types.documentFormatSupported.of(List.of(CardPdf.FORMAT, PwgRaster.FORMAT));
  private static final Attribute<?> CARD = Types.mediaSupported.of("iso_id-1_53.98x85.6mm");
  private static final Attribute<?> AT_300 =
      Types.pwgRasterDocumentResolutionSupported.of(
          new Resolution(300, 300, ResolutionUnit.dotsPerInch));

  private static PrinterAnswer says(Attribute<?>... attributes) {
    return new PrinterAnswer(AttributeGroup.groupOf(Tag.printerAttributes, attributes));
  }

  private static CardOffer offer(RibbonKind ribbon, Attribute<?>... attributes)
      throws PrinterException {
    var all = new ArrayList<Attribute<?>>(List.of(attributes));
    all.add(OPERATIONS);
    return CardOffer.of(says(all.toArray(Attribute<?>[]::new)), ribbon);
  }

  private static void assertRefused(String why, Attribute<?>... attributes) {
    PrinterException refused =
        assertThrows(
            PrinterException.class, () -> CardOffer.of(says(attributes), RibbonKind.YMCKO));
    assertEquals(Set.of(Condition.COMMAND_REFUSED), refused.conditions());
    assertTrue(refused.toString().contains(why), refused.toString());
  }

  @Test
  void raster_goes_before_pdf_where_its_dots_and_colours_are_ours() throws Exception {
    var colour = Types.pwgRasterDocumentTypeSupported.of(List.of("sgray_8", "srgb_8"));
    var grey = Types.pwgRasterDocumentTypeSupported.of(List.of("black_1", "sgray_8"));
    var at600 =
        Types.pwgRasterDocumentResolutionSupported.of(
            new Resolution(600, 600, ResolutionUnit.dotsPerInch));
    CardOffer best = offer(RibbonKind.YMCKO, CARD, RASTER, colour, AT_300);
    assertEquals(PwgRaster.FORMAT, best.format());
    assertTrue(best.colour());
    assertEquals(CardPdf.FORMAT, offer(RibbonKind.YMCKO, CARD, RASTER, grey, AT_300).format());
    assertEquals(CardPdf.FORMAT, offer(RibbonKind.YMCKO, CARD, RASTER, colour, at600).format());
    CardOffer black = offer(RibbonKind.K_BLACK, CARD, RASTER, grey, AT_300);
    assertEquals(PwgRaster.FORMAT, black.format());
    assertTrue(!black.colour());
  }

  @Test
  void a_printer_that_cannot_take_a_card_is_refused_and_says_why() {
    assertRefused("Create-Job", CARD, PDF, Types.operationsSupported.of(Operation.printJob));
    assertRefused("85.6 x 54", PDF, OPERATIONS, Types.mediaReady.of("iso_a4_210x297mm"));
    assertRefused("PDF", CARD, OPERATIONS, Types.documentFormatSupported.of("image/urf"));
  }

  @Test
  void the_medium_is_a_card_as_the_printer_names_it() throws Exception {
    assertEquals(
        new CardMedium(5398, 8560, "iso_id-1_53.98x85.6mm"),
        offer(RibbonKind.YMCKO, CARD, PDF).medium());
    var across = new MediaSizeSupported(new IntOrIntRange(8600), new IntOrIntRange(5400));
    var page = new MediaSizeSupported(new IntOrIntRange(21000), new IntOrIntRange(29700));
    assertEquals(
        new CardMedium(8600, 5400, ""),
        offer(RibbonKind.YMCKO, PDF, Types.mediaSizeSupported.of(List.of(page, across))).medium());
    var custom =
        new MediaSizeSupported(new IntOrIntRange(2500, 21590), new IntOrIntRange(2500, 35560));
    assertEquals(
        new CardMedium(8560, 5398, ""),
        offer(RibbonKind.YMCKO, PDF, Types.mediaSizeSupported.of(custom)).medium());
    var loaded = new MediaColDatabase();
    loaded.setMediaSize(
        new MediaColDatabase.MediaSize(new IntOrIntRange(5450), new IntOrIntRange(8600)));
    assertEquals(
        new CardMedium(5450, 8600, ""),
        offer(RibbonKind.YMCKO, PDF, CARD, Types.mediaColReady.of(loaded)).medium(),
        "what is loaded goes before what could be");
  }

  @Test
  void only_what_the_printer_understands_is_said() throws Exception {
    assertEquals(List.of(), names(offer(RibbonKind.YMCKO, CARD, PDF)));
    var words =
        Types.jobCreationAttributesSupported.of(
            List.of("media-col", "media", "copies", "sides", "job-sheets", "print-scaling"));
    assertEquals(
        List.of("media-col", "copies", "sides", "job-sheets", "print-scaling"),
        names(offer(RibbonKind.YMCKO, CARD, PDF, words, Types.printScalingSupported.of("none"))));
    var media = Types.jobCreationAttributesSupported.of(List.of("media", "print-scaling"));
    assertEquals(List.of("media"), names(offer(RibbonKind.YMCKO, CARD, PDF, media)));
  }

  private static List<String> names(CardOffer offer) {
    return offer.jobAttributes().stream().map(Attribute::getName).toList();
  }

  @Test
  void the_serial_is_the_bodys_before_the_queues() {
    var uuid = Types.printerUuid.of(URI.create("urn:uuid:aa-bb"));
    var device = Types.printerDeviceId.of("MFG:HID;MDL:HDP5000; SERN: B123 ;CMD:X;");
    assertEquals("aa-bb", says(uuid).identity().orElseThrow().serial());
    assertEquals("B123", says(uuid, device).identity().orElseThrow().serial());
    var said = says(uuid, device, Types.printerSerialNumber.of("VIRT-1")).identity().orElseThrow();
    assertEquals("VIRT-1", said.serial());
    assertTrue(said.virtual());
    assertTrue(says().identity().isEmpty());
    assertTrue(says(Types.printerSerialNumber.of("a\nb")).identity().isEmpty());
  }

  @Test
  void a_stopped_printer_without_a_reason_still_stands_in_the_way() {
    var stopped = Types.printerState.of(PrinterState.stopped);
    var idle = Types.printerState.of(PrinterState.idle);
    var closed = Types.printerIsAcceptingJobs.of(false);
    assertEquals(Set.of(Condition.UNKNOWN_ERROR), says(stopped).conditions());
    assertEquals(Set.of(Condition.QUEUE_PAUSED), says(idle, closed).conditions());
    assertEquals(Set.of(), says(idle).conditions());
  }
}
