package id.kia.tests.erasure;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Known values, and whether bytes hold one of them: as UTF-8, UTF-16 of both orders, and each of
 * these as hexadecimal digits or as Base64 at any of its three alignments.
 */
final class Needles {
  private static final int HEAD = 4;

  private record Needle(byte[] bytes, String what) {}

  private final Map<Integer, List<Needle>> byHead = new HashMap<>();

  /** Whether anything begins with these two bytes; most places of a file are passed by it. */
  private final BitSet begins = new BitSet(1 << 16);

  /** A name or a number. */
  Needles text(String value) {
    List<Charset> charsets =
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    for (Charset charset : charsets) {
      bytes(value.getBytes(charset), value + " as " + charset);
    }
    return this;
  }

  /** A part of a photograph or of anything else that is no text. */
  Needles bytes(byte[] value, String what) {
    add(value, what);
    String hex = HexFormat.of().formatHex(value);
    add(ascii(hex), what + " in hex");
    add(ascii(hex.toUpperCase(Locale.ROOT)), what + " in HEX");
    for (int shift = 0; shift < 3; shift++) {
      add(ascii(base64(value, shift)), what + " in Base64, shifted by " + shift);
    }
    return this;
  }

  /** What is found in a file; empty when it holds nothing known. */
  List<String> in(Path file) throws IOException {
    return in(Files.readAllBytes(file)).stream().map(what -> what + " in " + file).toList();
  }

  List<String> in(byte[] hay) {
    TreeSet<String> found = new TreeSet<>();
    for (int at = 0; at + HEAD <= hay.length; at++) {
      if (!begins.get((hay[at] & 0xFF) << 8 | (hay[at + 1] & 0xFF))) {
        continue;
      }
      for (Needle needle : byHead.getOrDefault(head(hay, at), List.of())) {
        int end = at + needle.bytes.length;
        if (end <= hay.length
            && Arrays.equals(hay, at, end, needle.bytes, 0, needle.bytes.length)) {
          found.add(needle.what);
        }
      }
    }
    return List.copyOf(found);
  }

  /** All files below a folder. */
  List<String> below(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.addAll(in(file));
      }
    }
    return found;
  }

  private void add(byte[] bytes, String what) {
    begins.set((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF));
    byHead.computeIfAbsent(head(bytes, 0), head -> new ArrayList<>()).add(new Needle(bytes, what));
  }

  private static int head(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }

  /** Without the digits at both ends that depend on what stands before and after. */
  private static String base64(byte[] value, int shift) {
    byte[] shifted = new byte[shift + value.length];
    System.arraycopy(value, 0, shifted, shift, value.length);
    String digits = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int from = shift == 0 ? 0 : shift + 1;
    int whole = shifted.length / 3 * 4;
    return digits.substring(from, whole);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
