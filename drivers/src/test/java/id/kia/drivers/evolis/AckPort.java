package id.kia.drivers.evolis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sets the port of a virtual printer to ACK and NACK for good, before a driver comes. */
final class AckPort {
  static final String COMMAND = "\u001bPcom;1;115200;N;8;1;ACK/NACK\r";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private AckPort() {}

  /** Returns when the printer has answered, still in text. */
  static void set(MemoryCable cable) throws WireException {
    Wire host = cable.host();
    exchange(host, COMMAND, "OK\0");
    host.close();
  }

  /** Sends bytes and waits for exactly these. */
  static void exchange(Wire host, String sent, String expected) throws WireException {
    host.write(sent.getBytes(StandardCharsets.US_ASCII), PATIENCE);
    byte[] reply = new byte[expected.length()];
    int got = 0;
    while (got < reply.length) {
      int more = host.read(reply, got, reply.length - got, PATIENCE);
      if (more == 0) {
        break;
      }
      got += more;
    }
    assertEquals(expected, new String(reply, 0, got, StandardCharsets.US_ASCII), sent);
  }
}
