package id.kia.hub.intake;

import java.util.Optional;

/**
 * Other children that one child may be mixed up with.
 *
 * @param first where the same NIK stands earlier in the file
 * @param twin same family card and birth date (BAD-08)
 * @param namesake same name in the same class (BAD-09)
 * @param samePhoto same photograph (BAD-10)
 */
record Kin(
    Optional<String> first,
    Optional<Relative> twin,
    Optional<Relative> namesake,
    Optional<Relative> samePhoto) {
  static final Kin NONE =
      new Kin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Another child, enough of it to tell the two apart. */
  record Relative(String nikEnd, String birthDay, String where) {
    @Override
    public String toString() {
      return "Relative[" + where + "]";
    }
  }

  /** These, and from the other where there is none. */
  Kin or(Kin other) {
    return new Kin(
        first, twin.or(other::twin), namesake.or(other::namesake), samePhoto.or(other::samePhoto));
  }
}
