package id.kia.hub.pickup;

import static id.kia.hub.pickup.SlipWords.say;

import java.awt.Color;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The class list for the teacher as a PDF: A4 upright, a class begins on a new page, 25 children a
 * page, with room to note who has the card.
 *
 * <p>Names stand here in full, nothing that opens a card does: codes are on the children's slips,
 * PINs on the teacher's halves, and a list lies about in a classroom.
 */
public final class ClassSheet {
  /** Children on a page. */
  public static final int PER_PAGE = 25;

  private static final double LEFT = 15;
  private static final double RIGHT = 195;
  private static final double TOP = 52;
  private static final double ROW = 8.6;
  private static final Color GREY = new Color(0x5b6169);
  private static final double[] COLUMNS = {LEFT, 25, 112, 148, 172};
  private static final List<String> HEADS =
      List.of("list.number", "list.name", "list.until", "list.slip", "list.card");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

  private ClassSheet() {}

  /**
   * Writes the PDF, children in the order given within their class, and leaves the stream open.
   *
   * @throws IllegalArgumentException when there is no child: a PDF has at least one page
   */
  public static void write(List<ClassEntry> children, OutputStream out) {
    if (children.isEmpty()) {
      throw new IllegalArgumentException("no child to list");
    }
    Document document = new Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    document.addTitle("Daftar kelas KIA");
    document.open();
    boolean first = true;
    for (List<ClassEntry> page : pages(children)) {
      if (!first) {
        document.newPage();
      }
      first = false;
      paint(new Pen(writer.getDirectContent(), 0), page);
    }
    document.close();
  }

  private static List<List<ClassEntry>> pages(List<ClassEntry> children) {
    Map<String, List<ClassEntry>> classes = new LinkedHashMap<>();
    for (ClassEntry child : children) {
      classes
          .computeIfAbsent(child.school() + "\n" + child.className(), key -> new ArrayList<>())
          .add(child);
    }
    List<List<ClassEntry>> pages = new ArrayList<>();
    for (List<ClassEntry> all : classes.values()) {
      for (int i = 0; i < all.size(); i += PER_PAGE) {
        pages.add(all.subList(i, Math.min(i + PER_PAGE, all.size())));
      }
    }
    return pages;
  }

  private static void paint(Pen pen, List<ClassEntry> page) {
    ClassEntry one = page.getFirst();
    pen.ink(Color.BLACK);
    pen.text(Pen.Style.BOLD, say("list.title"), LEFT, 20, 15, RIGHT - LEFT);
    pen.text(
        Pen.Style.BOLD,
        one.school() + " · " + say("school.plain", one.className()),
        LEFT,
        28,
        11,
        RIGHT - LEFT);
    pen.text(Pen.Style.REGULAR, say("list.kiosk", one.kiosk()), LEFT, 34, 9, RIGHT - LEFT);
    pen.ink(GREY);
    pen.text(Pen.Style.REGULAR, say("list.note"), LEFT, 40, 8.5, RIGHT - LEFT);
    for (int i = 0; i < COLUMNS.length; i++) {
      pen.text(Pen.Style.BOLD, say(HEADS.get(i)), COLUMNS[i], TOP - 2.5, 8.5, 34);
    }
    pen.ink(Color.BLACK);
    pen.line(LEFT, TOP, RIGHT, TOP, 0.4, 0);
    for (int i = 0; i < page.size(); i++) {
      row(pen, page.get(i), TOP + i * ROW);
    }
    pen.ink(GREY);
    pen.text(Pen.Style.REGULAR, say("list.count", page.size()), LEFT, 275, 8.5, RIGHT - LEFT);
    pen.text(Pen.Style.REGULAR, say("free.note"), LEFT, 280, 8.5, RIGHT - LEFT);
    pen.ink(Color.BLACK);
  }

  private static void row(Pen pen, ClassEntry child, double top) {
    double base = top + 5.6;
    pen.text(Pen.Style.REGULAR, child.number(), COLUMNS[0], base, 10, 9);
    pen.text(Pen.Style.BOLD, child.name().value(), COLUMNS[1], base, 10.5, 84);
    pen.text(Pen.Style.REGULAR, DAY.format(child.until()), COLUMNS[2], base, 9.5, 34);
    for (double x : new double[] {COLUMNS[3] + 6, COLUMNS[4] + 6}) {
      pen.line(x, top + 2.2, x + 4.4, top + 2.2, 0.25, 0);
      pen.line(x, top + 6.6, x + 4.4, top + 6.6, 0.25, 0);
      pen.line(x, top + 2.2, x, top + 6.6, 0.25, 0);
      pen.line(x + 4.4, top + 2.2, x + 4.4, top + 6.6, 0.25, 0);
    }
    pen.line(LEFT, top + ROW, RIGHT, top + ROW, 0.12, 0);
  }
}
