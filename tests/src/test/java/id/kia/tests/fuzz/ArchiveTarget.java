package id.kia.tests.fuzz;

import id.kia.hub.intake.IntakeDoor;
import id.kia.hub.intake.ListRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Photographs as one archive: refused with a code, or each bad entry told with a code; nothing is
 * written outside the folder, and not much inside.
 *
 * <p>A first byte of 0 is followed by a method and the compressed bytes of an entry, put before a
 * good entry into a sound archive: then the good one must come out.
 */
final class ArchiveTarget implements FuzzTarget {
  private static final byte[] GOOD = "GOOD".getBytes(StandardCharsets.US_ASCII);
  private static final long MOST_BYTES = 64L << 20;
  private final Path place;
  private final Path folder;

  ArchiveTarget() throws IOException {
    place = Files.createTempDirectory("kia-fuzz");
    folder = Files.createDirectory(place.resolve("photos"));
  }

  @Override
  public void take(byte[] input) throws IOException {
    boolean framed = input.length > 1 && input[0] == 0;
    byte[] archive = framed ? framed(input[1], Arrays.copyOfRange(input, 2, input.length)) : input;
    Path file = Files.write(place.resolve("photos.zip"), archive);
    try {
      IntakeDoor.Unpacked unpacked = IntakeDoor.unpack(file, folder);
      if (framed && !written().contains("GOOD")) {
        throw new AssertionError("a bad entry cost the good one: " + unpacked);
      }
    } catch (ListRefused told) {
      ListTarget.refused(told);
      if (framed) {
        throw new AssertionError("a bad entry cost the whole archive", told);
      }
    } finally {
      clean();
    }
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toFile().length() == GOOD.length)
          .map(ArchiveTarget::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at everything that was written, then throws it away. */
  private void clean() throws IOException {
    try (Stream<Path> outside = Files.list(place)) {
      if (outside.count() != 2) {
        throw new AssertionError("something was written outside the folder");
      }
    }
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().matches("entry-\\d{1,4}")) {
          throw new AssertionError("an entry named its own file: " + file);
        }
        bytes += Files.size(file);
        Files.delete(file);
      }
    }
    if (bytes > MOST_BYTES) {
      throw new AssertionError(bytes + " bytes out of a small archive");
    }
  }

  /** PKWARE's APPNOTE 4.3: local headers, central directory, end. */
  private static byte[] framed(byte method, byte[] compressed) {
    CRC32 crc = new CRC32();
    crc.update(GOOD);
    ByteArrayOutputStream locals = new ByteArrayOutputStream();
    ByteArrayOutputStream central = new ByteArrayOutputStream();
    entry(locals, central, "a.jpg", method & 0xFF, compressed, 0, 10 * compressed.length);
    entry(locals, central, "b.jpg", 0, GOOD, crc.getValue(), GOOD.length);
    int start = locals.size();
    locals.writeBytes(central.toByteArray());
    locals.writeBytes(
        little(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) 2)
            .putShort((short) 2)
            .putInt(central.size())
            .putInt(start)
            .array());
    return locals.toByteArray();
  }

  private static void entry(
      ByteArrayOutputStream locals,
      ByteArrayOutputStream central,
      String name,
      int method,
      byte[] data,
      long crc,
      int size) {
    int at = locals.size();
    ByteBuffer local = little(30).putInt(0x04034b50);
    locals.writeBytes(common(local, method, data, crc, size, name).array());
    locals.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    locals.writeBytes(data);
    ByteBuffer header = little(46).putInt(0x02014b50).putShort((short) 20);
    central.writeBytes(common(header, method, data, crc, size, name).putInt(42, at).array());
    central.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
  }

  private static ByteBuffer common(
      ByteBuffer into, int method, byte[] data, long crc, int size, String name) {
    return into.putShort((short) 20)
        .putShort((short) 0)
        .putShort((short) method)
        .putInt(0)
        .putInt((int) crc)
        .putInt(data.length)
        .putInt(size)
        .putShort((short) name.length());
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(place)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
