package id.kia.hub.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class SlipSheetTest {
  private final CodeMint mint = SampleSlips.mint(11);

  @Test
  void eight_slips_stand_on_a_page_and_the_ninth_on_the_next() throws IOException {
    assertEquals(1, pages(SampleSlips.of(8, mint)));
    assertEquals(2, pages(SampleSlips.of(9, mint)));
    assertThrows(IllegalArgumentException.class, () -> pdf(List.of()));
  }

  @Test
  void a_slip_says_what_a_child_needs_and_nothing_that_identifies_it() throws IOException {
    List<Slip> slips = SampleSlips.of(8, mint);
    String text = text(slips);
    for (Slip slip : slips) {
      assertTrue(text.contains(slip.typed().printed()), "typed code in groups");
    }
    assertTrue(text.contains("GRATIS"));
    assertTrue(text.contains("NUR A."));
    assertTrue(text.contains("VI-A"));
    assertTrue(text.contains("SEKOLAH SATU ATAP CONTOH HARAPAN"));
    assertTrue(text.contains("15 Januari 2027"));
    assertFalse(text.replaceAll("\\s", "").matches(".*[0-9]{16}.*"), "no NIK");
  }

  @Test
  void with_the_birth_date_as_factor_the_teachers_half_says_so_and_shows_no_date()
      throws IOException {
    Slip withPin = SampleSlips.of(1, mint).getFirst();
    Slip slip =
        new Slip(
            withPin.qrText(),
            withPin.typed(),
            withPin.school(),
            withPin.className(),
            "",
            withPin.name(),
            new SlipFactor.BirthDate(),
            withPin.validUntil());
    String text = text(List.of(slip));
    assertTrue(text.contains("tanggal lahir"));
    assertFalse(text.contains("PIN dari guru"));
    assertEquals(1, text.split("20[0-9]{2}", -1).length - 1, "the only year is valid-until's");
  }

  @Test
  void the_code_is_level_m_and_reads_from_its_modules() throws ReaderException {
    String text = SampleSlips.of(1, mint).getFirst().qrText();
    QrSymbol symbol = QrSymbol.of(text);
    int scale = 4;
    int side = (symbol.size() + 2 * QrSymbol.QUIET) * scale;
    int[] rgb = new int[side * side];
    Arrays.fill(rgb, 0xffffff);
    for (int i = 0; i < rgb.length; i++) {
      int x = i % side / scale - QrSymbol.QUIET;
      int y = i / side / scale - QrSymbol.QUIET;
      boolean inside = x >= 0 && y >= 0 && x < symbol.size() && y < symbol.size();
      if (inside && symbol.dark(x, y)) {
        rgb[i] = 0;
      }
    }
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, rgb)));
    var read = new QRCodeReader().decode(bitmap);
    assertEquals(text, read.getText());
    assertEquals(
        "M",
        String.valueOf(
            read.getResultMetadata()
                .get(com.google.zxing.ResultMetadataType.ERROR_CORRECTION_LEVEL)));
  }

  @Test
  void a_short_name_is_first_name_and_initial() {
    assertEquals("NUR A.", ShortName.of("NUR AISYAH RAMADHANI"));
    assertEquals("RAHMADI", ShortName.of("RAHMADI"));
    assertEquals("SITI M.", ShortName.of(" SITI  MA'RIFAH"));
  }

  @Test
  void nothing_of_a_slip_is_shown_by_accident() {
    Slip slip = SampleSlips.of(1, mint).getFirst();
    assertFalse((slip + " " + slip.factor()).matches(".*(NUR|[0-9]{3}).*"));
  }

  private static byte[] pdf(List<Slip> slips) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SlipSheet.write(slips, out);
    return out.toByteArray();
  }

  private static int pages(List<Slip> slips) throws IOException {
    try (PdfReader reader = new PdfReader(pdf(slips))) {
      return reader.getNumberOfPages();
    }
  }

  private static String text(List<Slip> slips) throws IOException {
    try (PdfReader reader = new PdfReader(pdf(slips))) {
      return new PdfTextExtractor(reader).getTextFromPage(1);
    }
  }
}
