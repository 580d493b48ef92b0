package id.kia.drivers.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.drivers.evolis.codec.Geometry;
import id.kia.drivers.evolis.codec.Panel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/**
 * Follows what a host sends to an Evolis printer (A5013 RevE p. 4, 6, 14) and says of it what may
 * be kept: commands as they are, panels as header, length and hash. Anything else is a number of
 * bytes. One thread.
 */
final class HostMask {
  private static final Pattern COMMAND =
      Pattern.compile("[A-Z][A-Za-z]{1,5}(;[A-Za-z0-9_.+-]{0,24}){0,5}");
  private static final int LONGEST = 128;
  private static final int MOST_DATA = 1 << 20;
  private static final char ESC = 0x1B;
  private static final int PICTURE_START = 6;

  private final Supplier<Mac> keyed;
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private String panel = "";
  private int dataLeft;
  private int dataBytes;

  /** The data begin with a picture file, whose length stands in its first bytes. */
  private boolean picture;

  private final byte[] start = new byte[PICTURE_START];
  private Mac hash;
  private int zeros;
  private int other;

  /**
   * @param keyed a fresh hash each time, under a key that nobody keeps
   */
  HostMask(Supplier<Mac> keyed) {
    this.keyed = keyed;
    this.hash = keyed.get();
  }

  /** Takes bytes; gives what became complete with them. */
  List<ObjectNode> take(byte[] bytes, int offset, int length) {
    List<ObjectNode> whole = new ArrayList<>();
    for (int i = offset; i < offset + length; i++) {
      if (dataLeft > 0) {
        int count = Math.min(dataLeft, offset + length - i);
        hash.update(bytes, i, count);
        start(bytes, i, count);
        dataBytes += count;
        dataLeft -= count;
        i += count - 1;
        if (dataLeft == 0 && picture) {
          rest();
        }
      } else {
        take((char) (bytes[i] & 0xFF), whole);
      }
    }
    return whole;
  }

  /** Zero dots or other bytes that belong to no command so far; empty when there are none. */
  Optional<ObjectNode> loose() {
    if (zeros == 0 && other == 0) {
      return Optional.empty();
    }
    ObjectNode said = zeros > 0 ? node().put("fill", zeros) : node().put("bytes", other);
    zeros = 0;
    other = 0;
    return Optional.of(said);
  }

  /** The panel that is on its way; empty when none is. */
  Optional<ObjectNode> unfinished() {
    return panel.isEmpty()
        ? Optional.empty()
        : Optional.of(node().put("s", panel).put("bytes", dataBytes).put("part", true));
  }

  private void take(char c, List<ObjectNode> whole) {
    if (!inText) {
      begin(c, whole);
    } else if (c == '\r') {
      end(whole);
    } else if (c == ESC) {
      other += text.length() + 1;
      text.setLength(0);
    } else if (text.length() == LONGEST) {
      other += text.length() + 1;
      inText = false;
    } else {
      text.append(c);
      if (c == ';' && panel.isEmpty()) {
        header();
      }
    }
  }

  private void begin(char c, List<ObjectNode> whole) {
    if (c == ESC) {
      loose().ifPresent(whole::add);
      text.setLength(0);
      inText = true;
    } else if (c == 0) {
      zeros++;
    } else if (c != '\r' && c != '\n') {
      other++;
    }
  }

  /** After each semicolon: are these the data of a panel that follow? */
  private void header() {
    String[] parts = text.toString().split(";", -1);
    boolean raw = parts[0].equals("Db") && parts.length == 4;
    boolean packed = parts[0].equals("Dbc") && parts.length == 5;
    boolean half = parts[0].equals("Dbp") && parts.length == 6;
    boolean halfPacked = parts[0].equals("Dbpc") && parts.length == 6;
    picture = parts[0].equals("Dbmp") && parts.length == 6;
    if ((!raw && !packed && !half && !halfPacked && !picture)
        || Panel.ofLetter(parts[1]).isEmpty()) {
      return;
    }
    int bytes =
        picture
            ? PICTURE_START
            : raw
                ? rawBytes(parts[2])
                : half ? halfBytes(parts[2], parts[4]) : length(parts[halfPacked ? 4 : 3]);
    if (bytes > 0 && COMMAND.matcher(text).matches()) {
      panel = text.toString();
      dataLeft = bytes;
      dataBytes = 0;
      hash = keyed.get();
    }
  }

  private void start(byte[] bytes, int from, int count) {
    for (int i = 0; i < count && dataBytes + i < PICTURE_START; i++) {
      start[dataBytes + i] = bytes[from + i];
    }
  }

  /** After the first bytes of a picture: its length is known. */
  private void rest() {
    picture = false;
    int length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt(2);
    dataLeft = length > PICTURE_START && length <= MOST_DATA ? length - PICTURE_START : 0;
  }

  private static int rawBytes(String levels) {
    return switch (levels) {
      case "2", "32", "64", "128" -> Panel.rawBytes(Integer.parseInt(levels));
      default -> 0;
    };
  }

  private static int halfBytes(String levels, String lines) {
    int count = lines.matches("[0-9]{1,4}") ? Integer.parseInt(lines) : 0;
    return count > Geometry.LINES ? 0 : rawBytes(levels) / Geometry.LINES * count;
  }

  private static int length(String digits) {
    int bytes = digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
    return bytes > MOST_DATA ? 0 : bytes;
  }

  private void end(List<ObjectNode> whole) {
    inText = false;
    if (!panel.isEmpty()) {
      String shown = HexFormat.of().formatHex(hash.doFinal(), 0, 8);
      whole.add(node().put("s", panel).put("bytes", dataBytes).put("hash", shown));
      panel = "";
    } else if (COMMAND.matcher(text).matches()) {
      whole.add(node().put("s", text.toString()));
    } else {
      whole.add(node().put("bytes", text.length() + 2));
    }
    text.setLength(0);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
