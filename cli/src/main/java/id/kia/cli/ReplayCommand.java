package id.kia.cli;

import id.kia.drivers.DriverRegistry;
import id.kia.kiosk.incident.IncidentBundle;
import id.kia.kiosk.incident.IncidentFault;
import id.kia.kiosk.incident.IncidentReplay;
import id.kia.kiosk.order.TransitionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs an incident again against today's table, policy and drivers. */
@Command(
    name = "replay",
    description = "Run an incident again: today's table, policy and drivers against what was then.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BUNDLE", description = "made by kia incident")
  Path file;

  @Override
  public Integer call() throws CommandFailure {
    try {
      IncidentReplay replay =
          IncidentReplay.of(
              IncidentBundle.read(Files.readAllBytes(file)),
              TransitionTable.ROWS,
              DriverRegistry.installed());
      replay.lines().forEach(System.out::println);
      int differing = replay.differing().size();
      System.out.printf(
          "%d steps, %d differ, %d not played%n",
          replay.lines().size(), differing, replay.notPlayed());
      return differing == 0 ? 0 : 1;
    } catch (NoSuchFileException e) {
      throw CommandFailure.wrongUse(e.getFile() + " does not exist", e);
    } catch (IncidentFault e) {
      throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
