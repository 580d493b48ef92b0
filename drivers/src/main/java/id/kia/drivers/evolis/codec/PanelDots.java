package id.kia.drivers.evolis.codec;

/**
 * One panel's dots in wire order.
 *
 * @param dots {@link Geometry#PANEL_DOTS} levels, 0 = nothing, up to {@code panel.levels() - 1}
 */
public record PanelDots(Panel panel, byte[] dots) {
  public PanelDots {
    if (dots.length != Geometry.PANEL_DOTS) {
      throw new IllegalArgumentException(
          "a panel has " + Geometry.PANEL_DOTS + " dots, was " + dots.length);
    }
    for (byte dot : dots) {
      if (dot < 0 || dot >= panel.levels()) {
        throw new IllegalArgumentException(panel + " has levels below " + panel.levels());
      }
    }
  }

  /** Shows no content: a panel shows a child. */
  @Override
  public String toString() {
    return "PanelDots[" + panel + "]";
  }
}
