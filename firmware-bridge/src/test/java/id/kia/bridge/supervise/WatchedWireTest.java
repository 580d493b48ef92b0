package id.kia.bridge.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedWireTest {
  private interface Call {
    void on(Wire wire) throws WireException;
  }

  private static final List<Call> CALLS =
      List.of(
          wire -> wire.read(new byte[1], 0, 1, Duration.ZERO),
          wire -> wire.write(new byte[1], Duration.ZERO),
          Wire::discardInput,
          Wire::check);

  @Test
  void a_loss_is_remembered_whichever_call_meets_it() {
    for (WireException loss :
        List.of(new WireException.Lost("bad"), new WireException.Stalled("bad", 1))) {
      for (Call call : CALLS) {
        WatchedWire wire = new WatchedWire(new Failing(loss));
        assertEquals(loss, assertThrows(WireException.class, () -> call.on(wire)));
        assertEquals(loss, wire.loss());
      }
    }
  }

  @Test
  void a_device_that_only_says_nothing_is_not_lost() {
    for (Call call : CALLS) {
      WatchedWire wire = new WatchedWire(new Failing(new WireException.Silent("mute", 1)));
      assertThrows(WireException.Silent.class, () -> call.on(wire));
      assertNull(wire.loss());
    }
  }

  /** Fails at each call. */
  private record Failing(WireException fault) implements Wire {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
      throw fault;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
      throw fault;
    }

    @Override
    public void discardInput() throws WireException {
      throw fault;
    }

    @Override
    public void close() {}
  }
}
