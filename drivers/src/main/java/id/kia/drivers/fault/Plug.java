package id.kia.drivers.fault;

import java.io.IOException;

/** A virtual device's plug, and the hand at it. */
public interface Plug {
  /** Pulls it; twice is once. */
  void unplug();

  /** Puts it in again; twice is once. */
  void plug() throws IOException;
}
