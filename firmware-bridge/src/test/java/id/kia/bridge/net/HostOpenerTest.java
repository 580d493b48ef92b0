package id.kia.bridge.net;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostOpenerTest {
  private final AtomicLong nanos = new AtomicLong();

  private HostOpener at(int port) {
    return new HostOpener("ipp://127.0.0.1:" + port + "/x", "127.0.0.1", port, nanos::get);
  }

  @Test
  void a_host_that_goes_is_missed_after_ten_seconds_and_not_asked_more_often() throws Exception {
    var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    HostOpener opener = at(host.getLocalPort());
    try (Wire wire = opener.open()) {
      host.accept().close();
      wire.check();
      host.close();
      nanos.addAndGet(Duration.ofMillis(9_900).toNanos());
      assertDoesNotThrow(wire::check);
      nanos.addAndGet(Duration.ofMillis(100).toNanos());
      assertThrows(WireException.Lost.class, wire::check);
    }
    WireException gone = assertThrows(WireException.Unavailable.class, opener::open);
    assertEquals("W-UNAVAILABLE", gone.code());
  }

  @Test
  void a_closed_wire_is_lost_at_the_next_look_so_that_it_is_opened_anew() throws Exception {
    try (var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Wire wire = at(host.getLocalPort()).open();
      wire.close();
      assertThrows(WireException.Lost.class, wire::check);
    }
  }

  @Test
  void it_carries_no_bytes() throws Exception {
    try (var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Wire wire = at(host.getLocalPort()).open()) {
      byte[] one = new byte[1];
      assertThrows(WireException.Refused.class, () -> wire.write(one, Duration.ZERO));
      assertThrows(WireException.Refused.class, () -> wire.read(one, 0, 1, Duration.ZERO));
    }
    assertThrows(IllegalArgumentException.class, () -> at(0));
  }
}
