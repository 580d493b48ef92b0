package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.picture;
import static id.kia.hub.intake.ListBuilder.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.hub.people.Audit;
import id.kia.hub.store.HubStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office of one regency that imports lists on 21 November 2026. */
abstract class IntakeBench {
  static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-21T03:00:00Z"));
  static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  static final String OFFICE = "6311";

  @TempDir Path folder;
  HubStore store;
  final Map<String, Path> photos = new HashMap<>();

  @BeforeEach
  void open() throws IOException {
    store = HubStore.open(folder.resolve("hub.db"), NOW);
    photo("6311065503159901.jpg", picture(240, 360, "jpeg"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  static Map<Column, String> with(Column column, String cell) {
    Map<Column, String> row = right();
    row.put(column, cell);
    return row;
  }

  /** A girl of three: type A. */
  static Map<Column, String> baby() {
    Map<Column, String> row = with(Column.TGL_LAHIR, "15-03-2023");
    row.put(Column.NIK, "6311065503239901");
    return row;
  }

  void photo(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    photos.put(name, file);
  }

  ImportReceipt run(byte[] file) throws ListRefused {
    return run(file, NOW);
  }

  ImportReceipt run(byte[] file, InstantSource time) throws ListRefused {
    Regions regions = new Regions(Set.of("631106"));
    return new Intake(store, OFFICE, regions, 31, ZONE, time, UUID::randomUUID)
        .run("kelas.csv", file, new Uploads(photos), "uji");
  }

  Imports imports() {
    return new Imports(store, OFFICE, new Audit(OFFICE, NOW));
  }

  List<Imports.Row> rows(byte[] file) throws ListRefused {
    return imports().rows(run(file).importId(), "uji");
  }

  Imports.Row only(Map<Column, String> row) throws ListRefused {
    return rows(new ListBuilder().row(row).utf8()).getFirst();
  }

  void assertRejected(String code, Map<Column, String> row) throws ListRefused {
    Imports.Row found = only(row);
    assertEquals(Outcome.REJECT, found.outcome(), code);
    assertTrue(codes(found).contains(code), code + " in " + codes(found));
  }

  static List<String> codes(Imports.Row row) {
    return row.findings().stream().map(Finding::code).toList();
  }

  String refused(byte[] file) {
    return assertThrows(ListRefused.class, () -> run(file)).code();
  }
}
