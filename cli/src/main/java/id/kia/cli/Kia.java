package id.kia.cli;

import id.kia.cli.keys.KeysCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The entry of the {@code kia} command.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 wrong use (unknown option, bad file, taken port). Each failure
 * is one line on standard error; {@code --debug} adds the stack trace.
 */
@Command(
    name = "kia",
    description =
        "A kiosk in the school prints the child's identity card when the child collects it.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "kia 0.1.0",
    footer = {
      "",
      "  test      the whole test suite",
      "  bench     measure: bench screen, crash, power, kill, fuzz",
      "  format    format the Java sources"
    },
    subcommands = {
      DemoCommand.class,
      DoctorCommand.class,
      HubCommand.class,
      KioskCommand.class,
      KeysCommand.class,
      VirtualBoardCommand.class,
      VirtualScannerCommand.class,
      IncidentCommand.class,
      ReplayCommand.class,
      RenderCommand.class,
      ConformCommand.class,
      WireCommand.class,
      VirtualPrinterCommand.class,
      VirtualWorldCommand.class,
    })
public final class Kia implements Runnable {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "show stack traces of failures")
  boolean debug;

  @Spec CommandSpec spec;

  Kia() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command and returns its exit code. */
  static int run(String... args) {
    var kia = new Kia();
    var line = new CommandLine(kia);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Kia::wrongUse);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(kia, command.getErr(), failure));
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? see kia --help");
  }

  private static int wrongUse(ParameterException wrong, String[] args) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println("kia: " + firstLine(wrong.getMessage()));
    return 2;
  }

  private static int failed(Kia kia, PrintWriter err, Exception failure) {
    if (kia.debug) {
      failure.printStackTrace(err);
    }
    if (failure instanceof CommandFailure known) {
      err.println("kia: " + known.getMessage());
      return known.exit();
    }
    err.println(
        "kia: "
            + failure.getClass().getSimpleName()
            + ": "
            + firstLine(failure.getMessage())
            + " (more with --debug)");
    return 1;
  }

  private static String firstLine(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "no message" : message.lines().findFirst().orElse("no message");
  }
}
