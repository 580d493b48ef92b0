package id.kia.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kia.bridge.serial.SerialPorts;
import id.kia.kiosk.app.ConfigFault;
import id.kia.kiosk.app.KioskConfig;
import id.kia.kiosk.app.KioskDoctor;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.doctor.FindingTable;
import id.kia.kiosk.doctor.Movement;
import id.kia.kiosk.doctor.PortSearch;
import id.kia.kiosk.doctor.PortTable;
import id.kia.kiosk.store.RunMark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks over a kiosk's devices, keys, disk, clock and link. */
@Command(
    name = "doctor",
    description =
        "Look over every device, key, disk, clock and link of a kiosk; exit code 0 without faults.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Option(names = "--config", description = "YAML file of the kiosk (default ${DEFAULT-VALUE})")
  Path config = Path.of("kiosk.yaml");

  @Option(names = "--json", description = "for scripts: a list instead of the table")
  boolean json;

  @Option(
      names = "--find",
      description = "ask each serial port who is there, and print the lines for kiosk.yaml")
  boolean find;

  @Option(
      names = "--move",
      description =
          "switch lamps, buzzer, fan and lock for two seconds each, for who stands before them")
  boolean move;

  @Option(
      names = "--at",
      paramLabel = "PORT",
      description = "with --find: this port instead of all; may be given again")
  List<Path> at = List.of();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    if (find) {
      return ports();
    }
    var doctor = new KioskDoctor(read(), InstantSource.system());
    List<Finding> findings = move ? moved(doctor) : examined(doctor);
    System.out.print(json ? list(findings) : tables(findings));
    return findings.stream().anyMatch(Finding::isFault) ? 1 : 0;
  }

  private static List<Finding> examined(KioskDoctor doctor) throws InterruptedException {
    return aside(() -> doctor.examine(KioskDoctor.STABLE_NAMES));
  }

  private List<Finding> moved(KioskDoctor doctor) throws CommandFailure, InterruptedException {
    try (RunMark _ = unlessItRuns()) {
      return List.of(aside(() -> doctor.move(movement())));
    }
  }

  /** What is switched is said while it is. */
  private static Movement movement() {
    List<FindingTable> words =
        FindingTable.LANGUAGES.stream().map(language -> new FindingTable(language)).toList();
    return new Movement(
        part -> words.forEach(table -> System.err.println(table.moving(part))),
        time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
  }

  /** Needs no configuration; where there is one whose kiosk runs, its ports are left alone. */
  private int ports() throws CommandFailure, InterruptedException {
    try (RunMark _ = unlessItRuns()) {
      List<PortSearch.Found> found =
          aside(
              () ->
                  new PortSearch(System::nanoTime)
                      .search(at.isEmpty() ? SerialPorts.all() : at, KioskDoctor.STABLE_NAMES));
      System.out.print(json ? written(found.stream().map(Port::of).toList()) : portTables(found));
      return 0;
    }
  }

  private @Nullable RunMark unlessItRuns() throws CommandFailure {
    if (!Files.exists(config)) {
      return null;
    }
    try {
      return RunMark.look(read().dataDir())
          .orElseThrow(
              () ->
                  CommandFailure.failed(
                      "a kiosk runs with " + config + "; stop it first, it has ports and pins"));
    } catch (IOException e) {
      throw CommandFailure.failed("it cannot be seen whether a kiosk runs: " + e.getMessage(), e);
    }
  }

  private static String portTables(List<PortSearch.Found> found) {
    return String.join(
            "\n",
            FindingTable.LANGUAGES.stream()
                .map(language -> new PortTable(language).of(found))
                .toList())
        + "\n"
        + PortTable.yaml(found);
  }

  /** One port for scripts. */
  private record Port(String port, String stable, String device, String said) {
    static Port of(PortSearch.Found found) {
      return new Port(
          found.port().toString(),
          found.stable().map(Path::toString).orElse(""),
          found.device().name(),
          found.said());
    }
  }

  /** The log, which goes to the standard output, keeps out of the table meanwhile. */
  private static <R> R aside(Work<R> work) throws InterruptedException {
    PrintStream out = System.out;
    System.setOut(System.err);
    try {
      return work.done();
    } finally {
      System.setOut(out);
    }
  }

  private interface Work<R> {
    R done() throws InterruptedException;
  }

  private KioskConfig read() throws CommandFailure {
    try {
      return KioskConfig.read(config, KioskConfig.credentialsOfUnit());
    } catch (ConfigFault e) {
      throw CommandFailure.wrongUse(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  private static String tables(List<Finding> findings) {
    return String.join(
        "\n",
        FindingTable.LANGUAGES.stream()
            .map(language -> new FindingTable(language).of(findings))
            .toList());
  }

  /** One finding for scripts. */
  private record Line(String part, String verdict, String code, String said, String next) {}

  private static String list(List<Finding> findings) throws CommandFailure {
    var english = new FindingTable("en");
    return written(
        findings.stream()
            .map(
                found ->
                    new Line(
                        found.part().name(),
                        found.verdict().name(),
                        found.code(),
                        english.said(found),
                        found.isFault() ? english.next(found.code()) : ""))
            .toList());
  }

  private static String written(List<?> lines) throws CommandFailure {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(lines) + "\n";
    } catch (JsonProcessingException e) {
      throw CommandFailure.failed("what was found cannot be written: " + e.getMessage(), e);
    }
  }
}
