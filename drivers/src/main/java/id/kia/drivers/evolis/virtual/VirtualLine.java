package id.kia.drivers.evolis.virtual;

import id.kia.bridge.wire.Wire;
import java.io.IOException;

/** The device's side of a cable that can be pulled and plugged in again. Any thread. */
public interface VirtualLine extends AutoCloseable {

  /**
   * The device's end. Its reads wait through hosts that come and go and through a pulled plug; only
   * {@link #close()} ends them. What nobody takes in time is dropped.
   */
  Wire device();

  /** Pulls the plug: the host's port is gone. Twice is once. */
  void unplug();

  /** Plugs in again. Twice is once. */
  void plug() throws IOException;

  /** Whether the plug is in. */
  boolean plugged();

  @Override
  void close();
}
