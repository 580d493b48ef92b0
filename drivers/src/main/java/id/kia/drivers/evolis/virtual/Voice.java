package id.kia.drivers.evolis.virtual;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.fault.PrinterFault;
import id.kia.drivers.fault.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Puts replies on the line, as whole and as clean as its faults let them be. One thread. */
final class Voice {
  private static final Duration REPLY_MAY_TAKE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_BYTES = Duration.ofMillis(60);

  /** No end of a reply is in it, so it spoils the reply after it. */
  private static final byte[] NOISE = {(byte) 0xF3, 0x7E, (byte) 0x9A, '#', 0x1F, (byte) 0xC0};

  private final VirtualPrinterOptions options;
  private final Wire device;
  private final Standing<PrinterFault> faults;

  Voice(VirtualPrinterOptions options, Wire device, Standing<PrinterFault> faults) {
    this.options = options;
    this.device = device;
    this.faults = faults;
  }

  /**
   * Says one reply, or nothing while it is silent.
   *
   * @param asked it is the answer to a question
   */
  void say(String reply, boolean acknowledges, boolean refused, boolean asked)
      throws WireException {
    if (faults.on(PrinterFault.SILENCE)) {
      return;
    }
    byte[] bytes =
        acknowledges
            ? options.acknowledgement().bytes(reply, refused, asked, options.terminator())
            : (reply + options.terminator()).getBytes(StandardCharsets.US_ASCII);
    write(faults.on(PrinterFault.GARBAGE) ? garbled(bytes) : bytes);
  }

  private byte[] garbled(byte[] reply) {
    if (faults.once(PrinterFault.GARBAGE)) {
      faults.over(PrinterFault.GARBAGE);
    }
    byte[] bytes = Arrays.copyOf(NOISE, NOISE.length + reply.length);
    System.arraycopy(reply, 0, bytes, NOISE.length, reply.length);
    return bytes;
  }

  private void write(byte[] reply) throws WireException {
    if (!faults.on(PrinterFault.SPLIT_REPLIES)) {
      device.write(reply, REPLY_MAY_TAKE);
      return;
    }
    for (byte one : reply) {
      device.write(new byte[] {one}, REPLY_MAY_TAKE);
      var _ = options.pacer().mechanics(BETWEEN_BYTES, () -> false);
    }
  }
}
