package id.kia.hub.intake;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The return sheet for paper: A4 across, the header on every page, in the card's own font. */
public final class ReturnPdf {
  private static final float MARGIN = 34;
  private static final float[] WIDTHS = {7, 22, 8, 8, 10, 55};
  private static final Color LINE = new Color(0xaab4c0);
  private static final Color HEAD = new Color(0xdde6f0);
  private static final BaseFont REGULAR = font("DejaVuSansCondensed.ttf");
  private static final BaseFont BOLD = font("DejaVuSansCondensed-Bold.ttf");

  private ReturnPdf() {}

  /** The PDF file. */
  public static byte[] of(ReturnSheet sheet) {
    ReturnWords words = ReturnWords.READ;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter.getInstance(document, bytes);
    document.addTitle(words.say("title"));
    document.open();
    document.add(new Paragraph(words.say("title") + " " + sheet.fileName(), new Font(BOLD, 14)));
    Paragraph hint =
        new Paragraph(words.say(sheet.lines().isEmpty() ? "none" : "hint"), new Font(REGULAR, 10));
    hint.setSpacingBefore(4);
    hint.setSpacingAfter(10);
    document.add(hint);
    if (!sheet.lines().isEmpty()) {
      document.add(table(sheet.lines(), words));
    }
    document.close();
    return bytes.toByteArray();
  }

  private static PdfPTable table(List<ReturnSheet.Line> lines, ReturnWords words) {
    PdfPTable table = new PdfPTable(WIDTHS);
    table.setWidthPercentage(100);
    table.setHeaderRows(1);
    for (String column : words.columns()) {
      PdfPCell cell = cell(new Phrase(column, new Font(BOLD, 9)));
      cell.setBackgroundColor(HEAD);
      table.addCell(cell);
    }
    Font body = new Font(REGULAR, 9);
    for (ReturnSheet.Line line : lines) {
      table.addCell(cell(new Phrase(line.place(), body)));
      table.addCell(cell(new Phrase(line.name(), new Font(BOLD, 9))));
      table.addCell(cell(new Phrase(line.className(), body)));
      table.addCell(cell(new Phrase("…" + line.nikEnd(), body)));
      table.addCell(cell(new Phrase(words.verdict(line.outcome()), body)));
      PdfPCell reasons = cell(new Phrase());
      for (String reason : line.reasons()) {
        reasons.addElement(new Paragraph("• " + reason, body));
      }
      table.addCell(reasons);
    }
    return table;
  }

  private static PdfPCell cell(Phrase phrase) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setPadding(4);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setVerticalAlignment(Element.ALIGN_TOP);
    return cell;
  }

  private static BaseFont font(String name) {
    try (InputStream in =
        Objects.requireNonNull(ReturnPdf.class.getResourceAsStream("/card/fonts/" + name), name)) {
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException("bundled font " + name, e);
    }
  }
}
