package id.kia.tests.slips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kia.contract.order.OrderId;
import id.kia.contract.person.Personal;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import id.kia.hub.pickup.CodeMint;
import id.kia.hub.pickup.Slip;
import id.kia.hub.pickup.SlipFactor;
import id.kia.hub.pickup.SlipSheet;
import id.kia.tests.Programs;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipSheetReadsTest {
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final int SLIPS = 13;
  private static final String DPI = "150";

  @TempDir Path folder;
  private final List<Slip> slips = new ArrayList<>();
  private Path pdf = Path.of("slips.pdf");

  @BeforeEach
  void print() throws IOException {
    SecureRandom random = new SecureRandom(); // any code must read
    CodeMint mint = new CodeMint(SigningKey.generate(Purpose.CODE, random), "6311", random);
    LocalDate until = LocalDate.of(2027, 1, 15);
    for (int i = 0; i < SLIPS; i++) {
      slips.add(
          new Slip(
              mint.qrText(new OrderId(UUID.randomUUID()), 1 + i, until),
              mint.typed(),
              "SEKOLAH SATU ATAP CONTOH HARAPAN",
              "VI-A",
              Integer.toString(i + 1),
              Personal.of("SITI CONTOH PERTIWI"),
              new SlipFactor.Pin(mint.pin()),
              until));
    }
    pdf = folder.resolve("slips.pdf");
    try (OutputStream out = Files.newOutputStream(pdf)) {
      SlipSheet.write(slips, out);
    }
  }

  @Test
  void zbar_reads_every_code_of_the_page_at_150_dpi() throws Exception {
    assumeTrue(Programs.present("pdftoppm"), "poppler-utils is not installed");
    assumeTrue(Programs.present("zbarimg"), "zbar-tools is not installed");
    Programs.run(folder, "pdftoppm", "-r", DPI, "-png", pdf.toString(), "page");
    // zbarimg complains on its error stream when there is no desktop bus.
    Programs.Result zbar =
        Programs.run(folder, "sh", "-c", "zbarimg --quiet --raw page*.png 2>/dev/null");
    assertEquals(
        new TreeSet<>(slips.stream().map(Slip::qrText).toList()),
        new TreeSet<>(zbar.output().lines().toList()));
  }

  @Test
  void the_pin_stands_on_the_teachers_half_and_the_code_on_the_childs() throws IOException {
    String child = half(0, 143);
    String teacher = half(143, 67);
    for (Slip slip : slips.subList(0, SlipSheet.PER_PAGE)) {
      String pin = ((SlipFactor.Pin) slip.factor()).digits();
      String printed = pin.substring(0, 3) + " " + pin.substring(3);
      assertTrue(teacher.contains(printed), "PIN with the teacher");
      assertFalse(child.contains(printed) || child.contains(pin), "no PIN with the child");
      assertTrue(child.contains(slip.typed().printed()), "typed code with the child");
      assertFalse(teacher.contains(slip.typed().printed()), "no code with the teacher");
    }
    assertTrue(child.contains("SITI C.") && !child.contains("PERTIWI"), "short name only");
    assertTrue(teacher.contains("SITI CONTOH PERTIWI"));
  }

  private String half(double leftMm, double widthMm) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripperByArea stripper = new PDFTextStripperByArea();
      stripper.setSortByPosition(true);
      stripper.addRegion(
          "half", new Rectangle2D.Double(leftMm * POINTS_PER_MM, 0, widthMm * POINTS_PER_MM, 842));
      stripper.extractRegions(document.getPage(0));
      return stripper.getTextForRegion("half");
    }
  }
}
