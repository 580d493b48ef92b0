package id.kia.drivers.evolis.virtual;

import id.kia.drivers.evolis.codec.Panel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The printer's ear: one byte at a time, any bytes, never an exception.
 *
 * <p>ESC may be missing directly after a CR; NULs before a command are skipped; a data command
 * takes exactly its length whatever the bytes are and then wants a CR. If something else stands
 * there the length was wrong: everything up to the next CR is lost, and what follows is read as
 * commands.
 */
final class CommandParser {
  private static final int LONGEST_TEXT = 256;
  private static final int MOST_DATA_BYTES = 1024 * 1024;
  private static final int HALF_LINES = 420;
  private static final char ESC = 0x1B;

  private enum State {
    BETWEEN,
    TEXT,
    DATA,
    AFTER_DATA,
    SKIP_TO_CR
  }

  /**
   * @param levels 0 for a picture, whose parameters are in {@code place}
   * @param place of a half panel its first line and how many lines
   */
  private record Header(Panel panel, int levels, boolean compressed, int bytes, int[] place) {
    boolean half() {
      return !picture() && place.length > 0;
    }

    boolean picture() {
      return levels == 0;
    }
  }

  /** Of a BMP file: its mark and its length, little-endian. */
  private static final int BMP_START = 6;

  private static final int[] WHOLE = {};

  private State state = State.BETWEEN;
  private final StringBuilder text = new StringBuilder();
  private Header header = new Header(Panel.BLACK, 2, false, 0, WHOLE);
  private byte[] data = new byte[0];
  private int filled;

  /** Padding and the end of a filled panel are no command. */
  static boolean begins(byte[] bytes, int from, int length) {
    for (int i = from; i < length; i++) {
      if (bytes[i] != 0 && bytes[i] != '\r') {
        return true;
      }
    }
    return false;
  }

  /** Takes one byte; gives what became complete with it. */
  Optional<Incoming> accept(byte next) {
    int b = next & 0xFF;
    return switch (state) {
      case BETWEEN -> begin(b);
      case TEXT -> text(b);
      case DATA -> {
        data[filled++] = next;
        yield filled == header.bytes() ? dataEnd() : Optional.empty();
      }
      case AFTER_DATA -> afterData(b);
      case SKIP_TO_CR -> {
        if (b == '\r') {
          state = State.BETWEEN;
        }
        yield Optional.empty();
      }
    };
  }

  /** Bytes of the unfinished panel; 0 when no panel is on its way. */
  int panelBytes() {
    return state == State.DATA ? filled : 0;
  }

  /** Power is gone: forgets everything. */
  void reset() {
    state = State.BETWEEN;
    text.setLength(0);
    data = new byte[0];
    filled = 0;
  }

  private Optional<Incoming> begin(int b) {
    if (b == 0 || b == '\r' || b == '\n') {
      return Optional.empty();
    }
    text.setLength(0);
    state = State.TEXT;
    return b == ESC ? Optional.empty() : text(b);
  }

  private Optional<Incoming> text(int b) {
    if (b == ESC) {
      String cut = shown();
      text.setLength(0);
      return cut.isEmpty()
          ? Optional.empty()
          : Optional.of(new Incoming.Malformed("ESC inside the command " + cut, false));
    }
    if (b == '\r') {
      state = State.BETWEEN;
      List<String> parts = Arrays.asList(text.toString().split(";", -1));
      return Optional.of(new Incoming.Text(parts.get(0), parts.subList(1, parts.size())));
    }
    if (text.length() == LONGEST_TEXT) {
      return skip("a command longer than " + LONGEST_TEXT + " bytes");
    }
    text.append((char) b);
    return b == ';' ? headerEnd() : Optional.empty();
  }

  /** After each semicolon: is this the whole header of a panel? */
  private Optional<Incoming> headerEnd() {
    String[] parts = text.toString().split(";", -1);
    boolean raw = parts[0].equals("Db") && parts.length == 4;
    boolean packed = parts[0].equals("Dbc") && parts.length == 5;
    if (parts[0].equals("Dbmp") && parts.length == 6) {
      return picture(parts);
    }
    if ((parts[0].equals("Dbp") || parts[0].equals("Dbpc")) && parts.length == 6) {
      return halfPanel(parts);
    }
    if (!raw && !packed) {
      return Optional.empty();
    }
    Optional<Panel> panel = Panel.ofLetter(parts[1]);
    int bits = bits(parts[2]);
    if (panel.isEmpty() || bits == 0 || !panel.get().takes(1 << bits)) {
      return skip("no such panel: " + shown());
    }
    int bytes = Dots.COUNT / 8 * bits;
    if (packed) {
      if (!parts[3].matches("[0-9]{1,7}") || Integer.parseInt(parts[3]) > MOST_DATA_BYTES) {
        return skip("no such length: " + shown());
      }
      bytes = Integer.parseInt(parts[3]);
    }
    header = new Header(panel.get(), 1 << bits, packed, bytes, WHOLE);
    data = new byte[bytes];
    filled = 0;
    state = bytes == 0 ? State.AFTER_DATA : State.DATA;
    return Optional.empty();
  }

  /** {@code Dbp;p;lv;first;lines;} or {@code Dbpc;p;lv;first;bytes;}: dye on up to 420 lines. */
  private Optional<Incoming> halfPanel(String[] parts) {
    Optional<Panel> panel = Panel.ofLetter(parts[1]);
    int bits = bits(parts[2]);
    boolean packed = parts[0].equals("Dbpc");
    boolean dye = panel.isPresent() && bits > 1 && panel.get().takes(1 << bits);
    if (!dye || !parts[3].matches("[0-9]{1,4}") || !parts[4].matches("[0-9]{1,7}")) {
      return skip("no such half panel: " + shown());
    }
    int first = Integer.parseInt(parts[3]);
    int said = Integer.parseInt(parts[4]);
    int lines = packed ? Math.min(HALF_LINES, Dots.LINES - first) : said;
    boolean there = lines >= 1 && lines <= HALF_LINES && first + lines <= Dots.LINES;
    if (!there || said < 1 || said > MOST_DATA_BYTES) {
      return skip("no such lines: " + shown());
    }
    int bytes = packed ? said : lines * Dots.PER_LINE / 8 * bits;
    header = new Header(panel.get(), 1 << bits, packed, bytes, new int[] {first, lines});
    data = new byte[bytes];
    filled = 0;
    state = State.DATA;
    return Optional.empty();
  }

  /** {@code Dbmp;k|o;x;y;0;}: the file itself says how long it is. */
  private Optional<Incoming> picture(String[] parts) {
    boolean known = parts[1].equals("k") || parts[1].equals("o");
    boolean placed = parts[2].matches("[0-9]{1,4}") && parts[3].matches("[0-9]{1,4}");
    if (!known || !placed || !parts[4].equals("0")) {
      return skip("no such picture: " + shown());
    }
    int[] place = {Integer.parseInt(parts[2]), Integer.parseInt(parts[3])};
    header = new Header(Panel.ofLetter(parts[1]).orElseThrow(), 0, false, BMP_START, place);
    data = new byte[BMP_START];
    filled = 0;
    state = State.DATA;
    return Optional.empty();
  }

  private Optional<Incoming> dataEnd() {
    if (!header.picture() || header.bytes() > BMP_START) {
      state = State.AFTER_DATA;
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(2);
    if (data[0] != 'B' || data[1] != 'M' || length <= BMP_START || length > MOST_DATA_BYTES) {
      return skip("no picture file after " + shown());
    }
    header = new Header(header.panel(), 0, false, length, header.place());
    data = Arrays.copyOf(data, length);
    return Optional.empty();
  }

  private static int bits(String levels) {
    return switch (levels) {
      case "2" -> 1;
      case "32" -> 5;
      case "64" -> 6;
      case "128" -> 7;
      default -> 0;
    };
  }

  private Optional<Incoming> afterData(int b) {
    if (b != '\r') {
      return skip("no CR after " + header.bytes() + " bytes of panel " + header.panel());
    }
    state = State.BETWEEN;
    byte[] whole = data;
    data = new byte[0];
    if (header.picture()) {
      return Optional.of(
          new Incoming.Box(header.panel(), header.place()[0], header.place()[1], whole));
    }
    if (header.half()) {
      return Optional.of(
          new Incoming.PanelData(
              header.panel(),
              header.levels(),
              header.compressed(),
              header.place()[0],
              header.place()[1],
              whole));
    }
    return Optional.of(
        new Incoming.PanelData(header.panel(), header.levels(), header.compressed(), whole));
  }

  private Optional<Incoming> skip(String why) {
    state = State.SKIP_TO_CR;
    return Optional.of(new Incoming.Malformed(why, true));
  }

  private String shown() {
    return text.toString().replaceAll("[^ -~]", "?");
  }
}
