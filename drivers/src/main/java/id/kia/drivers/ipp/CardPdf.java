package id.kia.drivers.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/**
 * One page as PDF 1.4: a picture that fills a page of the medium's size, every dot kept. For a
 * queue that takes no raster; what its filters make of the dots is theirs.
 */
final class CardPdf {
  static final String FORMAT = "application/pdf";

  private CardPdf() {}

  static byte[] encode(CardPage page) {
    double width = page.medium().x() * 72 / 2540.0;
    double height = page.medium().y() * 72 / 2540.0;
    byte[] content =
        ascii(String.format(Locale.ROOT, "q %.4f 0 0 %.4f 0 0 cm /Card Do Q", width, height));
    byte[] picture = deflated(page.dots());
    var pdf = new Writer();
    pdf.text("%PDF-1.4\n");
    pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.object(
        String.format(
            Locale.ROOT,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.4f %.4f] /Contents 4 0 R"
                + " /Resources << /XObject << /Card 5 0 R >> >> >>",
            width,
            height));
    pdf.stream("", content);
    pdf.stream(
        "/Type /XObject /Subtype /Image /BitsPerComponent 8 /Filter /FlateDecode /Width "
            + page.width()
            + " /Height "
            + page.height()
            + " /ColorSpace "
            + (page.colour() ? "/DeviceRGB" : "/DeviceGray"),
        picture);
    return pdf.end();
  }

  private static byte[] deflated(byte[] dots) {
    try (var deflater = new Deflater()) {
      deflater.setInput(dots);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      byte[] part = new byte[64 * 1024];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return out.toByteArray();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Numbers the objects and remembers where each begins. */
  private static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> begins = new ArrayList<>();

    void text(String text) {
      out.writeBytes(ascii(text));
    }

    void object(String body) {
      begin();
      text(body + "\nendobj\n");
    }

    void stream(String entries, byte[] bytes) {
      begin();
      text("<< " + entries + " /Length " + bytes.length + " >>\nstream\n");
      out.writeBytes(bytes);
      text("\nendstream\nendobj\n");
    }

    byte[] end() {
      int table = out.size();
      int size = begins.size() + 1;
      text("xref\n0 " + size + "\n0000000000 65535 f \n");
      begins.forEach(at -> text(String.format(Locale.ROOT, "%010d 00000 n \n", at)));
      text("trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
      return out.toByteArray();
    }

    private void begin() {
      begins.add(out.size());
      text(begins.size() + " 0 obj\n");
    }
  }
}
