package id.kia.drivers.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.Resolution;
import com.hp.jipp.encoding.ResolutionUnit;
import com.hp.jipp.model.MediaCol;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Types;
import id.kia.drivers.CardImage;
import id.kia.drivers.Condition;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How this printer takes a card: on which medium, in which format, with which words.
 *
 * @param format PWG raster before PDF: its dots arrive as they are
 * @param colour whether three colours are sent
 * @param words job attributes that it says it understands
 * @param unscaled whether it can be told not to scale
 */
record CardOffer(
    CardMedium medium, String format, boolean colour, Set<String> words, boolean unscaled) {

  private static final List<Operation> NEEDED =
      List.of(
          Operation.createJob,
          Operation.sendDocument,
          Operation.getJobAttributes,
          Operation.getJobs,
          Operation.cancelJob);

  /**
   * @throws PrinterException when the printer cannot take a card from us; the message says why
   */
  static CardOffer of(PrinterAnswer answer, RibbonKind ribbon) throws PrinterException {
    AttributeGroup printer = answer.group();
    List<Operation> operations = printer.getValues(Types.operationsSupported);
    for (Operation needed : NEEDED) {
      if (!operations.contains(needed)) {
        throw refused("it does not know " + needed.getName());
      }
    }
    CardMedium medium =
        CardMedium.of(printer)
            .orElseThrow(() -> refused("none of its media is a card of 85.6 x 54 mm"));
    Set<String> words = Set.copyOf(printer.getStrings(Types.jobCreationAttributesSupported));
    boolean unscaled = printer.getStrings(Types.printScalingSupported).contains("none");
    List<String> formats = printer.getStrings(Types.documentFormatSupported);
    List<String> raster = printer.getStrings(Types.pwgRasterDocumentTypeSupported);
    boolean inColour = ribbon.hasColour() || !raster.contains("sgray_8");
    if (formats.contains(PwgRaster.FORMAT)
        && raster.contains(inColour ? "srgb_8" : "sgray_8")
        && atOurDpi(printer)) {
      return new CardOffer(medium, PwgRaster.FORMAT, inColour, words, unscaled);
    }
    if (formats.contains(CardPdf.FORMAT)) {
      return new CardOffer(medium, CardPdf.FORMAT, ribbon.hasColour(), words, unscaled);
    }
    throw refused("it takes neither PWG raster of 300 dpi in 8 bits nor PDF");
  }

  private static boolean atOurDpi(AttributeGroup printer) {
    return printer
        .getValues(Types.pwgRasterDocumentResolutionSupported)
        .contains(new Resolution(CardPage.DPI, CardPage.DPI, ResolutionUnit.dotsPerInch));
  }

  /** The picture in this printer's format. */
  byte[] document(CardImage image, RibbonKind ribbon) {
    CardPage page = CardPage.of(image, ribbon, medium, colour);
    return format.equals(PwgRaster.FORMAT) ? PwgRaster.encode(page) : CardPdf.encode(page);
  }

  /**
   * What is said about the job, as far as the printer understands it: one copy, one side, this
   * medium to its edges, no cover sheet (it would be a card), nothing scaled.
   */
  List<Attribute<?>> jobAttributes() {
    List<Attribute<?>> said = new ArrayList<>();
    if (words.contains("media-col")) {
      var column = new MediaCol();
      column.setMediaSize(new MediaCol.MediaSize(medium.x(), medium.y()));
      said.add(Types.mediaCol.of(column));
    } else if (words.contains("media") && !medium.name().isEmpty()) {
      said.add(Types.media.of(medium.name()));
    }
    if (words.contains("copies")) {
      said.add(Types.copies.of(1));
    }
    if (words.contains("sides")) {
      said.add(Types.sides.of("one-sided"));
    }
    if (words.contains("job-sheets")) {
      said.add(Types.jobSheets.of("none"));
    }
    if (words.contains("print-scaling") && unscaled) {
      said.add(Types.printScaling.of("none"));
    }
    return said;
  }

  private static PrinterException refused(String why) {
    return new PrinterException(
        Set.of(Condition.COMMAND_REFUSED), "this printer takes no card from us: " + why, null);
  }
}
