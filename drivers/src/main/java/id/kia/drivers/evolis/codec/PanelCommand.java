package id.kia.drivers.evolis.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A panel's bitmap: {@code Db;p;levels;DATA} raw or {@code Dbc;p;levels;bytes;DATA} compressed
 * (A5013 RevE p. 6, p. 14).
 *
 * @param levels levels of a dot in the data
 * @param data exactly the bytes between header and CR
 */
public record PanelCommand(Panel panel, int levels, boolean compressed, byte[] data)
    implements Command {

  /** The panel as it is, {@link Panel#rawBytes(int)}. */
  public static PanelCommand raw(PanelDots dots) {
    return new PanelCommand(dots.panel(), dots.levels(), false, RawDots.encode(dots));
  }

  /** The panel by line scheme (black, overlay) or run lengths (colours). */
  public static PanelCommand compressed(PanelDots dots) {
    byte[] data = dots.levels() == 2 ? LineScheme.encode(dots) : RunLengths.encode(dots);
    return new PanelCommand(dots.panel(), dots.levels(), true, data);
  }

  /** The panel compressed, or raw where that is shorter: each dot of noise costs a whole byte. */
  public static PanelCommand shorter(PanelDots dots) {
    PanelCommand packed = compressed(dots);
    return packed.data().length <= Panel.rawBytes(dots.levels()) ? packed : raw(dots);
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
    String head = (compressed ? "Dbc;" : "Db;") + panel.letter() + ";" + levels + ";";
    return compressed ? head + data.length + ";" : head;
  }

  /** Shows no content: a panel shows a child. */
  @Override
  public String toString() {
    return "PanelCommand[" + label() + "]";
  }
}
