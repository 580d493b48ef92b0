package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.hub.store.HubStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports that go on by themselves. */
class ImportJobsTest extends IntakeBench {
  @Test
  void a_job_ends_with_its_import_and_leaves_no_file() throws Exception {
    try (ImportJobs jobs = jobs()) {
      ImportJob job = jobs.ended(jobs.start(upload(), "f1", "operator").id()).orElseThrow();
      assertEquals(JobState.DONE, job.state());
      String id = String.valueOf(job.importId());
      assertEquals(1, imports().receipt(id, false).total());
      assertEquals(List.of(), left());
    }
  }

  @Test
  void a_doubled_click_and_a_second_tab_run_one_import() throws Exception {
    try (ImportJobs jobs = jobs()) {
      ImportJob one = jobs.start(upload(), "f1", "operator");
      ImportJob same = jobs.start(upload(), "f1", "operator");
      assertEquals(one.id(), same.id());
      jobs.ended(one.id());
      assertEquals(one.id(), jobs.start(upload(), "f1", "operator").id(), "after it has ended too");
      ImportJob other = jobs.start(upload(), "f2", "operator");
      assertNotEquals(one.id(), other.id());
      assertEquals(
          jobs.ended(one.id()).orElseThrow().importId(),
          jobs.ended(other.id()).orElseThrow().importId(),
          "the same list is one import whatever the form");
    }
  }

  @Test
  void the_back_button_and_another_file_is_another_import() throws Exception {
    try (ImportJobs jobs = jobs()) {
      ImportJob bad =
          jobs.start(
              new ImportUpload(file("a.csv", "x".getBytes(StandardCharsets.UTF_8)), List.of()),
              "f1",
              "operator");
      ImportJob refused = jobs.ended(bad.id()).orElseThrow();
      assertEquals(JobState.REFUSED, refused.state());
      assertEquals("LIST_COLUMNS", refused.refusal());
      assertTrue(refused.sentence().contains("nik"));
      ImportJob good = jobs.ended(jobs.start(upload(), "f1", "operator").id()).orElseThrow();
      assertEquals(JobState.DONE, good.state());
    }
  }

  @Test
  void a_cancelled_job_leaves_nothing_behind() throws Exception {
    Intake intake = intake();
    Progress progress = new Progress();
    Intake.Prepared prepared = intake.prepare("k.csv", list(), new Uploads(photos), progress);
    progress.cancel();
    try {
      store.write(h -> intake.keep(h, prepared, "operator", progress));
    } catch (Cancelled expected) {
      assertEquals(0, count("import_batch") + count("import_row") + count("application"));
      assertEquals(0, count("picture"));
      return;
    }
    throw new AssertionError("not cancelled");
  }

  @Test
  void closing_the_hub_stops_what_runs_and_a_restart_says_so() throws Exception {
    store.write(
        h -> {
          new JobStore(OFFICE)
              .add(
                  h,
                  new ImportJob(
                      "j1",
                      "kelas.xlsx",
                      "operator",
                      1,
                      JobState.RUNNING,
                      0,
                      0,
                      0,
                      null,
                      false,
                      null,
                      List.of()),
                  "f1",
                  "p");
          return h;
        });
    Path left = Files.createDirectories(folder.resolve("jobs/j1"));
    Files.write(left.resolve("list"), new byte[] {1});
    try (ImportJobs jobs = jobs()) {
      assertEquals(JobState.INTERRUPTED, jobs.find("j1").orElseThrow().state());
      assertEquals(List.of(), left());
      assertEquals("j1", jobs.newest(5).getFirst().id());
      ImportJob again = jobs.start(upload(), "f1", "operator");
      assertEquals(JobState.DONE, jobs.ended(again.id()).orElseThrow().state());
    }
  }

  @Test
  void a_restart_keeps_a_whole_import() throws Exception {
    String id;
    try (ImportJobs jobs = jobs()) {
      id = jobs.ended(jobs.start(upload(), "f1", "operator").id()).orElseThrow().id();
    }
    store.close();
    store = HubStore.open(folder.resolve("hub.db"), NOW);
    try (ImportJobs jobs = jobs()) {
      assertEquals(JobState.DONE, jobs.find(id).orElseThrow().state());
    }
  }

  private ImportJobs jobs() throws IOException {
    return new ImportJobs(store, OFFICE, intake(), folder.resolve("jobs"), NOW, UUID::randomUUID);
  }

  private Intake intake() {
    return new Intake(
        store,
        new OfficeRules(OFFICE, new Regions(Set.of("631106")), 31),
        ZONE,
        NOW,
        UUID::randomUUID);
  }

  private static byte[] list() {
    return new ListBuilder().row(right()).utf8();
  }

  private ImportUpload upload() throws IOException {
    byte[] photo = Files.readAllBytes(folder.resolve("6311065503159901.jpg"));
    return new ImportUpload(
        file("kelas.csv", list()), List.of(file("6311065503159901.jpg", photo)));
  }

  private ImportUpload.Named file(String name, byte[] bytes) throws IOException {
    Path path = Files.createTempFile(folder, "upload", "");
    Files.write(path, bytes);
    return new ImportUpload.Named(name, path);
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("jobs"))) {
      return new ArrayList<>(files.toList());
    }
  }

  private int count(String table) {
    return store.read(
        h -> h.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
