package id.kia.hub.intake;

/** What came with a row as a file: its photograph or the image of its TTE. */
sealed interface Attached {
  /** Nothing came. */
  record Nothing() implements Attached {}

  /**
   * A photograph, cut for the card.
   *
   * @param card what will be printed
   * @param source the whole picture it was cut from, upright and at most as large as a page shows
   */
  record Photo(KeptPicture card, KeptPicture source, Backdrop backdrop) implements Attached {}

  /** An image that is printed as it came. */
  record Image(KeptPicture image) implements Attached {}

  /** A file came and cannot be used. */
  record Unusable(PictureFault fault) implements Attached {}

  Attached NOTHING = new Nothing();
}
