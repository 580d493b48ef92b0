package id.kia.hub.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Neck, ears, skin, eyes, brows, nose, mouth and glasses. */
final class FacePainter {
  private static final Color LIPS = new Color(0xb8504c);
  private static final Color IRIS = new Color(0x3a2415);

  private FacePainter() {}

  static void neckAndEars(Graphics2D g, Face f) {
    double c = Face.CENTRE;
    g.setColor(Shade.darker(f.skin(), 0.16));
    Path2D neck = new Path2D.Double();
    neck.moveTo(c - 62, f.chin() - 60);
    neck.curveTo(c - 58, f.chin() + 30, c - 70, f.chin() + 70, c - 88, f.chin() + 92);
    neck.lineTo(c, f.chin() + 150);
    neck.lineTo(c + 88, f.chin() + 92);
    neck.curveTo(c + 70, f.chin() + 70, c + 58, f.chin() + 30, c + 62, f.chin() - 60);
    neck.closePath();
    g.fill(neck);
    Shape clip = g.getClip();
    g.clip(neck);
    g.setColor(Shade.clear(Shade.darker(f.skin(), 0.45), 110)); // the chin's shadow
    g.fill(centred(c, f.chin() - 22, 78, 56));
    g.setClip(clip);
    for (int side : new int[] {-1, 1}) {
      double x = c + side * (f.halfWidth() + 4);
      g.setColor(Shade.darker(f.skin(), 0.06));
      g.fill(centred(x, f.eyeY() + 26, 22, 40));
      g.setColor(Shade.darker(f.skin(), 0.2));
      g.fill(centred(x + side * 2, f.eyeY() + 26, 9, 22));
    }
  }

  static void face(Graphics2D g, Face f) {
    Path2D outline = f.outline();
    g.setPaint(
        new RadialGradientPaint(
            (float) Face.CENTRE - 30,
            (float) f.eyeY() - 40,
            300,
            new float[] {0, 0.55f, 1},
            new Color[] {Shade.lighter(f.skin(), 0.16), f.skin(), Shade.darker(f.skin(), 0.22)}));
    g.fill(outline);
    Shape clip = g.getClip();
    g.clip(outline);
    for (int side : new int[] {-1, 1}) {
      glow(g, Face.CENTRE + side * f.halfWidth() * 0.58, f.noseY() + 10, 52, f.blush());
    }
    g.setClip(clip);
    for (int side : new int[] {-1, 1}) {
      eye(g, f, side);
      brow(g, f, side);
    }
    nose(g, f);
    mouth(g, f);
    if (f.mole()) {
      g.setColor(Shade.darker(f.skin(), 0.55));
      g.fill(centred(Face.CENTRE + 58, f.mouthY() - 22, 5, 5));
    }
  }

  private static void eye(Graphics2D g, Face f, int side) {
    double x = Face.CENTRE + side * f.eyeGap();
    double y = f.eyeY();
    double s = f.eyeSize();
    Path2D almond = new Path2D.Double();
    almond.moveTo(x - s * 1.15, y + s * 0.12);
    almond.curveTo(
        x - s * 0.6, y - s * 0.85, x + s * 0.6, y - s * 0.85, x + s * 1.15, y + s * 0.12);
    almond.curveTo(
        x + s * 0.55, y + s * 0.72, x - s * 0.55, y + s * 0.72, x - s * 1.15, y + s * 0.12);
    almond.closePath();
    g.setColor(new Color(0xfbf8f4));
    g.fill(almond);
    Area iris = new Area(centred(x, y - s * 0.02, s * 0.6, s * 0.6));
    iris.intersect(new Area(almond));
    g.setColor(IRIS);
    g.fill(iris);
    g.setColor(Color.BLACK);
    g.fill(centred(x, y - s * 0.02, s * 0.28, s * 0.28));
    g.setColor(Color.WHITE);
    g.fill(centred(x + s * 0.2, y - s * 0.22, s * 0.15, s * 0.15));
    g.setColor(Shade.darker(f.hair(), 0.1));
    g.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D lash = new Path2D.Double();
    lash.moveTo(x - s * 1.2, y + s * 0.12);
    lash.curveTo(x - s * 0.6, y - s * 0.9, x + s * 0.6, y - s * 0.9, x + s * 1.2, y + s * 0.12);
    g.draw(lash);
    g.setColor(Shade.clear(Shade.darker(f.skin(), 0.4), 110));
    g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D lid = new Path2D.Double();
    lid.moveTo(x - s * 0.95, y + s * 0.45);
    lid.curveTo(x - s * 0.4, y + s * 0.85, x + s * 0.4, y + s * 0.85, x + s * 0.95, y + s * 0.45);
    g.draw(lid);
  }

  private static void brow(Graphics2D g, Face f, int side) {
    double x = Face.CENTRE + side * f.eyeGap();
    double y = f.eyeY() - f.browLift();
    g.setColor(Shade.clear(f.hair(), 225));
    g.setStroke(
        new BasicStroke((float) f.browWeight(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D brow = new Path2D.Double();
    brow.moveTo(x - side * 34, y + 8);
    brow.curveTo(x - side * 10, y - 8, x + side * 14, y - 10, x + side * 36, y + 6);
    g.draw(brow);
  }

  private static void nose(Graphics2D g, Face f) {
    double c = Face.CENTRE;
    double w = f.noseWidth();
    double y = f.noseY();
    glow(g, c - 4, y - 16, 24, Shade.lighter(f.skin(), 0.3));
    g.setColor(Shade.clear(Shade.darker(f.skin(), 0.42), 190));
    g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D nose = new Path2D.Double();
    nose.moveTo(c - w, y - 4);
    nose.curveTo(c - w * 0.9, y + 12, c - w * 0.4, y + 4, c, y + 10);
    nose.curveTo(c + w * 0.4, y + 4, c + w * 0.9, y + 12, c + w, y - 4);
    g.draw(nose);
  }

  private static void mouth(Graphics2D g, Face f) {
    double c = Face.CENTRE;
    double y = f.mouthY();
    double w = 56;
    Path2D lips = new Path2D.Double();
    lips.moveTo(c - w, y - 4);
    lips.curveTo(c - w * 0.45, y - 10, c - w * 0.2, y - 8, c, y - 3);
    lips.curveTo(c + w * 0.2, y - 8, c + w * 0.45, y - 10, c + w, y - 4);
    lips.curveTo(
        c + w * 0.55, y + f.smile() * 1.3, c - w * 0.55, y + f.smile() * 1.3, c - w, y - 4);
    lips.closePath();
    g.setColor(Shade.mix(LIPS, f.skin(), 0.25));
    g.fill(lips);
    Path2D teeth = new Path2D.Double();
    teeth.moveTo(c - w * 0.72, y);
    teeth.curveTo(c - w * 0.3, y + 2, c + w * 0.3, y + 2, c + w * 0.72, y);
    teeth.curveTo(
        c + w * 0.35, y + f.smile() * 0.72, c - w * 0.35, y + f.smile() * 0.72, c - w * 0.72, y);
    teeth.closePath();
    g.setColor(new Color(0xfdfaf6));
    g.fill(teeth);
    g.setColor(Shade.clear(Shade.darker(f.skin(), 0.45), 150));
    g.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int side : new int[] {-1, 1}) {
      g.draw(new Line2D.Double(c + side * w, y - 4, c + side * (w + 6), y - 10));
    }
  }

  static void glasses(Graphics2D g, Face f) {
    g.setColor(new Color(0x22252b));
    g.setStroke(new BasicStroke(6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double y = f.eyeY();
    for (int side : new int[] {-1, 1}) {
      double x = Face.CENTRE + side * f.eyeGap();
      RoundRectangle2D lens = new RoundRectangle2D.Double(x - 48, y - 34, 96, 72, 44, 44);
      g.setColor(new Color(255, 255, 255, 26));
      g.fill(lens);
      g.setColor(new Color(0x22252b));
      g.draw(lens);
      g.draw(
          new Line2D.Double(
              x + side * 48, y - 8, Face.CENTRE + side * (f.halfWidth() - 2), y - 12));
    }
    g.draw(
        new Line2D.Double(
            Face.CENTRE - f.eyeGap() + 48, y - 6, Face.CENTRE + f.eyeGap() - 48, y - 6));
  }

  private static void glow(Graphics2D g, double x, double y, double radius, Color colour) {
    g.setPaint(
        new RadialGradientPaint(
            (float) x,
            (float) y,
            (float) radius,
            new float[] {0, 1},
            new Color[] {Shade.clear(colour, 150), Shade.clear(colour, 0)}));
    g.fill(centred(x, y, radius, radius));
  }

  static Ellipse2D centred(double x, double y, double rx, double ry) {
    return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
  }
}
