package id.kia.tests.fuzz;

import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.Scanned;
import id.kia.contract.code.TypedCode;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Whatever stands on a slip: reading never throws, and what is genuine is exactly what we write.
 *
 * <p>The input is read as a text, as a typed code, and as the body of a code that the hub's key has
 * signed, so that fields out of their range are tried behind a good signature too.
 */
final class CodeTarget implements FuzzTarget {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int BODY = 27;
  private static final SigningKey KEY = SigningKey.ofSeed(Purpose.CODE, new byte[32]);
  private static final KeyRing TRUSTED = KeyRing.of(KEY.verifyingKey());

  @Override
  public void take(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    check(text);
    check("KIA1" + text);
    check(signed(input));
    TypedCode.read(text)
        .ifPresent(
            code -> {
              if (!TypedCode.read(code.printed()).orElseThrow().equals(code)) {
                throw new AssertionError("a typed code is not itself when printed");
              }
            });
  }

  private static void check(String text) {
    if (PickupCodes.read(text, TRUSTED) instanceof Scanned.Genuine(var code)
        && !PickupCodes.encode(code, KEY).equals(text.stripTrailing())) {
      throw new AssertionError("a genuine code that we would not write");
    }
  }

  private static String signed(byte[] input) {
    byte[] body = Arrays.copyOf(input, BODY);
    System.arraycopy(KEY.keyId().bytes(), 0, body, 1, 4);
    ByteBuffer all = ByteBuffer.allocate(BODY + 64 + 4);
    all.put(body).put(KEY.sign(Purpose.CODE, body));
    CRC32 crc = new CRC32();
    crc.update(all.array(), 0, BODY + 64);
    all.putInt((int) crc.getValue());
    return PickupCodes.PREFIX + base45(all.array());
  }

  private static String base45(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int n = pair ? (bytes[i] & 0xFF) * 256 + (bytes[i + 1] & 0xFF) : bytes[i] & 0xFF;
      for (int j = pair ? 3 : 2; j > 0; j--, n /= 45) {
        text.append(ALPHABET.charAt(n % 45));
      }
    }
    return text.toString();
  }
}
