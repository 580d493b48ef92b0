package id.kia.hub.intake;

/** Why a picture file cannot be used. */
enum PictureFault {
  /** More bytes or more pixels than any camera needs. */
  TOO_BIG,
  /** Fewer pixels than the card shows. */
  TOO_SMALL,
  /** Not JPEG or PNG, cut off, or in colours that do not decode. */
  UNREADABLE
}
