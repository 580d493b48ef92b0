package id.kia.bridge.supervise;

/** Work was handed in while the device was not ready; nothing of it was done. */
public final class PortNotReadyException extends Exception {
  private final PortState state;

  PortNotReadyException(String path, PortState state) {
    super("W-NOT-READY " + path + " is not ready: " + state);
    this.state = state;
  }

  /** A stable code. */
  public String code() {
    return "W-NOT-READY";
  }

  /** Where the port was. */
  public PortState state() {
    return state;
  }
}
