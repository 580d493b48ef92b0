package id.kia.drivers.ipp;

import com.hp.jipp.cups.Cups;
import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IntOrIntRange;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Resolution;
import com.hp.jipp.encoding.ResolutionUnit;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.MediaSizeSupported;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers IPP in this process and does as a test tells it; remembers what it was asked. */
final class FakeIppPrinter implements AutoCloseable {
  /** How one operation is answered instead of as usual. */
  interface Fault {
    void answer(HttpExchange exchange, IppPacket request) throws IOException;
  }

  /** A job; states are gone through, one at each question, the last one stays. */
  static final class Job {
    final String name;
    final String user;
    List<JobState> states = new ArrayList<>(List.of(JobState.pending));
    boolean purged;

    Job(String name, String user) {
      this.name = name;
      this.user = user;
    }
  }

  private final HttpServer server;
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Attribute<?>> says = new LinkedHashMap<>();
  final Map<Operation, Fault> faults = new HashMap<>();
  final List<IppPacket> asked = new ArrayList<>();
  final List<byte[]> documents = new ArrayList<>();
  final Map<Integer, Job> jobs = new TreeMap<>();

  /** What a job goes through once it has its document. */
  List<JobState> course = List.of(JobState.processing, JobState.completed);

  FakeIppPrinter() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(hands);
    server.start();
    says(Types.printerMakeAndModel.of("Fake"));
    says(Types.printerSerialNumber.of("VIRT-IPP"));
    says(Types.printerState.of(PrinterState.idle));
    says(Types.printerStateReasons.of("none"));
    says(Types.printerIsAcceptingJobs.of(true));
    says(Types.queuedJobCount.of(0));
    says(
        Types.operationsSupported.of(
            List.of(
                Operation.validateJob,
                Operation.createJob,
                Operation.sendDocument,
                Operation.cancelJob,
                Operation.getJobs,
                Operation.getJobAttributes)));
    says(Types.documentFormatSupported.of(List.of(PwgRaster.FORMAT, CardPdf.FORMAT)));
    says(Types.pwgRasterDocumentTypeSupported.of(List.of("srgb_8", "sgray_8")));
    says(
        Types.pwgRasterDocumentResolutionSupported.of(
            List.of(new Resolution(300, 300, ResolutionUnit.dotsPerInch))));
    says(
        Types.mediaSizeSupported.of(
            List.of(new MediaSizeSupported(new IntOrIntRange(5398), new IntOrIntRange(8560)))));
    says(
        Types.jobCreationAttributesSupported.of(
            List.of("media-col", "copies", "job-sheets", "sides")));
  }

  Job job(int id) {
    return Objects.requireNonNull(jobs.get(id));
  }

  URI uri() {
    return URI.create("ipp://127.0.0.1:" + server.getAddress().getPort() + "/ipp/print");
  }

  synchronized void says(Attribute<?> attribute) {
    says.put(attribute.getName(), attribute);
  }

  synchronized void saysNothingOf(String name) {
    says.remove(name);
  }

  /** Refuses an operation. */
  void refuses(Operation operation, Status status) {
    faults.put(
        operation, (exchange, request) -> answer(exchange, request, IppPacket.response(status)));
  }

  /** Names of what it was asked, without the questions about the printer itself. */
  synchronized List<String> course() {
    return asked.stream()
        .map(packet -> packet.getOperation().getName())
        .filter(name -> !name.equals(Operation.getPrinterAttributes.getName()))
        .distinct()
        .toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      var in = new IppInputStream(new ByteArrayInputStream(body));
      IppPacket request = in.readPacket();
      byte[] document = in.readAllBytes();
      synchronized (this) {
        asked.add(request);
        if (document.length > 0) {
          documents.add(document);
        }
      }
      Fault fault = faults.get(request.getOperation());
      if (fault != null) {
        fault.answer(exchange, request);
      } else {
        answer(exchange, request, usual(request));
      }
    }
  }

  static void answer(HttpExchange exchange, IppPacket request, IppPacket.Builder answer)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new IppOutputStream(bytes)) {
      out.write(answer.setRequestId(request.getRequestId()).build());
    }
    raw(exchange, 200, bytes.toByteArray());
  }

  static void raw(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/ipp");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private synchronized IppPacket.Builder usual(IppPacket request) {
    Operation operation = request.getOperation();
    IppPacket.Builder ok = IppPacket.response(Status.successfulOk);
    if (operation.equals(Operation.getPrinterAttributes)) {
      return ok.putAttributes(Tag.printerAttributes, List.copyOf(says.values()));
    }
    if (operation.equals(Operation.createJob)) {
      int id = jobs.size() + 1;
      jobs.put(id, new Job(said(request, "job-name"), said(request, "requesting-user-name")));
      return ok.putJobAttributes(Types.jobId.of(id), Types.jobState.of(JobState.pending));
    }
    if (operation.equals(Operation.getJobs)) {
      boolean ended = said(request, "which-jobs").equals("completed");
      jobs.forEach(
          (id, job) -> {
            if (!job.purged
                && ended == (job.states.getFirst().getCode() >= JobState.Code.canceled)) {
              ok.addGroup(
                  AttributeGroup.groupOf(
                      Tag.jobAttributes, Types.jobId.of(id), Types.jobName.of(job.name)));
            }
          });
      return ok;
    }
    Integer id = request.getValue(Tag.operationAttributes, Types.jobId);
    if (id == null) {
      return ok;
    }
    Job job = job(id);
    if (operation.equals(Operation.sendDocument)) {
      job.states = new ArrayList<>(course);
    } else if (operation.equals(Operation.cancelJob)) {
      job.purged = !said(request, "purge-job").isEmpty();
      job.states = new ArrayList<>(List.of(JobState.canceled));
    } else {
      JobState now = job.states.size() > 1 ? job.states.removeFirst() : job.states.getFirst();
      ok.putJobAttributes(Types.jobId.of(id), Types.jobState.of(now));
    }
    return ok;
  }

  /** A text among the operation attributes, blank when it is missing. */
  static String said(IppPacket request, String name) {
    AttributeGroup group = Objects.requireNonNull(request.get(Tag.operationAttributes));
    Attribute<?> attribute = group.get(name);
    return attribute == null ? "" : String.valueOf(attribute.strings().getFirst());
  }

  /** Levels of its ribbon. */
  void ribbonAt(int level) {
    says(Cups.Types.markerTypes.of(List.of("ribbon")));
    says(Cups.Types.markerLevels.of(List.of(level)));
    says(Cups.Types.markerLowLevels.of(List.of(10)));
  }

  @Override
  public void close() {
    server.stop(0);
    hands.close();
  }
}
