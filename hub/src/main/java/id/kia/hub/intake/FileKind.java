package id.kia.hub.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes; names lie. */
enum FileKind {
  /** Text of any encoding. */
  TEXT,
  /** A ZIP that holds a workbook of the year 2007 and later. */
  WORKBOOK,
  /** A compound file of the years before. */
  OLD_WORKBOOK,
  /** A compound file with an encrypted workbook inside. */
  ENCRYPTED_WORKBOOK,
  /** Anything else. */
  OTHER;

  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String PACKAGE = "EncryptedPackage";

  static FileKind of(byte[] file) {
    if (begins(file, COMPOUND)) {
      // Names of a compound file's parts are UTF-16.
      return new String(file, StandardCharsets.UTF_16LE).contains(PACKAGE)
              || new String(file, StandardCharsets.ISO_8859_1)
                  .contains(String.join("\0", PACKAGE.split("")))
          ? ENCRYPTED_WORKBOOK
          : OLD_WORKBOOK;
    }
    if (zip(file)) {
      return new String(file, StandardCharsets.ISO_8859_1).contains("xl/workbook.xml")
          ? WORKBOOK
          : OTHER;
    }
    return binary(file) || page(file) ? OTHER : TEXT;
  }

  static boolean zip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 9;
  }

  /** Some programs write an HTML page and call it a workbook. */
  private static boolean page(byte[] file) {
    String start =
        new String(file, 0, Math.min(file.length, 512), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<html") || start.startsWith("<!doctype") || start.startsWith("<table");
  }

  private static boolean binary(byte[] file) {
    boolean utf16 = file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE;
    for (int i = 0; i < Math.min(file.length, 4096) && !utf16; i++) {
      if (file[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] file, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (file.length <= i || file[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
