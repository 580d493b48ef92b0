package id.kia.drivers.ipp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import id.kia.bridge.supervise.Waiting;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardPosition;
import id.kia.drivers.Condition;
import id.kia.drivers.Evidence;
import id.kia.drivers.Evidence.Reason;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.Recovery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IppPrinterTest {
  private static final IppTiming TIMING =
      new IppTiming(
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          Duration.ofSeconds(2),
          Duration.ofMillis(250),
          Duration.ofSeconds(2),
          Duration.ofSeconds(45),
          Duration.ofMinutes(5),
          Duration.ofSeconds(20));

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger lost = new AtomicInteger();

  /** Does not wait: the clock goes on instead. */
  private final Waiting waiting =
      new Waiting() {
        @Override
        public <E> @Nullable E poll(BlockingQueue<E> queue, Duration atMost) {
          nanos.addAndGet(atMost.toNanos());
          return null;
        }
      };

  private FakeIppPrinter fake;
  private IppPrinter printer;

  @BeforeEach
  void open() throws Exception {
    fake = new FakeIppPrinter();
    printer =
        new IppPrinter(
            new IppExchange(fake.uri(), TIMING, lost::incrementAndGet),
            IppCards.PROFILE,
            new IppClock(nanos::get, waiting),
            TIMING);
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private Baseline before() throws PrinterException {
    return IppCards.before(printer.recover(Optional.empty()).now());
  }

  private Evidence print() throws PrinterException {
    Baseline before = before();
    fake.asked.clear();
    return printer.print(IppCards.job(3), before, PrintListener.NONE);
  }

  private static void assertUnclear(Reason reason, Evidence evidence) {
    assertEquals(reason, assertInstanceOf(Evidence.Unclear.class, evidence).reason());
    assertTrue(evidence.facts().after().isEmpty(), "no counters that nobody read");
  }

  @Test
  void completed_is_a_word_and_no_evidence() throws Exception {
    fake.course = List.of(JobState.processing, JobState.processing, JobState.completed);
    assertUnclear(Reason.NO_EVIDENCE, print());
    assertEquals(
        List.of("Validate-Job", "Create-Job", "Send-Document", "Get-Job-Attributes"),
        fake.course());
    assertEquals(1, fake.documents.size());
    assertFalse(printer.capabilities().hasCountersAsEvidence());
    assertEquals(0, lost.get());
  }

  @Test
  void an_aborted_job_and_a_cancelled_one_are_no_evidence_either() throws Exception {
    fake.course = List.of(JobState.aborted);
    assertUnclear(Reason.NO_EVIDENCE, print());
    fake.course = List.of(JobState.canceled);
    assertUnclear(Reason.NO_EVIDENCE, print());
  }

  @Test
  void a_refusal_before_the_job_exists_is_evidence_that_nothing_was_printed() throws Exception {
    fake.refuses(Operation.validateJob, Status.clientErrorAttributesOrValuesNotSupported);
    Evidence refused = print();
    assertInstanceOf(Evidence.None.class, refused);
    assertEquals(CardPosition.NONE, refused.facts().after().orElseThrow().position());
    assertEquals(List.of("Validate-Job"), fake.course());
    assertEquals(Set.of(Condition.COMMAND_REFUSED), refused.facts().conditions());

    fake.faults.clear();
    fake.refuses(Operation.createJob, Status.serverErrorNotAcceptingJobs);
    assertInstanceOf(Evidence.None.class, print());
    assertEquals(List.of("Validate-Job", "Create-Job"), fake.course());
    assertEquals(List.of(), fake.documents);
  }

  @Test
  void a_printer_that_cannot_validate_is_asked_by_the_job_itself() throws Exception {
    fake.refuses(Operation.validateJob, Status.serverErrorOperationNotSupported);
    assertUnclear(Reason.NO_EVIDENCE, print());
    assertEquals(1, fake.documents.size());
  }

  @Test
  void a_refused_document_is_no_evidence_and_its_job_is_ended() throws Exception {
    fake.refuses(Operation.sendDocument, Status.clientErrorDocumentFormatError);
    Evidence evidence = print();
    assertUnclear(Reason.NO_EVIDENCE, evidence);
    assertTrue(evidence.facts().conditions().contains(Condition.COMMAND_REFUSED));
    assertEquals(JobState.canceled, fake.job(1).states.getFirst());
    assertTrue(nanos.get() < TIMING.stuck().toNanos(), "at once");
  }

  @Test
  void a_line_that_breaks_under_the_document_is_silence_and_the_line_is_opened_anew()
      throws Exception {
    fake.faults.put(Operation.sendDocument, (exchange, request) -> exchange.close());
    assertUnclear(Reason.SILENT, print());
    assertTrue(lost.get() > 0);
    assertEquals(1, fake.documents.size(), "never sent twice");
  }

  @Test
  void a_lost_answer_to_create_job_is_no_refusal() throws Exception {
    fake.faults.put(Operation.createJob, (exchange, request) -> exchange.close());
    assertUnclear(Reason.SILENT, print());
    assertEquals(List.of(), fake.documents);
  }

  @Test
  void jobs_of_an_earlier_life_are_ended_and_never_sent_again() throws Exception {
    var left = new FakeIppPrinter.Job(IppJobs.NAME + "0badcafe", IppJobs.USER);
    var foreign = new FakeIppPrinter.Job("Surat", "guru");
    fake.jobs.put(1, left);
    fake.jobs.put(2, foreign);
    Baseline before = before();
    left.states = new ArrayList<>(List.of(JobState.processing));
    fake.asked.clear();
    Recovery recovery = printer.recover(Optional.of(before));
    assertUnclear(Reason.NO_EVIDENCE, recovery.evidence().orElseThrow());
    assertEquals(JobState.canceled, left.states.getFirst());
    assertEquals(JobState.pending, foreign.states.getFirst());
    assertEquals(List.of(), fake.documents);
    assertTrue(fake.course().contains("Cancel-Job"));
  }

  @Test
  void a_recovery_at_another_printer_says_so() throws Exception {
    Baseline before = before();
    fake.says(Types.printerSerialNumber.of("ANOTHER"));
    Recovery recovery = printer.recover(Optional.of(before));
    assertUnclear(Reason.OTHER_PRINTER, recovery.evidence().orElseThrow());
    assertUnclear(Reason.OTHER_PRINTER, printer.print(IppCards.job(3), before, PrintListener.NONE));
    assertEquals(List.of(), fake.documents);
  }

  @Test
  void there_are_never_two_jobs_at_once() throws Exception {
    Baseline before = before();
    fake.says(Types.queuedJobCount.of(1));
    assertEquals(CardPosition.UNKNOWN, printer.snapshot().position());
    assertUnclear(Reason.CARD_STUCK, printer.print(IppCards.job(3), before, PrintListener.NONE));
    fake.says(Types.queuedJobCount.of(0));
    fake.says(Types.printerState.of(PrinterState.processing));
    assertUnclear(Reason.CARD_STUCK, printer.print(IppCards.job(3), before, PrintListener.NONE));
    assertTrue(fake.jobs.isEmpty());
  }

  @Test
  void what_stands_in_the_way_keeps_the_job_from_being_made() throws Exception {
    Baseline before = before();
    fake.says(Types.printerStateReasons.of("media-empty-warning"));
    Evidence none = printer.print(IppCards.job(3), before, PrintListener.NONE);
    assertInstanceOf(Evidence.None.class, none);
    assertEquals(Set.of(Condition.FEEDER_EMPTY), none.facts().conditions());
    assertFalse(none.facts().after().orElseThrow().feederHasCards());
    assertTrue(fake.jobs.isEmpty());
  }

  @Test
  void a_job_that_waits_for_blanks_is_cancelled_when_nobody_waits_for_it() throws Exception {
    fake.course = List.of(JobState.processing);
    Baseline before = before();
    fake.faults.put(
        Operation.sendDocument,
        (exchange, request) -> {
          fake.says(Types.printerStateReasons.of("media-empty-warning"));
          FakeIppPrinter.answer(exchange, request, IppPacket.response(Status.successfulOk));
        });
    long begin = nanos.get();
    Evidence evidence = printer.print(IppCards.job(3), before, PrintListener.NONE);
    assertUnclear(Reason.NO_EVIDENCE, evidence);
    assertTrue(evidence.facts().conditions().contains(Condition.FEEDER_EMPTY));
    assertEquals(JobState.canceled, fake.job(1).states.getFirst());
    Duration took = Duration.ofNanos(nanos.get() - begin);
    assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, "after " + took);
  }

  @Test
  void a_job_without_an_end_is_cancelled() throws Exception {
    fake.course = List.of(JobState.processing);
    assertUnclear(Reason.NO_EVIDENCE, print());
    assertEquals(JobState.canceled, fake.job(1).states.getFirst());
    assertTrue(nanos.get() >= TIMING.longest().toNanos());
  }

  @Test
  void a_network_that_blinks_while_the_card_prints_is_asked_again() throws Exception {
    fake.course = List.of(JobState.processing, JobState.completed);
    var blinks = new AtomicInteger();
    Baseline before = before();
    fake.faults.put(
        Operation.getJobAttributes,
        (exchange, request) -> {
          if (blinks.incrementAndGet() > 1) {
            fake.faults.remove(Operation.getJobAttributes);
          }
          exchange.close();
        });
    assertUnclear(Reason.NO_EVIDENCE, printer.print(IppCards.job(3), before, PrintListener.NONE));
  }

  @Test
  void names_at_the_printer_name_nobody() throws Exception {
    assertUnclear(Reason.NO_EVIDENCE, print());
    for (IppPacket request : fake.asked) {
      assertEquals("kia-kiosk", FakeIppPrinter.said(request, "requesting-user-name"));
      String name = FakeIppPrinter.said(request, "job-name");
      assertTrue(name.isEmpty() || name.matches("kia-card-[0-9a-f]{8}"), name);
      assertTrue(FakeIppPrinter.said(request, "document-name").isEmpty());
    }
  }

  @Test
  void a_queue_of_cups_forgets_the_card_and_only_ours() throws Exception {
    assertUnclear(Reason.NO_EVIDENCE, print());
    printer.forget();
    assertFalse(fake.job(1).purged, "no printer but CUPS knows how");
    fake.says(new com.hp.jipp.encoding.TextType("cups-version").of("2.4.2"));
    var foreign = new FakeIppPrinter.Job("Surat", "guru");
    foreign.states = new ArrayList<>(List.of(JobState.completed));
    fake.jobs.put(7, foreign);
    printer.forget();
    assertTrue(fake.job(1).purged);
    assertFalse(foreign.purged);
    fake.job(1).purged = false;
    fake.refuses(Operation.cancelJob, Status.clientErrorNotAuthorized);
    assertThrows(PrinterException.class, printer::forget);
  }

  @Test
  void a_card_is_not_put_aside_over_ipp() {
    assertThrows(PrinterException.class, printer::reject);
    assertFalse(printer.capabilities().hasRejectBox());
  }
}
