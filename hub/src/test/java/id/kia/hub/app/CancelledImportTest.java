package id.kia.hub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator who sent the wrong list stops it on its way. */
class CancelledImportTest {
  /** The largest list there may be: it is still under way when the next request arrives. */
  private static final int ROWS = 5_000;

  @TempDir Path data;
  private TestHub hub;
  private TestOffice office;

  @BeforeEach
  void start() throws Exception {
    hub = new TestHub(data);
    office = new TestOffice(hub.port());
    office.logIn("operator", "operator-rahasia");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void nothing_is_left_of_an_import_that_was_cancelled_and_the_list_may_come_again()
      throws Exception {
    String job = started("f0000000-1");
    assertEquals("RUNNING", state(job));
    HttpResponse<byte[]> cancelled =
        office.form("/office/imports/jobs/" + job + "/cancel", Map.of(), "same-origin");
    assertEquals(
        "/office/imports/jobs/" + job, cancelled.headers().firstValue("location").orElse(""));
    assertEquals("CANCELLED", state(job));
    String page = html(office.page("/office/imports/jobs/" + job, ""));
    assertTrue(page.contains("Impor dibatalkan") && page.contains("Tidak ada yang disimpan"), page);
    String home = html(office.page("/office?tab=impor", ""));
    assertTrue(home.contains("Belum ada daftar."), home);
    assertEquals(0, office.json("/office/applications.json").size());
    assertEquals(List.of(), files(), "no file of the upload");

    HttpResponse<byte[]> late =
        office.form("/office/imports/jobs/" + job + "/cancel", Map.of(), "same-origin");
    assertEquals(303, late.statusCode(), "a second click finds it cancelled");
    String again = started("f0000000-1");
    assertFalse(again.equals(job), "the same form may come again after a cancel");
    office.form("/office/imports/jobs/" + again + "/cancel", Map.of(), "same-origin");
  }

  @Test
  void only_who_may_import_may_cancel() throws Exception {
    String job = started("f0000000-2");
    TestOffice verifier = new TestOffice(hub.port());
    verifier.logIn("verifikator", "verifikator-rahasia");
    assertEquals(
        "FORBIDDEN",
        TestKiosk.problem(verifier.post("/office/imports/jobs/" + job + "/cancel", Map.of())));
    assertEquals("RUNNING", state(job));
    office.form("/office/imports/jobs/" + job + "/cancel", Map.of(), "same-origin");
  }

  private String started(String form) throws Exception {
    HttpResponse<byte[]> answer =
        office.formWithFiles("/office/imports", Map.of("form", form), Map.of("list", list()));
    String job = answer.headers().firstValue("location").orElse("");
    assertTrue(job.startsWith("/office/imports/jobs/"), html(answer));
    return job.substring(job.lastIndexOf('/') + 1);
  }

  private String state(String job) throws Exception {
    return html(office.get("/office/parts/imports/jobs/" + job))
        .replaceFirst("(?s).*data-state=\"(\\w+)\".*", "$1");
  }

  /** Children under five, who need no photograph; all of them would be accepted. */
  private static byte[] list() {
    return IntStream.range(0, ROWS)
        .mapToObj(
            i ->
                "99631101,TK-A,6311060101%06d,6311060202%06d,ANAK CONTOH KECIL,L,PARINGIN,01-01-2024,ISLAM,WNI,JL. CONTOH,MEKAR,PARINGIN,AYAH CONTOH,AKTA-%d,YA,https://tte.contoh.invalid/%d"
                    .formatted(240000 + i, i, i, i))
        .collect(
            Collectors.joining(
                "\r\n",
                "npsn,kelas,nik,no_kk,nama,jk,tempat_lahir,tgl_lahir,agama,kewarganegaraan,alamat,kel_desa,kecamatan,nama_kepala_keluarga,no_akta,persetujuan_wali,tte_qr\r\n",
                ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> data.relativize(file).getNameCount() > 1)
          .toList();
    }
  }

  private static String html(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
