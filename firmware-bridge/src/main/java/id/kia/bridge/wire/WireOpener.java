package id.kia.bridge.wire;

/** How to open one wire again and again; the seam the supervisor and the drivers' tests use. */
public interface WireOpener {

  /** The stable path or name that is opened, for instance {@code /dev/kia/printer}. */
  String path();

  /**
   * Opens a fresh wire.
   *
   * @throws WireException.Unavailable when nothing is there or somebody else holds it
   */
  Wire open() throws WireException;
}
