package id.kia.hub.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A breach bundle as a list for a spreadsheet and as a page for the report. */
public final class BreachText {
  private static final String[] COLUMNS = {
    "nomor_pesanan",
    "npsn",
    "kelas",
    "nama",
    "foto",
    "dikirim",
    "sampai_di_kios",
    "keadaan_terakhir"
  };

  private final Breach.Bundle bundle;
  private final DateTimeFormatter moment;

  /** In the office's zone. */
  public BreachText(Breach.Bundle bundle, ZoneId zone) {
    this.bundle = bundle;
    this.moment = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx").withZone(zone);
  }

  /** One row for each order; without NIK: the number finds it in the office's own lists. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord((Object[]) COLUMNS);
      for (Breach.Row row : bundle.rows()) {
        printer.printRecord(
            row.orderId(),
            row.npsn(),
            plain(row.className()),
            plain(row.name()),
            row.photograph() ? "ya" : "tidak",
            moment.format(row.sentAt()),
            row.arrived() ? "ya" : "mungkin",
            row.lastTold());
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be written", e);
    }
  }

  /** What the notice of UU 27/2022 art. 46 needs to say, in Indonesian. */
  public String summary() {
    long photographs = bundle.rows().stream().filter(Breach.Row::photograph).count();
    long arrived = bundle.rows().stream().filter(Breach.Row::arrived).count();
    Instant heard = bundle.lastHeard();
    return String.join(
        "\n",
        "Kios: " + bundle.kiosk(),
        "Rentang waktu: " + moment.format(bundle.from()) + " sampai " + moment.format(bundle.to()),
        "Kabar terakhir dari kios: " + (heard == null ? "tidak ada" : moment.format(heard)),
        "Anak yang datanya ada atau mungkin ada di kios: " + bundle.rows().size(),
        "  di antaranya sudah sampai menurut kios: " + arrived,
        "  di antaranya dengan foto: " + photographs,
        "Data tiap anak: NIK, nomor KK, nama, jenis kelamin, tempat dan tanggal lahir, golongan",
        "  darah, agama, kewarganegaraan, alamat, kepala keluarga, nomor akta lahir.",
        "Beri tahu anak, keluarga, dan lembaga paling lambat 3 x 24 jam setelah diketahui (UU",
        "  27/2022 pasal 46); bila baru diketahui sekarang: " + moment.format(bundle.notifyBy()),
        "");
  }

  /** A name that begins like a formula stays a name when a spreadsheet opens the list. */
  private static String plain(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
