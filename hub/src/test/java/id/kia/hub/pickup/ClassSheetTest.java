package id.kia.hub.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.person.Personal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ClassSheetTest {
  @Test
  void a_class_begins_on_its_own_page_and_has_25_children_on_each() throws IOException {
    List<ClassEntry> children = children("VI-A", 26);
    children.addAll(children("VI-B", 2));
    try (PdfReader reader = new PdfReader(pdf(children))) {
      assertEquals(3, reader.getNumberOfPages());
    }
  }

  @Test
  void it_names_the_children_and_holds_nothing_that_opens_a_card() throws IOException {
    try (PdfReader reader = new PdfReader(pdf(children("VI-A", 3)))) {
      String text = new PdfTextExtractor(reader).getTextFromPage(1);
      assertTrue(text.contains("ANAK CONTOH 2") && text.contains("SD CONTOH"), text);
      assertTrue(text.contains("15 Januari 2027"), text);
      assertFalse(text.replaceAll("\\s", "").matches(".*[0-9]{6}.*"), text);
    }
  }

  @Test
  void no_child_is_no_list() {
    assertThrows(IllegalArgumentException.class, () -> pdf(List.of()));
  }

  private static List<ClassEntry> children(String className, int count) {
    List<ClassEntry> children = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      children.add(
          new ClassEntry(
              "SD CONTOH",
              className,
              String.valueOf(i),
              Personal.of("ANAK CONTOH " + i),
              "Kios SD Contoh",
              LocalDate.of(2027, 1, 15)));
    }
    return children;
  }

  private static byte[] pdf(List<ClassEntry> children) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClassSheet.write(children, out);
    return out.toByteArray();
  }
}
