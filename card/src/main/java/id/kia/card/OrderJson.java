package id.kia.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kia.contract.order.CardAge;
import id.kia.contract.order.CardType;
import id.kia.contract.person.CardContent;
import id.kia.contract.person.Personal;
import id.kia.contract.person.Sex;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the card of one child from a JSON object with the column names of a school's list ({@code
 * nik, no_kk, nama, jk, tempat_lahir, tgl_lahir, ...}), plus {@code tte_qr} (text), {@code
 * tte_gambar} (a PNG or JPEG beside the file), {@code tanggal_terbit} and the office's {@code
 * kepala, nip, tempat, nomenklatur, kabupaten, provinsi}, also inside an object {@code kantor}.
 *
 * <p>Dates are DD-MM-YYYY. What the office's names leave out comes from {@code
 * card/order-defaults.properties}. Unknown names are ignored. The type follows from the birth date
 * on the day of issue.
 */
public final class OrderJson {
  private OrderJson() {}

  /**
   * The order and the photograph that stands beside the file.
   *
   * @param photo bytes of {@code file_foto}, when it is named and there
   */
  public record Order(CardContent content, Optional<byte[]> photo) {}

  /**
   * @param today day of issue when the file names none
   * @throws BadOrderException with every problem of the file at once
   * @throws IOException when the file cannot be read at all
   */
  public static Order read(Path file, LocalDate today) throws IOException, BadOrderException {
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new BadOrderException(
          List.of("bukan JSON (baris " + e.getLocation().getLineNr() + "): " + file.getFileName()));
    } catch (CharConversionException notText) {
      throw new BadOrderException(List.of("bukan teks UTF-8: " + file.getFileName()));
    }
    if (!json.isObject()) {
      throw new BadOrderException(List.of("bukan objek JSON: " + file.getFileName()));
    }
    OrderColumns columns = new OrderColumns(json, file.toAbsolutePath().resolveSibling(""));
    CardContent content = content(columns, today);
    return new Order(content, columns.photo());
  }

  // NullAway does not see in class files that the content's tteImage may be null.
  @SuppressWarnings("NullAway")
  private static CardContent content(OrderColumns in, LocalDate today) throws BadOrderException {
    LocalDate birth = in.date("tgl_lahir", Optional.empty());
    LocalDate issued = in.date("tanggal_terbit", Optional.of(today));
    Optional<CardType> type = CardAge.typeOn(issued, birth);
    if (type.isEmpty() && in.sound("tgl_lahir")) {
      in.problem("tgl_lahir: KIA hanya untuk anak di bawah 17 tahun pada tanggal terbit");
    }
    CardType known = type.orElse(CardType.B);
    String qr = in.optional("tte_qr", 2000);
    byte @Nullable [] image = in.picture("tte_gambar");
    String nik = in.digits("nik", 16);
    String familyCardNo = in.digits("no_kk", 16);
    String name = in.text("nama", 60);
    Sex sex = in.sex("jk");
    String birthPlace = in.text("tempat_lahir", 60);
    String birthCertNo = in.text("no_akta", 40);
    String address = in.text("alamat", 200);
    String rt = in.number("rt");
    String rw = in.number("rw");
    String village = in.text("kel_desa", 60);
    String district = in.text("kecamatan", 60);
    String householdHead = in.text("nama_kepala_keluarga", 60);
    String blood = in.text("gol_darah", 15);
    String religion = in.text("agama", 60);
    String citizenship = in.text("kewarganegaraan", 40);
    String regency = in.text("kabupaten", 60);
    String province = in.text("provinsi", 60);
    String place = in.text("tempat", 60);
    String office = in.text("nomenklatur", 120);
    String head = in.text("kepala", 80);
    String headNip = in.optional("nip", 30);
    in.failOnProblems();
    return new CardContent(
        Personal.of(nik),
        Personal.of(familyCardNo),
        Personal.of(name),
        sex,
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
        regency,
        province,
        Personal.of(householdHead),
        Personal.of(birthCertNo),
        known,
        CardAge.validUntil(known, birth),
        place,
        issued,
        office,
        head,
        headNip,
        qr.isEmpty() ? null : Personal.of(qr),
        image);
  }
}
