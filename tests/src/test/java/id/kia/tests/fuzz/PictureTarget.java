package id.kia.tests.fuzz;

import id.kia.card.PictureDoor;
import id.kia.hub.intake.IntakeDoor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/**
 * A photograph, at the hub and at the kiosk: refused with a reason, or a picture of bounded size;
 * and what the hub makes of it for the card can be read at both.
 */
final class PictureTarget implements FuzzTarget {
  private static final long MOST_DOTS = 12_000_000;

  @Override
  public void take(byte[] input) throws IOException {
    IntakeDoor.picture(input).ifPresent(PictureTarget::small);
    try {
      small(PictureDoor.decode(input));
    } catch (IOException told) {
      if (told.getMessage() == null) {
        throw new AssertionError("refused without a word", told);
      }
    }
    Optional<byte[]> photo = IntakeDoor.cardPhoto(input);
    if (photo.isPresent()) {
      shaped(IntakeDoor.picture(photo.get()).orElseThrow(() -> new AssertionError("our own JPEG")));
      shaped(PictureDoor.decode(photo.get()));
    }
  }

  private static void small(BufferedImage image) {
    if ((long) image.getWidth() * image.getHeight() > MOST_DOTS) {
      throw new AssertionError(image.getWidth() + "x" + image.getHeight() + " in memory");
    }
  }

  private static void shaped(BufferedImage photo) {
    if (photo.getWidth() < 236 || photo.getWidth() > 472 || photo.getHeight() > 708) {
      throw new AssertionError("a card's photograph of " + photo.getWidth() + " dots");
    }
  }
}
