package id.kia.hub.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** The white school shirt with the tie of the school's level. */
final class Clothes {
  private Clothes() {}

  static void draw(Graphics2D g, Look look) {
    double c = Face.CENTRE;
    Path2D shirt = new Path2D.Double();
    shirt.moveTo(c - 92, 668);
    shirt.curveTo(c - 150, 700, c - 225, 706, c - 255, 790);
    shirt.lineTo(c - 275, 900);
    shirt.lineTo(c + 275, 900);
    shirt.lineTo(c + 255, 790);
    shirt.curveTo(c + 225, 706, c + 150, 700, c + 92, 668);
    shirt.closePath();
    g.setPaint(new GradientPaint(120, 700, new Color(0xffffff), 520, 900, new Color(0xd9dee6)));
    g.fill(shirt);
    tie(g, tieColour(look.uniform()));
    for (int side : new int[] {-1, 1}) {
      Path2D collar = new Path2D.Double();
      collar.moveTo(c + side * 96, 664);
      collar.lineTo(c + side * 128, 720);
      collar.lineTo(c + side * 62, 786);
      collar.lineTo(c + side * 6, 742);
      collar.closePath();
      g.setColor(new Color(0xf7f9fb));
      g.fill(collar);
      g.setColor(new Color(0xb9c1cc));
      g.setStroke(new BasicStroke(2.5f));
      g.draw(collar);
    }
  }

  private static void tie(Graphics2D g, Color colour) {
    double c = Face.CENTRE;
    Path2D tie = new Path2D.Double();
    tie.moveTo(c - 26, 740);
    tie.lineTo(c + 26, 740);
    tie.lineTo(c + 18, 780);
    tie.lineTo(c + 40, 900);
    tie.lineTo(c - 40, 900);
    tie.lineTo(c - 18, 780);
    tie.closePath();
    g.setPaint(new GradientPaint(260, 740, colour, 345, 900, Shade.darker(colour, 0.25)));
    g.fill(tie);
  }

  private static Color tieColour(Look.Uniform uniform) {
    return switch (uniform) {
      case SD -> new Color(0xb3202a);
      case SMP -> new Color(0x1f3a7a);
      case SMA -> new Color(0x6d7684);
    };
  }
}
