package id.kia.hub.pickup;

import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The slips of a class as a PDF: A4 upright, eight strips a page, cut between the strips and torn
 * along one line down the page into the child's part and the teacher's.
 */
public final class SlipSheet {
  /** Slips on a page. */
  public static final int PER_PAGE = 8;

  private static final double MARGIN_MM = 6.5;
  private static final double STRIP_MM = (297 - 2 * MARGIN_MM) / PER_PAGE;

  private SlipSheet() {}

  /**
   * Writes the PDF in the order given and leaves the stream open.
   *
   * @throws IllegalArgumentException when there is no slip: a PDF has at least one page
   */
  public static void write(List<Slip> slips, OutputStream out) {
    if (slips.isEmpty()) {
      throw new IllegalArgumentException("no slip to print");
    }
    Document document = new Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    document.addTitle("Slip pengambilan KIA");
    document.open();
    for (int i = 0; i < slips.size(); i++) {
      if (i > 0 && i % PER_PAGE == 0) {
        document.newPage();
      }
      PdfContentByte canvas = writer.getDirectContent();
      Pen pen = new Pen(canvas, MARGIN_MM + (i % PER_PAGE) * STRIP_MM);
      StripPainter.paint(pen, slips.get(i), STRIP_MM);
    }
    document.close();
  }
}
