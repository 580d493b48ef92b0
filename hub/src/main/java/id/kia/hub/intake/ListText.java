package id.kia.hub.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a list with the encoding it was written in.
 *
 * <p>Sniffed, because no school writes it down: a byte order mark decides; else what is valid UTF-8
 * is UTF-8; else it is what Excel on Windows saves, Windows-1252.
 */
record ListText(String text, String encoding) {
  private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF16_MARK = {(byte) 0xFF, (byte) 0xFE};

  static ListText decode(byte[] bytes) {
    if (startsWith(bytes, UTF8_MARK)) {
      return new ListText(
          new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8 BOM");
    }
    if (startsWith(bytes, UTF16_MARK)) {
      return new ListText(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new ListText(text, "UTF-8");
    } catch (CharacterCodingException notUtf8) {
      return new ListText(new String(bytes, Charset.forName("windows-1252")), "Windows-1252");
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "ListText[" + encoding + "]";
  }
}
