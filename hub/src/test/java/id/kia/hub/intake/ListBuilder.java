package id.kia.hub.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Lists for tests: a right row, in which a test spoils one cell. */
final class ListBuilder {
  private final List<Map<Column, String>> rows = new ArrayList<>();
  private String separator = ",";

  /** A girl of 11, of an invented family. */
  static Map<Column, String> right() {
    Map<Column, String> row = new EnumMap<>(Column.class);
    row.put(Column.NO, "1");
    row.put(Column.NPSN, "99631101");
    row.put(Column.KELAS, "V-A");
    row.put(Column.NIK, "6311065503159901");
    row.put(Column.NO_KK, "6311061003159901");
    row.put(Column.NAMA, "NUR CONTOH");
    row.put(Column.JK, "P");
    row.put(Column.TEMPAT_LAHIR, "PARINGIN");
    row.put(Column.TGL_LAHIR, "15-03-2015");
    row.put(Column.GOL_DARAH, "O");
    row.put(Column.AGAMA, "ISLAM");
    row.put(Column.KEWARGANEGARAAN, "WNI");
    row.put(Column.ALAMAT, "JL. CONTOH NO. 1");
    row.put(Column.RT, "003");
    row.put(Column.RW, "001");
    row.put(Column.KEL_DESA, "MEKAR");
    row.put(Column.KECAMATAN, "PARINGIN");
    row.put(Column.NAMA_KEPALA_KELUARGA, "AHMAD CONTOH");
    row.put(Column.NO_AKTA, "6311-LU-01042015-9901");
    row.put(Column.PERSETUJUAN_WALI, "YA");
    row.put(Column.TTE_QR, "https://tte.contoh.invalid/9901");
    return row;
  }

  ListBuilder row(Map<Column, String> row) {
    rows.add(row);
    return this;
  }

  ListBuilder separatedBy(String other) {
    separator = other;
    return this;
  }

  String text() {
    return Stream.concat(
            Stream.of(Stream.of(Column.values()).map(Column::header)),
            rows.stream().map(row -> Stream.of(Column.values()).map(c -> row.getOrDefault(c, ""))))
        .map(cells -> cells.map(this::cell).collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\r\n"));
  }

  byte[] utf8() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  byte[] encoded(String charset) {
    return text().getBytes(Charset.forName(charset));
  }

  private String cell(String cell) {
    return cell.contains(separator) ? '"' + cell + '"' : cell;
  }

  static byte[] picture(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, width, height);
    g.setColor(Color.WHITE);
    g.fillOval(width / 4, height / 4, width / 2, width / 2);
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
