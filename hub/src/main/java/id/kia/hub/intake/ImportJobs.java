package id.kia.hub.intake;

import id.kia.hub.store.HubStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports that go on by themselves: each belongs to the office, not to the session that sent it.
 *
 * <p>Thread-safe; one virtual thread per job. A job ends as one transaction with its import, or
 * leaves nothing: a cancelled one, and one that a restart cut off, keep no row and no file.
 */
public final class ImportJobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

  private final HubStore store;
  private final JobStore jobs;
  private final Intake intake;
  private final Path folder;
  private final InstantSource time;
  private final Supplier<UUID> ids;
  private final Map<String, Running> running = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("import-", 0).factory());

  private record Running(Progress progress, CountDownLatch ended) {}

  /**
   * Opens the office's jobs; what ran when the hub ended before is marked as interrupted.
   *
   * @param folder for uploads while their job runs; emptied now
   */
  public ImportJobs(
      HubStore store,
      String office,
      Intake intake,
      Path folder,
      InstantSource time,
      Supplier<UUID> ids)
      throws IOException {
    this.store = store;
    this.jobs = new JobStore(office);
    this.intake = intake;
    this.folder = folder;
    this.time = time;
    this.ids = ids;
    Files.createDirectories(folder);
    JobFolder.empty(folder);
    int cut = store.write(h -> jobs.interrupted(h, time.millis()));
    if (cut > 0) {
      LOG.warn("HUB-IMPORT {} imports were cut off by the end of the hub; nothing is kept", cut);
    }
  }

  /**
   * Starts an import, or finds the one that the same form with the same files started.
   *
   * @param formId made with the form and used once; blank for a program without a form
   */
  public ImportJob start(ImportUpload upload, String formId, String staff) {
    String id = ids.get().toString();
    JobFolder files = JobFolder.taking(folder.resolve(id), upload);
    ImportJob job =
        new ImportJob(
            id,
            Cell.normal(upload.list().name()),
            staff,
            time.millis(),
            JobState.RUNNING,
            0,
            0,
            0,
            null,
            false,
            null,
            List.of());
    String print = files.fingerprint();
    Running run = new Running(new Progress(), new CountDownLatch(1));
    running.put(id, run);
    ImportJob started =
        store.write(
            h -> {
              Optional<ImportJob> same =
                  formId.isEmpty() ? Optional.empty() : jobs.same(h, formId, print);
              if (same.isEmpty()) {
                jobs.add(h, job, formId, print);
              }
              return same.orElse(job);
            });
    if (started.id().equals(id)) {
      threads.execute(() -> run(job, files, run));
    } else {
      running.remove(id);
      files.remove();
    }
    return started;
  }

  /** A job with how far it is. */
  public Optional<ImportJob> find(String id) {
    Optional<ImportJob> found = store.read(h -> jobs.find(h, id));
    Running run = running.get(id);
    return run == null ? found : found.map(job -> job.at(run.progress()));
  }

  /** Jobs that run now or ended without an import, newest first. */
  public List<ImportJob> newest(int most) {
    return store.read(h -> jobs.newest(h, most)).stream()
        .map(
            job -> {
              Running run = running.get(job.id());
              return run == null ? job : job.at(run.progress());
            })
        .toList();
  }

  /** Stops a job that still runs; one that is done stays done. */
  public void cancel(String id) {
    Running run = running.get(id);
    if (run != null) {
      run.progress().cancel();
    }
  }

  /** The job when it has ended; returns at once when it does not run. */
  public Optional<ImportJob> ended(String id) throws InterruptedException {
    Running run = running.get(id);
    if (run != null) {
      run.ended().await();
    }
    return find(id);
  }

  /** Stops what runs and waits until it has left nothing. */
  @Override
  public void close() {
    running.values().forEach(run -> run.progress().cancel());
    threads.close();
  }

  private void run(ImportJob job, JobFolder files, Running run) {
    try {
      work(job, files, run.progress());
    } catch (Cancelled cancelled) {
      end(job, JobState.CANCELLED, null);
    } catch (ListRefused refused) {
      end(job, JobState.REFUSED, refused);
    } catch (IOException | RuntimeException failed) {
      LOG.error("HUB-IMPORT {} failed; nothing of it is kept", job.id(), failed);
      end(job, JobState.FAILED, null);
    } finally {
      files.remove();
      running.remove(job.id());
      run.ended().countDown();
    }
  }

  private void work(ImportJob job, JobFolder files, Progress progress)
      throws IOException, ListRefused {
    Uploads uploads = new Uploads(Map.of(), files.folder());
    PhotoArchive archives = new PhotoArchive(files.folder(), uploads, progress);
    for (ImportUpload.Named photo : files.photos()) {
      if (PhotoArchive.archive(photo.path())) {
        archives.unpack(photo.path());
      } else {
        uploads.add(photo.name(), photo.path());
      }
    }
    byte[] list = JobFolder.read(files.list(), SchoolList.MAX_BYTES + 1);
    Intake.Prepared prepared = intake.prepare(job.fileName(), list, uploads, progress);
    store.write(
        h -> {
          ImportReceipt receipt = intake.keep(h, prepared, job.by(), progress);
          jobs.end(
              h, job.id(), JobState.DONE, receipt.importId(), receipt.again(), null, time.millis());
          return receipt;
        });
  }

  private void end(ImportJob job, JobState state, @Nullable ListRefused refused) {
    store.write(
        h -> {
          jobs.end(h, job.id(), state, null, false, refused, time.millis());
          return state;
        });
  }
}
