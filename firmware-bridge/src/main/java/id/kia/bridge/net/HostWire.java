package id.kia.bridge.net;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.time.Duration;

/** Carries nothing; {@link #check()} knocks again when the last time is long enough ago. */
final class HostWire implements Wire {
  /** An idle supervisor asks twice a second; a printer is not to be woken that often. */
  static final Duration KNOCK_EVERY = Duration.ofSeconds(10);

  private final HostOpener host;
  private long knocked;
  private volatile boolean closed;

  HostWire(HostOpener host) {
    this.host = host;
    this.knocked = host.nanoClock().getAsLong();
  }

  @Override
  public String name() {
    return host.path();
  }

  @Override
  public void check() throws WireException {
    if (closed) {
      throw new WireException.Lost(name());
    }
    long now = host.nanoClock().getAsLong();
    if (now - knocked >= KNOCK_EVERY.toNanos()) {
      knocked = now;
      try {
        host.knock();
      } catch (WireException.Unavailable e) {
        throw new WireException.Lost(name(), e);
      }
    }
  }

  @Override
  public int read(byte[] into, int offset, int length, Duration atMost) throws WireException {
    throw new WireException.Refused(name(), "its bytes travel with a library of their own");
  }

  @Override
  public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
    throw new WireException.Refused(name(), "its bytes travel with a library of their own");
  }

  @Override
  public void discardInput() throws WireException {
    check();
  }

  @Override
  public void close() {
    closed = true;
  }
}
