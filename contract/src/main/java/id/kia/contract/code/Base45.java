package id.kia.contract.code;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Base 45 (RFC 9285): two bytes in three characters of the QR alphanumeric set. */
final class Base45 {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

  private Base45() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 3 / 2 + 2);
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int n = pair ? (bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF) : bytes[i] & 0xFF;
      text.append(ALPHABET.charAt(n % 45)).append(ALPHABET.charAt(n / 45 % 45));
      if (pair) {
        text.append(ALPHABET.charAt(n / (45 * 45)));
      }
    }
    return text.toString();
  }

  /** Empty for anything that {@link #encode} does not write. */
  static Optional<byte[]> decode(String text) {
    if (text.length() % 3 == 1) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i += 3) {
      int count = Math.min(3, text.length() - i);
      int n = 0;
      for (int j = count - 1; j >= 0; j--) {
        int digit = ALPHABET.indexOf(text.charAt(i + j));
        if (digit < 0) {
          return Optional.empty();
        }
        n = n * 45 + digit;
      }
      if (n > (count == 3 ? 0xFFFF : 0xFF)) {
        return Optional.empty();
      }
      if (count == 3) {
        bytes.write(n >> 8);
      }
      bytes.write(n & 0xFF);
    }
    return Optional.of(bytes.toByteArray());
  }
}
