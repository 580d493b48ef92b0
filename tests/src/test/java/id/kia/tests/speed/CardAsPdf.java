package id.kia.tests.speed;

import id.kia.card.CardLayout;
import id.kia.card.TextsDoor;
import id.kia.contract.person.CardContent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The same card as a page of 86 x 55 mm: the photograph as JPEG, each text in Helvetica where the
 * kiosk's own layout puts it.
 */
final class CardAsPdf {
  private static final float POINTS_PER_DOT = 72f / 300;
  private static final float WIDTH = 1016 * POINTS_PER_DOT;
  private static final float HEIGHT = 648 * POINTS_PER_DOT;
  private static final float POINTS_PER_MM = 72 / 25.4f;

  private CardAsPdf() {}

  static void write(Path file, CardContent content, byte[] photo) throws Exception {
    try (var out = Files.newOutputStream(file)) {
      var page = new Document(new Rectangle(WIDTH, HEIGHT), 0, 0, 0, 0);
      PdfWriter writer = PdfWriter.getInstance(page, out);
      page.open();
      PdfContentByte paper = writer.getDirectContent();
      CardLayout.Box box = CardLayout.of(content.cardType()).photo();
      if (box != null) {
        Image picture = Image.getInstance(photo);
        picture.scaleAbsolute(
            (float) box.width() * POINTS_PER_MM, (float) box.height() * POINTS_PER_MM);
        picture.setAbsolutePosition(
            (float) box.x() * POINTS_PER_MM,
            HEIGHT - (float) (box.y() + box.height()) * POINTS_PER_MM);
        paper.addImage(picture);
      }
      BaseFont font = BaseFont.createFont(BaseFont.HELVETICA, BaseFont.WINANSI, false);
      paper.beginText();
      for (TextsDoor.Line line : TextsDoor.lines(content)) {
        paper.setFontAndSize(font, (float) line.size() * POINTS_PER_DOT);
        paper.setTextMatrix(line.x() * POINTS_PER_DOT, HEIGHT - line.baseline() * POINTS_PER_DOT);
        paper.showText(line.text());
      }
      paper.endText();
      page.close();
    }
  }
}
