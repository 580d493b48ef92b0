package id.kia.hub.sample;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Random;

/** The measures of one face, in dots of the portrait; drawn from the look's seed. */
record Face(
    Color skin,
    Color hair,
    double halfWidth,
    double top,
    double chin,
    double eyeGap,
    double eyeSize,
    double browLift,
    double browWeight,
    double noseWidth,
    double smile,
    boolean mole) {
  /** The face stands in the middle. */
  static final double CENTRE = 300;

  private static final Color[] SKINS = {
    new Color(0xf3cfae),
    new Color(0xe5b48c),
    new Color(0xd09a6c),
    new Color(0xb97f52),
    new Color(0x9a653f)
  };
  private static final Color[] HAIRS = {
    new Color(0x17120f), new Color(0x241811), new Color(0x2f1f15)
  };

  static Face of(Look look) {
    Random random = new Random(look.seed());
    boolean small = look.uniform() == Look.Uniform.SD;
    return new Face(
        SKINS[look.skin() - 1],
        HAIRS[random.nextInt(HAIRS.length)],
        (small ? 142 : 134) + random.nextInt(-6, 9),
        240,
        (small ? 590 : 606) + random.nextInt(-8, 9),
        64 + random.nextInt(-4, 6),
        (small ? 27 : 24) + random.nextInt(-2, 3),
        44 + random.nextInt(-4, 6),
        7 + random.nextInt(0, 5),
        26 + random.nextInt(-4, 8),
        22 + random.nextInt(-6, 8) + (look.mole() ? 8 : 0),
        look.mole());
  }

  double eyeY() {
    return top + (chin - top) * 0.52;
  }

  double noseY() {
    return top + (chin - top) * 0.70;
  }

  double mouthY() {
    return top + (chin - top) * 0.825;
  }

  Color blush() {
    return Shade.mix(skin, new Color(0xe0564f), 0.45);
  }

  /** Forehead, temples, cheeks, chin. */
  Path2D outline() {
    double c = CENTRE;
    double w = halfWidth;
    double h = chin - top;
    Path2D p = new Path2D.Double();
    p.moveTo(c, top);
    p.curveTo(c + w * 0.72, top, c + w, top + h * 0.22, c + w, top + h * 0.46);
    p.curveTo(c + w, top + h * 0.74, c + w * 0.62, chin, c, chin);
    p.curveTo(c - w * 0.62, chin, c - w, top + h * 0.74, c - w, top + h * 0.46);
    p.curveTo(c - w, top + h * 0.22, c - w * 0.72, top, c, top);
    p.closePath();
    return p;
  }
}
