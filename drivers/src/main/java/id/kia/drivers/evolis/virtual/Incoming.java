package id.kia.drivers.evolis.virtual;

import id.kia.drivers.evolis.codec.Panel;
import java.util.List;

/** What the parser made of the host's bytes. */
sealed interface Incoming {

  /** A command without data. */
  record Text(String mnemonic, List<String> params) implements Incoming {

    /** Whether it asks for a value. */
    boolean asks() {
      return mnemonic.startsWith("R") || mnemonic.equals("Sk");
    }
  }

  /**
   * A panel with the announced number of bytes and its CR.
   *
   * @param levels 2, 32, 64 or 128
   * @param first line that the data begin with
   * @param lines how many they are; of a compressed half panel at most
   */
  record PanelData(Panel panel, int levels, boolean compressed, int first, int lines, byte[] data)
      implements Incoming {

    /** A whole panel. */
    PanelData(Panel panel, int levels, boolean compressed, byte[] data) {
      this(panel, levels, compressed, 0, Dots.LINES, data);
    }

    boolean half() {
      return lines < Dots.LINES;
    }
  }

  /**
   * A picture for a place of a bitmap.
   *
   * @param x left edge, dots of the landscape card
   * @param y upper edge
   * @param bmp the whole file
   */
  record Box(Panel panel, int x, int y, byte[] bmp) implements Incoming {}

  /**
   * Bytes that are no command. From here the stream may be out of step.
   *
   * @param answered whether the printer gives an error reply to it
   */
  record Malformed(String why, boolean answered) implements Incoming {}
}
