package id.kia.cli;

import id.kia.kiosk.incident.IncidentBundle;
import id.kia.kiosk.incident.IncidentFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Packs what happened at a kiosk, without a child in it. */
@Command(
    name = "incident",
    description = "Pack a kiosk's journal and its printer's calls, without personal content.",
    mixinStandardHelpOptions = true)
final class IncidentCommand implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "the kiosk's data folder")
  Path data;

  @Option(
      names = {"-o", "--out"},
      required = true,
      description = "bundle to write")
  Path out;

  @Override
  public Integer call() throws CommandFailure {
    try {
      IncidentBundle bundle = IncidentBundle.of(data);
      Files.write(out, bundle.bytes());
      System.out.println(
          out + ": " + bundle.events().size() + " events, " + bundle.calls().size() + " notes");
      return 0;
    } catch (IncidentFault e) {
      throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write " + out + ": " + e.getMessage(), e);
    }
  }
}
