package id.kia.hub.intake;

/** What came with a row as a file: its photograph or the image of its TTE. */
sealed interface Attached {
  /** Nothing came. */
  record Nothing() implements Attached {}

  /** A picture, decoded, cropped where asked for, encoded again. */
  record Picture(byte[] bytes, String sha256) implements Attached {
    @Override
    public String toString() {
      return "Picture[" + bytes.length + " bytes]";
    }
  }

  /** A file came and cannot be used. */
  record Unusable(PictureFault fault) implements Attached {}

  Attached NOTHING = new Nothing();
}
