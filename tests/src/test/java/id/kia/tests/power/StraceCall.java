package id.kia.tests.power;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One call as strace writes it: {@code pwrite64(12, "\x00\x01", 2, 4096) = 2}.
 *
 * @param arguments between the brackets, as written
 * @param result what the call returned; negative when it failed
 */
record StraceCall(String name, String arguments, long result) {

  static StraceCall parse(String line) {
    int bracket = line.indexOf('(');
    int equals = line.lastIndexOf(" = ");
    int end = line.lastIndexOf(')', equals);
    String result = line.substring(equals + 3).split(" ", 2)[0];
    return new StraceCall(
        line.substring(0, bracket), line.substring(bracket + 1, end), number(result));
  }

  boolean failed() {
    return result < 0;
  }

  /** The first argument; mostly a descriptor. */
  String first() {
    int comma = arguments.indexOf(',');
    return comma < 0 ? arguments : arguments.substring(0, comma);
  }

  String argument(int index) {
    return arguments.split(", ", -1)[index];
  }

  long number(int index) {
    return number(argument(index));
  }

  /** Whether a flag stands among the arguments. */
  boolean says(String flag) {
    return arguments.contains(flag);
  }

  /** All strings, decoded. */
  List<String> strings() {
    List<String> found = new ArrayList<>();
    for (int quote = arguments.indexOf('"'); quote >= 0; quote = arguments.indexOf('"', quote)) {
      int end = arguments.indexOf('"', quote + 1);
      found.add(new String(bytes(quote, end), StandardCharsets.UTF_8));
      quote = end + 1;
    }
    return found;
  }

  /** The first string as bytes; shorter than written when strace cut it off. */
  byte[] bytes() {
    int quote = arguments.indexOf('"');
    return bytes(quote, arguments.indexOf('"', quote + 1));
  }

  private byte[] bytes(int quote, int end) {
    var bytes = new ByteArrayOutputStream((end - quote) / 4);
    for (int at = quote + 1; at < end; at += 4) {
      int high = Character.digit(arguments.charAt(at + 2), 16);
      bytes.write(high << 4 | Character.digit(arguments.charAt(at + 3), 16));
    }
    return bytes.toByteArray();
  }

  private static long number(String text) {
    return text.equals("?") ? -1 : text.startsWith("0x") ? 0 : Long.parseLong(text);
  }
}
