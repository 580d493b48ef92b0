package id.kia.hub.pickup;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws on a PDF page in mm from the top left of one strip. */
final class Pen {
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final BaseFont REGULAR = font(BaseFont.HELVETICA);
  private static final BaseFont BOLD = font(BaseFont.HELVETICA_BOLD);
  private static final BaseFont FIXED = font(BaseFont.COURIER_BOLD);

  /** How a text looks. */
  enum Style {
    REGULAR,
    BOLD,
    FIXED
  }

  private final PdfContentByte canvas;
  private final double top;

  /**
   * @param top of the strip, mm from the top of the page
   */
  Pen(PdfContentByte canvas, double top) {
    this.canvas = canvas;
    this.top = top;
  }

  /** Text with its baseline at {@code y}; shrinks until it fits the width. */
  void text(Style style, String text, double x, double y, double points, double width) {
    BaseFont font = baseFont(style);
    double size = points;
    while (size > 3 && font.getWidthPoint(text, (float) size) > width * POINTS_PER_MM) {
      size -= 0.25;
    }
    canvas.beginText();
    canvas.setFontAndSize(font, (float) size);
    canvas.showTextAligned(PdfContentByte.ALIGN_LEFT, text, px(x), py(y), 0);
    canvas.endText();
  }

  /** Text in as many lines as its width needs, the first with its baseline at {@code y}. */
  void lines(Style style, String text, double x, double y, double points, double width) {
    BaseFont font = baseFont(style);
    double at = y;
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getWidthPoint(longer, (float) points) > width * POINTS_PER_MM) {
        text(style, line, x, at, points, width);
        at += points * 1.15 / POINTS_PER_MM;
        line = word;
      } else {
        line = longer;
      }
    }
    text(style, line, x, at, points, width);
  }

  /** Text that runs upward, centred at {@code y}. */
  void upward(String text, double x, double y, double points) {
    canvas.beginText();
    canvas.setFontAndSize(REGULAR, (float) points);
    canvas.showTextAligned(PdfContentByte.ALIGN_CENTER, text, px(x), py(y), 90);
    canvas.endText();
  }

  void line(double x1, double y1, double x2, double y2, double widthMm, double dashMm) {
    canvas.saveState();
    canvas.setLineWidth((float) (widthMm * POINTS_PER_MM));
    if (dashMm > 0) {
      canvas.setLineDash((float) (dashMm * POINTS_PER_MM), 0);
    }
    canvas.moveTo(px(x1), py(y1));
    canvas.lineTo(px(x2), py(y2));
    canvas.stroke();
    canvas.restoreState();
  }

  void box(double x, double y, double width, double height, Color colour) {
    canvas.saveState();
    canvas.setColorFill(colour);
    canvas.roundRectangle(
        px(x),
        py(y + height),
        (float) (width * POINTS_PER_MM),
        (float) (height * POINTS_PER_MM),
        4);
    canvas.fill();
    canvas.restoreState();
  }

  void ink(Color colour) {
    canvas.setColorFill(colour);
  }

  /**
   * The code with its white border in a square of {@code side} mm; runs of modules in one piece.
   */
  void code(QrSymbol symbol, double x, double y, double side) {
    double module = side / (symbol.size() + 2 * QrSymbol.QUIET);
    double left = x + QrSymbol.QUIET * module;
    double upper = y + QrSymbol.QUIET * module;
    for (int row = 0; row < symbol.size(); row++) {
      int column = 0;
      while (column < symbol.size()) {
        int start = column;
        while (column < symbol.size() && symbol.dark(column, row)) {
          column++;
        }
        if (column > start) {
          canvas.rectangle(
              px(left + start * module),
              py(upper + (row + 1) * module),
              (float) ((column - start) * module * POINTS_PER_MM),
              (float) (module * POINTS_PER_MM));
        } else {
          column++;
        }
      }
    }
    canvas.fill();
  }

  private float px(double x) {
    return (float) (x * POINTS_PER_MM);
  }

  private float py(double y) {
    return (float) (PageSize.A4.getHeight() - (top + y) * POINTS_PER_MM);
  }

  private static BaseFont baseFont(Style style) {
    return switch (style) {
      case REGULAR -> REGULAR;
      case BOLD -> BOLD;
      case FIXED -> FIXED;
    };
  }

  private static BaseFont font(String name) {
    try {
      return BaseFont.createFont(name, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
    } catch (IOException e) {
      throw new UncheckedIOException("built-in PDF font " + name, e);
    }
  }
}
