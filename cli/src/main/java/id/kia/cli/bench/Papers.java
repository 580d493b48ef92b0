package id.kia.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.Json;
import id.kia.contract.code.PickupCodes;
import id.kia.contract.order.OrderId;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything on the desk that somebody may hold to the scanner. Blocking; any thread. */
final class Papers {
  private static final String PAYMENT =
      "00020101021126570011ID.KANTIN.WWW011893600000000000000002150000000000000000303UMI51440014ID.CO.QRIS.WWW0215ID10000000000000303UMI5204581253033605802ID5913KANTIN"
          + " CONTOH6008PARINGIN61057161162070703A016304C0DE";

  private final Optional<Path> slips;
  private final List<Foreign> foreign;

  /**
   * @param slips JSON list of the office's slips, read anew at each look
   */
  Papers(Optional<Path> slips) {
    this.slips = slips;
    this.foreign =
        List.of(
            new Foreign("QRIS", PAYMENT),
            new Foreign("OTHER_OFFICE", otherOffice()),
            new Foreign("WEB", "HTTPS://SEKOLAH.CONTOH.EXAMPLE/ABSEN?KELAS=5A"));
  }

  /** A paper that is no slip of this office. */
  record Foreign(String paper, String code) {}

  List<Foreign> foreign() {
    return foreign;
  }

  /** The slips as the office gave them, each with its code as a crumpled paper shows it. */
  JsonNode slips() throws IOException {
    if (slips.isEmpty() || !Files.exists(slips.get())) {
      return Json.strict().createArrayNode();
    }
    JsonNode read = Json.strict().readTree(Files.readAllBytes(slips.get()));
    if (read instanceof ArrayNode list) {
      for (JsonNode slip : list) {
        if (slip instanceof ObjectNode one) {
          one.put("damaged", damaged(one.path("code").asText()));
        }
      }
    }
    return read;
  }

  /** Two characters from the middle are swapped, as where a fold went through. */
  static String damaged(String code) {
    int fold = code.length() / 2;
    for (int i = fold; i > 0; i--) {
      if (code.charAt(i) != code.charAt(i - 1)) {
        return code.substring(0, i - 1)
            + code.charAt(i)
            + code.charAt(i - 1)
            + code.substring(i + 1);
      }
    }
    return code + "?";
  }

  /** A whole and well-made slip, signed by an office that this kiosk does not know. */
  private static String otherOffice() {
    SigningKey key =
        SigningKey.ofSeed(
            Purpose.CODE, "an invented office of elsewhere.".getBytes(StandardCharsets.US_ASCII));
    return PickupCodes.encode(
        PickupCodes.issue(key, "6402", new OrderId(new UUID(6402, 1)), 1, LocalDate.of(2099, 1, 1)),
        key);
  }
}
