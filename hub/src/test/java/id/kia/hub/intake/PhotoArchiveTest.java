package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.picture;
import static id.kia.hub.intake.ListBuilder.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Photographs as one ZIP: each bad entry costs only itself, and says why. */
class PhotoArchiveTest extends IntakeBench {
  private static final String NIK = "6311065503159901";
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  @Test
  void folders_do_not_matter_and_litter_is_not_worth_a_word() throws Exception {
    entries.put("foto/kelas V/" + NIK + ".JPG", picture(600, 900, "jpeg"));
    entries.put("__MACOSX/foto/._" + NIK + ".JPG", new byte[] {1});
    entries.put("foto/Thumbs.db", new byte[] {1});
    assertEquals(List.of(), notes());
    assertEquals(Outcome.ACCEPT, imported().getFirst().outcome());
  }

  @Test
  void every_bad_entry_is_named_with_its_code_and_the_good_one_stays() throws Exception {
    entries.put("foto/" + NIK + ".jpg", picture(600, 900, "jpeg"));
    entries.put("FOTO/" + NIK + ".JPG", picture(300, 450, "jpeg"));
    entries.put("../../etc/" + NIK + ".png", picture(300, 450, "png"));
    entries.put("/abs.jpg", picture(300, 450, "jpeg"));
    entries.put("lagi.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
    entries.put("kosong.jpg", new byte[8 << 20]);
    entries.put("Budi di pantai.jpg", picture(300, 450, "jpeg"));
    entries.put("6311065503159999.jpg", picture(300, 450, "jpeg"));
    Map<String, String> told = new LinkedHashMap<>();
    for (Finding note : notes()) {
      told.put(note.arguments().getFirst(), note.code());
    }
    assertEquals(
        Map.of(
            "foto/" + NIK + ".jpg",
            "FILE_TWICE",
            "../../etc/" + NIK + ".png",
            "FILE_PATH",
            "/abs.jpg",
            "FILE_PATH",
            "lagi.zip",
            "FILE_NESTED",
            "kosong.jpg",
            "FILE_BOMB",
            "budi di pantai.jpg",
            "FILE_NAME",
            "6311065503159999.jpg",
            "FILE_UNMATCHED"),
        told);
    assertEquals(Outcome.ACCEPT, imported().getFirst().outcome());
    assertFalse(Files.exists(folder.resolve(NIK + ".png")));
  }

  @Test
  void an_entry_of_more_than_15_mb_is_left_out() throws Exception {
    byte[] noise = new byte[PictureReader.MAX_BYTES + 1];
    new Random(5).nextBytes(noise);
    entries.put(NIK + ".jpg", noise);
    assertEquals("FILE_TOO_BIG", notes().getFirst().code());
    assertEquals(List.of("PHOTO_MISSING"), codes(imported().getFirst()));
  }

  @Test
  void a_broken_archive_is_refused_as_a_whole() throws Exception {
    entries.put(NIK + ".jpg", picture(600, 900, "jpeg"));
    Path whole = archive();
    Path cut = folder.resolve("cut.zip");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    ListRefused refused = assertThrows(ListRefused.class, () -> unpacked(cut));
    assertEquals("ZIP_BROKEN", refused.code());
  }

  @Test
  void somebody_who_stops_the_import_stops_the_unpacking() throws Exception {
    entries.put(NIK + ".jpg", picture(600, 900, "jpeg"));
    Progress progress = new Progress();
    progress.cancel();
    Uploads uploads = new Uploads(Map.of());
    Path zip = archive();
    assertThrows(Cancelled.class, () -> new PhotoArchive(folder, uploads, progress).unpack(zip));
  }

  private List<Finding> notes() throws Exception {
    Uploads uploads = unpacked(archive());
    uploads.photo(new RawRow(2, right(), 0, false), NIK);
    return uploads.notes();
  }

  private List<Imports.Row> imported() throws Exception {
    photos.clear();
    ImportReceipt receipt =
        new Intake(
                store,
                new OfficeRules(OFFICE, new Regions(Set.of("631106")), 31),
                ZONE,
                NOW,
                UUID::randomUUID)
            .run("k.csv", new ListBuilder().row(right()).utf8(), unpacked(archive()), "uji");
    assertTrue(receipt.total() > 0);
    return imports().rows(receipt.importId(), "uji");
  }

  private Uploads unpacked(Path zip) throws IOException, ListRefused {
    Path to = Files.createTempDirectory(folder, "unpacked");
    Uploads uploads = new Uploads(Map.of(), to);
    new PhotoArchive(to, uploads, Progress.unwatched()).unpack(zip);
    return uploads;
  }

  private Path archive() throws IOException {
    Path file = folder.resolve("foto.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
