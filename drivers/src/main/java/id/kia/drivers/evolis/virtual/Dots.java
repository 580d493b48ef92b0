package id.kia.drivers.evolis.virtual;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * One decoded panel: a level a dot of 2, 32, 64 or 128, wire order. Shows no content in messages.
 */
final class Dots {
  static final int LINES = 1016;
  static final int PER_LINE = 648;
  static final int COUNT = LINES * PER_LINE;

  /** How a panel of an older state file, which does not say it, was scaled. */
  private static final int USUAL = 32;

  private final int scale;
  private final byte[] levels;
  private @Nullable String packed;

  Dots(int scale, byte[] levels) {
    if (levels.length != COUNT) {
      throw new IllegalArgumentException("a panel has " + COUNT + " dots, was " + levels.length);
    }
    this.scale = scale;
    this.levels = levels;
  }

  static Dots filled(int scale, int level) {
    byte[] levels = new byte[COUNT];
    java.util.Arrays.fill(levels, (byte) level);
    return new Dots(scale, levels);
  }

  /** How many levels there are: a dot is below it. */
  int scale() {
    return scale;
  }

  byte[] levels() {
    return levels;
  }

  /** For the state file; made once, because a body is written often and its panels are the same. */
  @JsonValue
  synchronized String packed() {
    String known = packed;
    if (known != null) {
      return known;
    }
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    deflater.setInput(levels);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    String made = scale + ":" + Base64.getEncoder().encodeToString(out.toByteArray());
    packed = made;
    return made;
  }

  @JsonCreator
  static Dots unpack(String packed) {
    int colon = packed.indexOf(':');
    int scale = colon < 0 ? USUAL : Integer.parseInt(packed.substring(0, colon));
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(Base64.getDecoder().decode(packed.substring(colon + 1)));
      byte[] levels = new byte[COUNT];
      int got = inflater.inflate(levels);
      if (got != COUNT) {
        throw new IllegalArgumentException("a panel in the state file is cut short");
      }
      return new Dots(scale, levels);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a panel in the state file is damaged", e);
    } finally {
      inflater.end();
    }
  }
}
