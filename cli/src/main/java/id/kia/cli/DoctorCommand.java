package id.kia.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kia.kiosk.app.ConfigFault;
import id.kia.kiosk.app.KioskConfig;
import id.kia.kiosk.app.KioskDoctor;
import id.kia.kiosk.doctor.Finding;
import id.kia.kiosk.doctor.FindingTable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
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

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    List<Finding> findings = examined(new KioskDoctor(read(), InstantSource.system()));
    System.out.print(json ? list(findings) : tables(findings));
    return findings.stream().anyMatch(Finding::isFault) ? 1 : 0;
  }

  /** The log, which goes to the standard output, keeps out of the table meanwhile. */
  private static List<Finding> examined(KioskDoctor doctor) throws InterruptedException {
    PrintStream out = System.out;
    System.setOut(System.err);
    try {
      return doctor.examine(KioskDoctor.STABLE_NAMES);
    } finally {
      System.setOut(out);
    }
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
    try {
      return new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(
                  findings.stream()
                      .map(
                          found ->
                              new Line(
                                  found.part().name(),
                                  found.verdict().name(),
                                  found.code(),
                                  english.said(found),
                                  found.isFault() ? english.next(found.code()) : ""))
                      .toList())
          + "\n";
    } catch (JsonProcessingException e) {
      throw CommandFailure.failed("the findings cannot be written: " + e.getMessage(), e);
    }
  }
}
