package id.kia.cli.keys;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Root key, key list and rotation. */
@Command(
    name = "keys",
    description =
        "The office's root key, the list of the hub's keys and their rotation; what a lost kiosk"
            + " held.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      KeysInit.class,
      KeysRotate.class,
      KeysSign.class,
      KeysInstall.class,
      KeysShow.class,
      KeysBreach.class
    })
public final class KeysCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "which step? init, rotate, sign, install, show or breach");
  }
}
