package id.kia.drivers.evolis.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A panel's bitmap: {@code Db;p;levels;DATA} raw or {@code Dbc;p;levels;bytes;DATA} compressed
 * (A5013 RevE p. 6, p. 14); of a half panel {@code Dbp;p;levels;first;lines;DATA} or {@code
 * Dbpc;p;levels;first;bytes;DATA}.
 *
 * @param levels levels of a dot in the data
 * @param lines which lines the data are
 * @param data exactly the bytes between header and CR
 */
public record PanelCommand(Panel panel, int levels, boolean compressed, Lines lines, byte[] data)
    implements Command {
  public PanelCommand {
    boolean possible = !lines.half() || (levels > 2 && lines.count() <= Lines.MOST_OF_HALF);
    if (!possible) {
      throw new IllegalArgumentException(panel + " has no half panel of " + lines);
    }
  }

  /** A whole panel. */
  public PanelCommand(Panel panel, int levels, boolean compressed, byte[] data) {
    this(panel, levels, compressed, Lines.WHOLE, data);
  }

  /** The panel as it is, {@link Panel#rawBytes(int)}. */
  public static PanelCommand raw(PanelDots dots) {
    return raw(dots, Lines.WHOLE);
  }

  /** These lines of a panel as they are. */
  public static PanelCommand raw(PanelDots dots, Lines lines) {
    byte[] data = RawDots.encode(dots, lines);
    return new PanelCommand(dots.panel(), dots.levels(), false, lines, data);
  }

  /** The panel by line scheme (black, overlay) or run lengths (colours). */
  public static PanelCommand compressed(PanelDots dots) {
    return dots.levels() == 2
        ? new PanelCommand(dots.panel(), dots.levels(), true, LineScheme.encode(dots))
        : compressed(dots, Lines.WHOLE);
  }

  /** These lines of a colour panel by run lengths. */
  public static PanelCommand compressed(PanelDots dots, Lines lines) {
    byte[] data = RunLengths.encode(dots, lines);
    return new PanelCommand(dots.panel(), dots.levels(), true, lines, data);
  }

  /** The panel compressed, or raw where that is shorter. */
  public static PanelCommand shorter(PanelDots dots) {
    PanelCommand packed = compressed(dots);
    return packed.data().length <= Panel.rawBytes(dots.levels()) ? packed : raw(dots);
  }

  /** The lines compressed, or raw where that is shorter: each dot of noise costs a whole byte. */
  public static PanelCommand shorter(PanelDots dots, Lines lines) {
    PanelCommand packed = compressed(dots, lines);
    int raw = lines.count() * Geometry.DOTS / 8 * Panel.bits(dots.levels());
    return packed.data().length <= raw ? packed : raw(dots, lines);
  }

  @Override
  public byte[] encode() {
    byte[] header = ("\u001b" + label()).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(header.length + data.length + 1)
        .put(header)
        .put(data)
        .put((byte) '\r')
        .array();
  }

  @Override
  public String label() {
    String mnemonic = "Db" + (lines.half() ? "p" : "") + (compressed ? "c" : "");
    String head = mnemonic + ";" + panel.letter() + ";" + levels + ";";
    String part = lines.half() ? lines.first() + ";" : "";
    String length = compressed ? data.length + ";" : lines.half() ? lines.count() + ";" : "";
    return head + part + length;
  }

  /** Shows no content: a panel shows a child. */
  @Override
  public String toString() {
    return "PanelCommand[" + label() + "]";
  }
}
