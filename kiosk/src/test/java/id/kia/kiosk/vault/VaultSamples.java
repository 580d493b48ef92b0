package id.kia.kiosk.vault;

import id.kia.contract.order.CardType;
import id.kia.contract.order.OrderId;
import id.kia.contract.person.CardContent;
import id.kia.contract.person.Personal;
import id.kia.contract.person.Sex;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** An invented child, shared with the tests of sync. */
public final class VaultSamples {
  public static final OrderId ORDER = OrderId.of("0195f0aa-1111-7222-8333-444455556666");
  public static final OrderId OTHER = OrderId.of("0195f0aa-1111-7222-8333-444455557777");
  public static final byte[] PHOTO = "FOTO-RAHASIA".repeat(9000).getBytes(StandardCharsets.UTF_8);

  private VaultSamples() {}

  // NullAway does not see in class files that the content's tteImage may be null.
  @SuppressWarnings("NullAway")
  public static CardContent content(String name) {
    return new CardContent(
        Personal.of("6311014107180001"),
        Personal.of("6311010101150002"),
        Personal.of(name),
        Sex.P,
        Personal.of("PARINGIN"),
        LocalDate.of(2018, 7, 1),
        "-",
        "ISLAM",
        "WNI",
        Personal.of("JL. MERDEKA NO. 1"),
        "001",
        "002",
        "PARINGIN KOTA",
        "PARINGIN",
        "BALANGAN",
        "KALIMANTAN SELATAN",
        Personal.of("AHMAD"),
        Personal.of("6311-LU-01072018-0001"),
        CardType.B,
        LocalDate.of(2035, 6, 30),
        "BALANGAN",
        LocalDate.of(2026, 11, 21),
        "Kepala Dinas",
        "Drs. CONTOH",
        "196801011990031001",
        null,
        null);
  }
}
