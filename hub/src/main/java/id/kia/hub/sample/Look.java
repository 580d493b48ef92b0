package id.kia.hub.sample;

import org.jspecify.annotations.Nullable;

/**
 * How one invented pupil looks.
 *
 * @param skin 1 (light) to 5 (dark)
 * @param seed shape of face, eyes, brows, nose, mouth
 * @param mole the twin's difference: a mole, a wider smile, another pin
 * @param trap what is wrong with the file, or null
 */
record Look(
    Cover cover,
    Hair hair,
    Uniform uniform,
    int skin,
    long seed,
    boolean glasses,
    boolean mole,
    @Nullable Trap trap) {

  /** What is wrong with a photograph's file. */
  enum Trap {
    WRONG_BACKGROUND,
    SMALL,
    BROKEN,
    SIDEWAYS
  }

  enum Cover {
    NONE,
    HIJAB,
    PECI
  }

  enum Hair {
    CROP,
    PARTED,
    CURLY,
    BOB,
    LONG,
    PONYTAIL
  }

  /** School uniform, by the colour of its tie. */
  enum Uniform {
    SD,
    SMP,
    SMA
  }
}
