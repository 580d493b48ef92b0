package id.kia.hub.pickup;

/** A QR for a page: the path of an SVG, one unit for each module. */
public record QrPath(String path, int size) {
  /** With the white border that a reader needs. */
  public static QrPath of(String text) {
    QrSymbol symbol = QrSymbol.of(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < symbol.size(); y++) {
      for (int x = 0; x < symbol.size(); x++) {
        if (symbol.dark(x, y)) {
          path.append('M').append(x + QrSymbol.QUIET).append(' ').append(y + QrSymbol.QUIET);
          path.append("h1v1h-1z");
        }
      }
    }
    return new QrPath(path.toString(), symbol.size() + 2 * QrSymbol.QUIET);
  }

  /** What the SVG shows. */
  public String viewBox() {
    return "0 0 " + size + " " + size;
  }
}
