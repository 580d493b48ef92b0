package id.kia.cli;

/** A failure that is already one clear line for the person at the terminal. */
public final class CommandFailure extends Exception {
  private final int exit;

  private CommandFailure(int exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  private CommandFailure(int exit, String message) {
    super(message);
    this.exit = exit;
  }

  /** Wrong use or a bad file: exit code 2. */
  public static CommandFailure wrongUse(String message) {
    return new CommandFailure(2, message);
  }

  /** Wrong use or a bad file, with the cause for {@code --debug}: exit code 2. */
  public static CommandFailure wrongUse(String message, Throwable cause) {
    return new CommandFailure(2, message, cause);
  }

  /** The command could not do its work: exit code 1. */
  public static CommandFailure failed(String message) {
    return new CommandFailure(1, message);
  }

  /** The command could not do its work, with the cause for {@code --debug}: exit code 1. */
  public static CommandFailure failed(String message, Throwable cause) {
    return new CommandFailure(1, message, cause);
  }

  /** The exit code of the process. */
  public int exit() {
    return exit;
  }
}
