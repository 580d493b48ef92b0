package id.kia.card;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Lets the fuzzing in to the kiosk's own reader of photographs. */
public final class PictureDoor {
  private PictureDoor() {}

  /** The picture on white. */
  public static BufferedImage decode(byte[] file) throws IOException {
    return PictureBytes.decode(file);
  }
}
