package id.kia.tests.fuzz;

import id.kia.contract.Json;
import id.kia.contract.code.CodeKey;
import id.kia.contract.code.KeyedHash;
import id.kia.contract.code.PickupCode;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.code.TypedCode;
import id.kia.contract.order.CardType;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.OrderHeld;
import id.kia.contract.order.OrderId;
import id.kia.contract.order.OrderPushed;
import id.kia.contract.order.OrderRecalled;
import id.kia.contract.problem.Problem;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SignedEnvelope;
import id.kia.contract.sign.SigningKey;
import id.kia.contract.sync.BatchReceipt;
import id.kia.contract.sync.ClockTrust;
import id.kia.contract.sync.EnrolmentRequest;
import id.kia.contract.sync.EventBatch;
import id.kia.contract.sync.EventKind;
import id.kia.contract.sync.HubTime;
import id.kia.contract.sync.Incarnation;
import id.kia.contract.sync.KioskEvent;
import id.kia.contract.sync.LogEntry;
import id.kia.contract.sync.LogPage;
import id.kia.contract.sync.LogRecord;
import id.kia.contract.sync.NonceReply;
import id.kia.hub.intake.IntakeDoor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the seeds of the corpora with our own writers and an invented child; run by hand after a
 * format changed. Regressions ({@code found-*}) stay as they are.
 */
final class FuzzSeeds {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final SigningKey CODES = SigningKey.ofSeed(Purpose.CODE, new byte[32]);
  private static final SigningKey TIME = SigningKey.ofSeed(Purpose.TIME, new byte[32]);
  private static final SigningKey LOG = SigningKey.ofSeed(Purpose.LOG, new byte[32]);
  static final Incarnation LIFE = new Incarnation(new UUID(1, 2));
  private static final OrderId ORDER = new OrderId(new UUID(3, 4));
  static final KioskId KIOSK = new KioskId("k-1");

  private FuzzSeeds() {}

  public static void main(String[] args) throws IOException {
    devices();
    messages();
    StickSeeds.write(order());
    lists();
    pictures();
    many(Target.KIOSK, PageSeeds.kiosk());
    many(Target.HUB, PageSeeds.hub());
  }

  private static void devices() throws IOException {
    String status = "VIRT-0001\0\u001e";
    String rest = "Evolis\0\u001eVIRT-0001\0\u001e1.0\0\u001e100\0\u001e20\0\u001eNO CARD\0";
    for (int what = 0; what < 4; what++) {
      write(Target.PRINTER, "seed-quiet-" + what, bytes((char) what + " OK\0\u001e" + status));
      write(
          Target.PRINTER,
          "seed-reading-" + what,
          bytes((char) what + "\u0005\u001e2\0" + "\u001eOK\r\n".repeat(12) + "\u001e" + rest));
      write(
          Target.PRINTER,
          "seed-trouble-" + what,
          bytes((char) what + "?FEEDER EMPTY\u001eERROR RIBBON\0\u001eCARD JAM\r\u001e\u001d"));
    }
    write(Target.SCANNER, "seed-text", bytes(slip() + "\r\n*ABC\r\n" + slip() + "]"));
    write(Target.SCANNER, "seed-long", bytes("*" + "A".repeat(600) + "\r\nB\r"));
    write(Target.BOARD, "seed-registers", bytes("\1\0\5\0\0\0\7\0\0\0\2\0\0\13`\0\0\0\1"));
    write(Target.BOARD, "seed-refused", bytes("\0\1\u0084\2\u00c2\u00c1"));
    write(Target.BOARD, "seed-noise", bytes("\0\1\4\22\1\4\22\1\4\22"));
    write(Target.CODE, "seed-slip", bytes(slip()));
    write(Target.CODE, "seed-typed", bytes(TypedCode.random(new Random(1)).printed()));
    write(Target.CODE, "seed-body", bytes("\1____\30\247" + "i".repeat(16) + "\0\1\46\1"));
  }

  private static String slip() {
    return PickupCodes.encode(
        new PickupCode(PickupCode.VERSION, CODES.keyId(), "6311", ORDER, 1, TODAY), CODES);
  }

  private static void messages() throws IOException {
    LogRecord pushed = new LogRecord(KIOSK, LIFE, 1, order());
    SignedEnvelope time = SignedEnvelope.sign(TIME, Json.bytes(new HubTime(1, "n")));
    SignedEnvelope entry = SignedEnvelope.sign(LOG, Json.bytes(pushed));
    KioskEvent event =
        new KioskEvent(
            1,
            2,
            3,
            ClockTrust.SYNCED,
            EventKind.ALARM,
            ORDER,
            Json.strict().createObjectNode().put("code", "P-101").put("n", 1.5));
    List<Object> messages =
        List.of(
            pushed,
            new LogRecord(KIOSK, LIFE, 2, new OrderRecalled(ORDER, 2)),
            new LogRecord(KIOSK, LIFE, 3, new OrderHeld(ORDER, 3, "HUB")),
            new LogPage(LIFE, List.of(new LogEntry(1, entry)), false, time),
            new EventBatch(LIFE, List.of(event)),
            new EnrolmentRequest("s", "kios", new byte[32], new byte[32], LIFE),
            new BatchReceipt(LIFE, 3, List.of()),
            new HubTime(5, "nonce"),
            new NonceReply("nonce"),
            Problem.of(400, "REQUEST", "t", "d", "n"));
    for (int i = 0; i < messages.size(); i++) {
      Object message = messages.get(i);
      byte[] json = Json.bytes(message);
      ByteArrayOutputStream seed = new ByteArrayOutputStream();
      seed.write(OrderTarget.MESSAGES.indexOf(message.getClass()));
      seed.writeBytes(json);
      write(
          Target.ORDER, "seed-" + i + "-" + message.getClass().getSimpleName(), seed.toByteArray());
    }
    Map<String, String> row = row();
    row.put("tanggal_terbit", "21-11-2026");
    row.put("kabupaten", "KABUPATEN CONTOH");
    row.put("provinsi", "PROVINSI CONTOH");
    row.put("kepala", "CONTOH KEPALA");
    row.put("nip", "1");
    write(Target.CARD, "seed-order.json", Json.bytes(row));
    write(Target.CARD, "seed-empty.json", bytes("{\"kantor\":{\"kepala\":7}}"));
  }

  // NullAway does not see in class files that an order may come without a photo.
  @SuppressWarnings("NullAway")
  static OrderPushed order() {
    CodeKey key = CodeKey.of(new byte[32]);
    return new OrderPushed(
        ORDER,
        1,
        "6311",
        "99631101",
        "5A",
        CardType.B,
        "KIA",
        TODAY,
        TODAY.plusYears(3),
        TODAY.plusDays(45),
        1,
        KeyedHash.ofTypedCode(key, TypedCode.random(new Random(1))),
        FactorKind.PIN,
        KeyedHash.ofFactor(key, ORDER, FactorKind.PIN, "1234"),
        0,
        new byte[] {1, 2, 3},
        null,
        0);
  }

  private static Map<String, String> row() {
    String cells =
        "no=1|npsn=99631101|kelas=V-A|nik=6311065503159901|no_kk=6311061003159901|nama=NUR CONTOH"
            + "|jk=P|tempat_lahir=PARINGIN|tgl_lahir=15-03-2015|gol_darah=O|agama=ISLAM"
            + "|kewarganegaraan=WNI|alamat=JL. CONTOH, NO. 1|rt=003|rw=001|kel_desa=MEKAR"
            + "|kecamatan=PARINGIN|nama_kepala_keluarga=AHMAD CONTOH|no_akta=6311-LU-01|"
            + "persetujuan_wali=YA|tte_qr=https://tte.contoh.invalid/1";
    Map<String, String> row = new HashMap<>();
    for (String cell : cells.split("\\|")) {
      row.put(cell.split("=", 2)[0], cell.split("=", 2)[1]);
    }
    return row;
  }

  private static void lists() throws IOException {
    List<String> headers = IntakeDoor.headers();
    for (String separator : List.of(",", ";", "\t")) {
      String text =
          String.join(separator, headers)
              + "\r\n"
              + headers.stream()
                  .map(header -> '"' + row().getOrDefault(header, "") + '"')
                  .collect(Collectors.joining(separator))
              + "\r\n";
      String name =
          separator.equals(",") ? "seed-list.csv" : "seed-list-" + (int) separator.charAt(0);
      write(Target.CSV, name, text.getBytes(StandardCharsets.UTF_8));
      if (separator.equals(";")) {
        write(Target.CSV, "seed-utf16", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "uji", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Daftar");
      for (int c = 0; c < headers.size(); c++) {
        sheet.value(0, c, headers.get(c));
        sheet.value(1, c, row().getOrDefault(headers.get(c), ""));
      }
      sheet.value(2, 3, 6311065503159901L);
      sheet.value(2, 8, TODAY);
      sheet.style(2, 8).format("dd-MM-yyyy").set();
      sheet.formula(2, 5, "A1");
      sheet.range(3, 0, 3, 4).merge();
    }
    write(Target.XLSX, "seed-list.xlsx", bytes.toByteArray());
    parts(bytes.toByteArray());
  }

  /** The parts of the workbook as inputs that take their own place. */
  private static void parts(byte[] workbook) throws IOException {
    try (var in =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        int part = WorkbookTarget.PARTS.indexOf(entry.getName());
        if (part >= 0) {
          ByteArrayOutputStream seed = new ByteArrayOutputStream();
          seed.write(part);
          seed.writeBytes(in.getInputStream(entry).readAllBytes());
          write(Target.XLSX, "seed-part-" + part, seed.toByteArray());
        }
      }
    }
  }

  private static void pictures() throws IOException {
    Map<String, byte[]> pictures = new HashMap<>();
    for (String format : List.of("png", "jpeg")) {
      pictures.put("small." + format, picture(64, 96, BufferedImage.TYPE_INT_RGB, format));
      pictures.put("card." + format, picture(240, 360, BufferedImage.TYPE_BYTE_INDEXED, format));
      pictures.put("gray." + format, picture(32, 48, BufferedImage.TYPE_BYTE_GRAY, format));
    }
    for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
      write(Target.IMAGE, "seed-" + picture.getKey(), picture.getValue());
    }
    byte[] upright = pictures.get("small.jpeg");
    if (upright != null) {
      write(Target.IMAGE, "seed-turned.jpeg", turned(upright));
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      for (String name : List.of("foto/6311065503159901.png", "../x.png", "a/", "Thumbs.db")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.endsWith("/") ? new byte[0] : bytes("PNG " + name));
        out.closeEntry();
      }
    }
    write(Target.ZIP, "seed-photos.zip", zip.toByteArray());
    for (int method : new int[] {0, 1, 6, 8, 9, 12, 93, 99}) {
      write(
          Target.ZIP, "seed-method-" + method, bytes("\0" + (char) method + "K\u0004\0abcabcabc"));
    }
  }

  private static byte[] picture(int width, int height, int type, String format) throws IOException {
    var image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y += 8) {
      for (int x = 0; x < width; x += 8) {
        int rgb = new Color(x & 0xFF, y & 0xFF, (x * y) & 0xFF).getRGB();
        for (int dot = 0; dot < 64; dot++) {
          image.setRGB(Math.min(width - 1, x + dot % 8), Math.min(height - 1, y + dot / 8), rgb);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, out)) {
      throw new IOException("cannot write " + format);
    }
    return out.toByteArray();
  }

  /** With an EXIF part that says it lies on its side. */
  private static byte[] turned(byte[] jpeg) {
    byte[] exif =
        bytes("\u00ff\u00e1\0\42Exif\0\0MM\0\52\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(exif);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static void many(Target target, List<String> requests) throws IOException {
    for (int i = 0; i < requests.size(); i++) {
      write(target, "seed-%02d".formatted(i), bytes(requests.get(i)));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void write(Target target, String name, byte[] seed) throws IOException {
    Files.createDirectories(Corpus.folder(target));
    Files.write(Corpus.folder(target).resolve(name), seed);
  }
}
