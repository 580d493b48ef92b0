package id.kia.drivers.evolis.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command without data, for instance {@code Pr;ymcko}.
 *
 * @param mnemonic 2 to 6 letters, case matters
 * @param params printable ASCII without {@code ;}
 */
public record TextCommand(String mnemonic, List<String> params) implements Command {
  public TextCommand {
    params = List.copyOf(params);
    if (!mnemonic.matches("[A-Z][A-Za-z]{1,5}")) {
      throw new IllegalArgumentException("not a mnemonic: " + mnemonic);
    }
    for (String param : params) {
      if (!param.matches("[ -:<-~]*")) {
        throw new IllegalArgumentException("not a parameter: " + param);
      }
    }
  }

  /** A command with its parameters. */
  public static TextCommand of(String mnemonic, String... params) {
    return new TextCommand(mnemonic, List.of(params));
  }

  @Override
  public byte[] encode() {
    return ("\u001b" + label() + "\r").getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String label() {
    return params.isEmpty() ? mnemonic : mnemonic + ";" + String.join(";", params);
  }
}
