package id.kia.tests.codes;

/**
 * One way to spoil a picture of a code; one cell of the comparison.
 *
 * <p>Angles in degrees, blur as the Gaussian's sigma in pixels at seven pixels a module, noise as
 * the deviation of levels.
 */
enum Damage {
  NONE(0, 0, 0, 0),
  TURNED_15(15, 0, 0, 0),
  TURNED_45(45, 0, 0, 0),
  BLUR_2(0, 0, 2, 0),
  BLUR_3(0, 0, 3, 0),
  NOISE_40(0, 0, 0, 40),
  NOISE_80(0, 0, 0, 80),
  SHADE(0, 0, 0, 0),
  SHADE_AND_NOISE(0, 0, 0, 40),
  CRACKED_SCREEN(0, 0, 0.8, 5),
  LOW_PRINT(0, 0, 0.8, 5),
  TILTED_30(0, 30, 0, 0),
  TILTED_45(0, 45, 0, 0),
  TILTED_55(0, 55, 0, 0),
  TILTED_45_BLURRED_NOISY(0, 45, 1, 15);

  final double turned;
  final double tilted;
  final double blur;
  final double noise;

  Damage(double turned, double tilted, double blur, double noise) {
    this.turned = turned;
    this.tilted = tilted;
    this.blur = blur;
    this.noise = noise;
  }

  boolean shaded() {
    return this == SHADE || this == SHADE_AND_NOISE;
  }
}
