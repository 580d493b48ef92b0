package id.kia.bridge.supervise;

/** Told of every change of a port. Called on the port's thread: be quick and submit, never wait. */
@FunctionalInterface
public interface PortListener {

  /** The port went from {@code from} to {@code to}. */
  void changed(PortState from, PortState to);
}
