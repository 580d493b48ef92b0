package id.kia.hub.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** What is around the face: hair, hijab or peci; a part behind the head and a part in front. */
final class Headwear {
  private static final double C = Face.CENTRE;

  private final Look look;
  private final Face face;

  Headwear(Look look, Face face) {
    this.look = look;
    this.face = face;
  }

  void behind(Graphics2D g) {
    switch (look.cover()) {
      case HIJAB -> {
        g.setColor(new Color(0xb4bdc9)); // the inside of the cloth, seen beside the jaw
        g.fill(cloth());
      }
      case PECI -> hairBehind(g, Look.Hair.CROP);
      case NONE -> hairBehind(g, look.hair());
    }
  }

  void inFront(Graphics2D g) {
    switch (look.cover()) {
      case HIJAB -> hijab(g);
      case PECI -> {
        hairInFront(g, Look.Hair.CROP);
        peci(g);
      }
      case NONE -> hairInFront(g, look.hair());
    }
  }

  private void hairBehind(Graphics2D g, Look.Hair hair) {
    double w = face.halfWidth();
    g.setPaint(new GradientPaint(150, 200, Shade.lighter(face.hair(), 0.1), 450, 600, face.hair()));
    switch (hair) {
      case CROP, PARTED -> {}
      case CURLY -> {
        for (int i = 0; i <= 16; i++) {
          double angle = Math.PI * (0.96 + 1.08 * i / 16);
          double x = C + Math.cos(angle) * (w + 6);
          double y = 372 + Math.sin(angle) * 148;
          g.fill(FacePainter.centred(x, y, 34 + (i % 3) * 5, 34 + (i % 2) * 6));
        }
      }
      case BOB -> drop(g, w + 38, 640);
      case LONG -> drop(g, w + 40, 830);
      case PONYTAIL -> {
        Path2D tail = new Path2D.Double();
        tail.moveTo(C + w - 10, 300);
        tail.curveTo(C + w + 110, 300, C + w + 120, 520, C + w + 60, 690);
        tail.curveTo(C + w + 40, 600, C + w + 30, 470, C + w - 10, 430);
        tail.closePath();
        g.fill(tail);
        g.setColor(new Color(0xd84a6b));
        g.fill(FacePainter.centred(C + w + 22, 322, 18, 22));
      }
    }
  }

  private void drop(Graphics2D g, double half, double end) {
    Path2D p = new Path2D.Double();
    p.moveTo(C, 196);
    p.curveTo(C + half, 190, C + half + 14, 330, C + half, end - 40);
    p.curveTo(C + half - 6, end + 6, C + half - 70, end, C + half - 90, end - 10);
    p.lineTo(C - half + 90, end - 10);
    p.curveTo(C - half + 70, end, C - half + 6, end + 6, C - half, end - 40);
    p.curveTo(C - half - 14, 330, C - half, 190, C, 196);
    p.closePath();
    g.fill(p);
  }

  private void hairInFront(Graphics2D g, Look.Hair hair) {
    double w = face.halfWidth();
    double temple = face.eyeY() - 22;
    g.setPaint(
        new GradientPaint(200, 190, Shade.lighter(face.hair(), 0.16), 420, 420, face.hair()));
    Path2D cap = new Path2D.Double();
    cap.moveTo(C - w - 8, temple);
    cap.curveTo(C - w - 24, 150, C + w + 24, 150, C + w + 8, temple);
    switch (hair) {
      case CROP -> {
        cap.curveTo(C + w - 12, 330, C + w - 34, 318, C + w - 56, 306);
        cap.curveTo(C + 40, 322, C - 40, 322, C - w + 56, 306);
        cap.curveTo(C - w + 34, 318, C - w + 12, 330, C - w - 8, temple);
      }
      case PARTED -> {
        cap.curveTo(C + w - 8, 340, C + w - 40, 290, C + 70, 268);
        cap.curveTo(C - 10, 330, C - w + 60, 338, C - w + 10, 330);
        cap.lineTo(C - w - 8, temple);
      }
      case CURLY -> {
        cap.curveTo(C + w - 10, 320, C + w - 40, 316, C + w - 60, 312);
        cap.curveTo(C + 50, 340, C + 20, 300, C - 10, 326);
        cap.curveTo(C - 40, 300, C - 70, 340, C - w + 40, 312);
        cap.curveTo(C - w + 20, 330, C - w, 330, C - w - 8, temple);
      }
      case BOB, LONG -> {
        cap.lineTo(C + w + 14, temple + 150);
        cap.curveTo(C + w - 18, temple + 40, C + w - 30, 330, C + 6, 262);
        cap.curveTo(C - w + 30, 330, C - w + 18, temple + 40, C - w - 14, temple + 150);
      }
      case PONYTAIL -> {
        cap.curveTo(C + w - 8, 350, C + w - 30, 322, C + w - 50, 318);
        cap.curveTo(C + 60, 352, C - 60, 352, C - w + 50, 318);
        cap.curveTo(C - w + 30, 322, C - w + 8, 350, C - w - 8, temple);
      }
    }
    cap.closePath();
    g.fill(cap);
    shine(g, cap);
  }

  private static void shine(Graphics2D g, Shape hair) {
    Shape clip = g.getClip();
    g.clip(hair);
    g.setColor(new Color(255, 255, 255, 36));
    g.setStroke(new BasicStroke(12f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D arc = new Path2D.Double();
    arc.moveTo(C - 88, 262);
    arc.curveTo(C - 54, 232, C - 14, 226, C + 26, 230);
    g.draw(arc);
    g.setClip(clip);
  }

  private void peci(Graphics2D g) {
    double w = face.halfWidth();
    Path2D peci = new Path2D.Double();
    peci.moveTo(C - w - 6, 322);
    peci.lineTo(C - w + 14, 168);
    peci.curveTo(C - 60, 148, C + 60, 148, C + w - 14, 168);
    peci.lineTo(C + w + 6, 322);
    peci.curveTo(C + 70, 286, C - 70, 286, C - w - 6, 322);
    peci.closePath();
    g.setPaint(new GradientPaint(160, 160, new Color(0x3a3c42), 430, 320, new Color(0x0c0d10)));
    g.fill(peci);
    g.setColor(new Color(255, 255, 255, 34));
    g.setStroke(new BasicStroke(4f));
    Path2D fold = new Path2D.Double();
    fold.moveTo(C - w + 14, 172);
    fold.curveTo(C - 50, 196, C + 50, 196, C + w - 14, 172);
    g.draw(fold);
  }

  private void hijab(Graphics2D g) {
    double w = face.halfWidth();
    Path2D cloth = cloth();
    Path2D opening = new Path2D.Double();
    opening.moveTo(C, 276);
    opening.curveTo(C + w, 276, C + w + 6, 420, C + w - 14, 500);
    opening.curveTo(C + w - 40, 570, C + 50, face.chin() + 2, C, face.chin() + 2);
    opening.curveTo(C - 50, face.chin() + 2, C - w + 40, 570, C - w + 14, 500);
    opening.curveTo(C - w - 6, 420, C - w, 276, C, 276);
    opening.closePath();
    Area scarf = new Area(cloth);
    scarf.subtract(new Area(opening));
    g.setPaint(new GradientPaint(140, 200, new Color(0xffffff), 500, 860, new Color(0xcfd6df)));
    g.fill(scarf);
    g.setColor(new Color(0xa9b3c0));
    g.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(opening);
    g.setColor(new Color(150, 162, 178, 120));
    g.setStroke(new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double[][] folds = {{-150, 560, -200, 890}, {-70, 640, -90, 890}, {60, 640, 110, 890}};
    for (double[] f : folds) {
      Path2D fold = new Path2D.Double();
      fold.moveTo(C + f[0], f[1]);
      fold.curveTo(C + f[0] - 10, f[1] + 120, C + f[2] + 20, f[3] - 90, C + f[2], f[3]);
      g.draw(fold);
    }
    g.setColor(look.mole() ? new Color(0x2f9e68) : new Color(0xc7364f));
    g.fill(FacePainter.centred(C + 6, face.chin() + 30, 9, 9));
    g.setColor(new Color(255, 255, 255, 160));
    g.fill(FacePainter.centred(C + 3, face.chin() + 27, 3, 3));
  }

  private Path2D cloth() {
    double w = face.halfWidth();
    Path2D cloth = new Path2D.Double();
    cloth.moveTo(C, 170);
    cloth.curveTo(C + w + 60, 166, C + w + 62, 400, C + w + 36, 540);
    cloth.curveTo(C + w + 60, 660, C + 250, 720, C + 262, 900);
    cloth.lineTo(C - 262, 900);
    cloth.curveTo(C - 250, 720, C - w - 60, 660, C - w - 36, 540);
    cloth.curveTo(C - w - 62, 400, C - w - 60, 166, C, 170);
    cloth.closePath();
    return cloth;
  }
}
