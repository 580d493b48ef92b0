package id.kia.card;

import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import id.kia.contract.person.CardContent;
import id.kia.contract.person.Personal;
import id.kia.contract.person.Sex;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Content of an invented child, one value changed at a time. */
final class SampleContent {
  /** Of the black dots of the unchanged sample; see {@link #fingerprint}. */
  static final String LOOKED_AT = "25ea5716";

  static final String SIXTY = "MUHAMMAD KHAIRUL ANWAR RAMADHAN PUTRA PERDANA KUSUMA WARDANA";

  CardType type = CardType.B;
  String name = "SITI MA'RIFAH NUR-AINI";
  String birthPlace = "PARINGIN";
  String blood = "O";
  String religion = "ISLAM";
  String citizenship = "WNI";
  String address = "JL. CONTOH RAYA NO. 12";
  String rt = "003";
  String rw = "001";
  String village = "MEKAR CONTOH";
  String district = "PARINGIN";
  String householdHead = "AHMAD CONTOH RAMADHAN";
  String birthCertNo = "6311-LU-28092015-9901";
  String office = "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL";
  String headName = "Drs. H. CONTOH KEPALA DINAS, M.AP";
  @Nullable String tteQr = "https://tte.contoh.invalid/CONTOH-KIA-9901";
  byte @Nullable [] tteImage;

  // NullAway does not see in class files that the content's tteImage may be null.
  @SuppressWarnings("NullAway")
  CardContent content() {
    LocalDate birth = LocalDate.of(2015, 9, 14);
    return new CardContent(
        Personal.of("6311065409159901"),
        Personal.of("6311061003159901"),
        Personal.of(name),
        Sex.P,
        Personal.of(birthPlace),
        birth,
        blood,
        religion,
        citizenship,
        Personal.of(address),
        rt,
        rw,
        village,
        district,
        "KABUPATEN BALANGAN",
        "PROVINSI KALIMANTAN SELATAN",
        Personal.of(householdHead),
        Personal.of(birthCertNo),
        type,
        CardAge.validUntil(type, birth),
        "PARINGIN",
        LocalDate.of(2026, 11, 21),
        office,
        headName,
        "197013011995131999",
        tteQr == null ? null : Personal.of(tteQr),
        tteImage);
  }

  /** CRC-32 over the dots, one byte each. */
  static String fingerprint(boolean[] black) {
    CRC32 crc = new CRC32();
    for (boolean dot : black) {
      crc.update(dot ? 1 : 0);
    }
    return Long.toHexString(crc.getValue());
  }

  /** Everything as long as a real card may have it. */
  static SampleContent longest() {
    SampleContent c = new SampleContent();
    c.name = SIXTY;
    c.birthPlace = "KECAMATAN PARINGIN SELATAN KABUPATEN BALANGAN";
    c.blood = "TIDAK TAHU";
    c.address = "JL. CONTOH KM 4 GANG PERMAI NO. 27 KOMPLEK BUMI CONTOH ASRI BLOK C";
    c.village = "CONTOH SELATAN RAYA TRANSMIGRASI";
    c.district = "PARINGIN SELATAN";
    c.householdHead = SIXTY;
    return c;
  }

  /** A picture of one colour with a dark frame of 10 dots at each side. */
  static byte[] photo(int width, int height, Color colour, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.BLACK);
    g.fillRect(0, 0, width, height);
    g.setColor(colour);
    g.fillRect(10, 10, width - 20, height - 20);
    g.dispose();
    return encoded(image, format);
  }

  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("no writer for " + format);
    }
    return bytes.toByteArray();
  }
}
