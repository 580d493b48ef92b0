package id.kia.hub.app;

import id.kia.hub.people.Role;
import id.kia.hub.push.OfficeIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A hub of an invented office on a free port, with a clock that stands until it is moved. */
final class TestHub implements AutoCloseable {
  static final String SECRET = "7KQ2-9XWD-AB34";
  private final AtomicLong now =
      new AtomicLong(Instant.parse("2026-11-21T03:00:00Z").toEpochMilli());
  final HubService service;

  TestHub(Path data) throws IOException {
    this.service =
        HubService.start(
            config(data),
            new Hub.World(
                () -> Instant.ofEpochMilli(now.get()), new SecureRandom(), UUID::randomUUID));
  }

  static HubConfig config(Path data) {
    return new HubConfig(
        "127.0.0.1",
        0,
        data,
        false,
        new OfficeIdentity(
            "6311",
            "DINAS CONTOH",
            "KABUPATEN BALANGAN",
            "PROVINSI KALIMANTAN SELATAN",
            ZoneId.of("Asia/Makassar"),
            "CONTOH KEPALA",
            "197013011995131999",
            "PARINGIN"),
        HubConfig.Policy.USUAL,
        null,
        Map.of("99631101", "SEKOLAH SATU ATAP CONTOH HARAPAN"),
        List.of(
            new HubConfig.FirstStaff("kepala", Role.HEAD, "kepala-rahasia", null),
            new HubConfig.FirstStaff("verifikator", Role.VERIFIER, "verifikator-rahasia", null),
            new HubConfig.FirstStaff("operator", Role.OPERATOR, "operator-rahasia", null),
            new HubConfig.FirstStaff("teknisi", Role.TECHNICIAN, "teknisi-rahasia", "246810")),
        SECRET,
        null);
  }

  Instant now() {
    return Instant.ofEpochMilli(now.get());
  }

  void later(Duration time) {
    now.addAndGet(time.toMillis());
  }

  int port() {
    return service.port();
  }

  @Override
  public void close() {
    service.close();
  }
}
