package id.kia.drivers.evolis;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A second encoder, written apart from the driver's: a black card as the Windows driver spools it.
 *
 * <p>Eight commands, one compressed panel padded with NULs so that the panel command is a multiple
 * of 64 bytes, {@code Se;1}, 32 NULs. Same structure as the captured jobs, so that the tests mean
 * the same on a machine without them.
 */
public final class Spool {
  private Spool() {}

  /**
   * @param black 648 x 1016 on the wire: {@code black[line][dot]}
   */
  static byte[] of(boolean[][] black, String unixTime) {
    ByteArrayOutputStream panel = new ByteArrayOutputStream();
    for (boolean[] line : black) {
      StringBuilder bits = new StringBuilder();
      for (boolean dot : line) {
        bits.append(dot ? '1' : '0');
      }
      String all = bits.toString();
      if (!all.contains("1")) {
        panel.write(0);
      } else if (!all.contains("0")) {
        panel.write(0xFF);
      } else {
        int bytes = all.lastIndexOf('1') / 8 + 1;
        panel.write(bytes);
        for (int i = 0; i < bytes; i++) {
          panel.write(Integer.parseInt(all.substring(i * 8, i * 8 + 8), 2));
        }
      }
    }
    ByteArrayOutputStream spool = new ByteArrayOutputStream();
    for (String command :
        List.of("Pr;k", "Pmi;F;s", "Pc;k;=;10", "Pdt;DU", "Mr;s", "Ppws;" + unixTime, "Ss", "Sr")) {
      spool.writeBytes(ascii("\u001b" + command + "\r"));
    }
    byte[] header = ascii("\u001bDbc;k;2;" + panel.size() + ";");
    spool.writeBytes(header);
    spool.writeBytes(panel.toByteArray());
    spool.write('\r');
    int over = (header.length + panel.size() + 1) % 64;
    spool.writeBytes(new byte[over == 0 ? 0 : 64 - over]);
    spool.writeBytes(ascii("\u001bSe;1\r"));
    spool.writeBytes(new byte[32]);
    return spool.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
