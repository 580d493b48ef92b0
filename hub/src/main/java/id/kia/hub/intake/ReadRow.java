package id.kia.hub.intake;

import java.util.Optional;

/** A row with what came with it, read but not judged. */
record ReadRow(RawRow raw, Reading reading, Attached photo, Attached tteImage) {
  static ReadRow of(RawRow raw, Attached photo, Attached tteImage) {
    return new ReadRow(raw, Reading.of(raw), photo, tteImage);
  }

  /** The source of the photograph, by which two of the same are found. */
  Optional<String> photoSource() {
    return photo instanceof Attached.Photo one
        ? Optional.of(one.source().sha256())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "ReadRow[line " + raw.line() + "]";
  }
}
