package id.kia.drivers.evolis.codec;

/**
 * One panel's dots in wire order.
 *
 * @param levels levels of a dot: 2 for resin and overlay; 32, 64 or 128 for dye
 * @param dots {@link Geometry#PANEL_DOTS} levels, 0 = nothing, up to {@code levels - 1}
 */
public record PanelDots(Panel panel, int levels, byte[] dots) {
  public PanelDots {
    if (dots.length != Geometry.PANEL_DOTS) {
      throw new IllegalArgumentException(
          "a panel has " + Geometry.PANEL_DOTS + " dots, was " + dots.length);
    }
    if (!panel.takes(levels)) {
      throw new IllegalArgumentException(panel + " cannot have " + levels + " levels");
    }
    for (byte dot : dots) {
      if (dot < 0 || dot >= levels) {
        throw new IllegalArgumentException(panel + " has levels below " + levels);
      }
    }
  }

  /** At the levels of the documented form. */
  public PanelDots(Panel panel, byte[] dots) {
    this(panel, panel.levels(), dots);
  }

  /** Shows no content: a panel shows a child. */
  @Override
  public String toString() {
    return "PanelDots[" + panel + "]";
  }
}
