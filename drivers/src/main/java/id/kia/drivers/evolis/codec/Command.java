package id.kia.drivers.evolis.codec;

/**
 * One thing said to the printer: {@code ESC mnemonic (; parameter)* CR}, with data before the CR
 * for panels (A5013 RevE p. 4). The printer gives one reply to each.
 */
public sealed interface Command permits TextCommand, PanelCommand, BoxCommand {

  /** The exact bytes on the wire. */
  byte[] encode();

  /** What to call it in a message; shows no content. */
  String label();
}
