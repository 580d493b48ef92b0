package id.kia.cli.keys;

import id.kia.cli.CommandFailure;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The passphrase of the root key: typed without echo, or from a file for automation. */
final class Passphrase {
  @Option(names = "--passphrase-file", description = "instead of typing it; its first line")
  @Nullable Path file;

  char[] read(String prompt, boolean twice) throws CommandFailure {
    if (file != null) {
      try {
        return Files.readString(file).lines().findFirst().orElse("").toCharArray();
      } catch (IOException e) {
        throw CommandFailure.wrongUse("cannot read " + file, e);
      }
    }
    Console console = Objects.requireNonNull(System.console());
    if (!console.isTerminal()) {
      throw CommandFailure.wrongUse("no terminal to ask for the passphrase: --passphrase-file");
    }
    char[] first = typed(console, prompt);
    if (twice && !Arrays.equals(first, typed(console, "Once more: "))) {
      throw CommandFailure.wrongUse("the two passphrases differ");
    }
    return first;
  }

  private static char[] typed(Console console, String prompt) {
    char @Nullable [] typed = console.readPassword("%s", prompt);
    return typed == null ? new char[0] : typed;
  }
}
