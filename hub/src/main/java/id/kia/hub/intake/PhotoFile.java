package id.kia.hub.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** Picture files of anybody become what a row carries. */
final class PhotoFile {
  private PhotoFile() {}

  /** A photograph, cut as usual. */
  static Attached photo(byte[] file, Function<byte[], KeptPicture> keep) {
    try {
      BufferedImage image = PictureReader.read(file);
      return cut(image, CardPhoto.usual(image), keep.apply(CardPhoto.source(image)), keep);
    } catch (PictureReader.Refused refused) {
      return new Attached.Unusable(refused.fault());
    }
  }

  /** The photograph that a cut of the source makes. */
  static Attached.Photo cut(
      BufferedImage image,
      CardPhoto.Cut cut,
      KeptPicture source,
      Function<byte[], KeptPicture> keep)
      throws PictureReader.Refused {
    BufferedImage part = CardPhoto.part(image, cut);
    return new Attached.Photo(keep.apply(CardPhoto.jpeg(part)), source, Backdrop.of(part));
  }

  /** The image of a TTE, decoded and encoded again unchanged, dot for dot. */
  static Attached image(byte[] file, Function<byte[], KeptPicture> keep) {
    try {
      BufferedImage image = PictureReader.read(file);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return new Attached.Image(keep.apply(png.toByteArray()));
    } catch (PictureReader.Refused refused) {
      return new Attached.Unusable(refused.fault());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }
}
