package id.kia.kiosk.camera;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a QR code out of one frame of a camera. Blocking: some ten milliseconds with a code that
 * faces the camera, some hundred without any. Thread-safe; keeps nothing.
 */
public final class FrameReader {
  private static final Map<DecodeHintType, ?> HINTS =
      Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

  /** The text of a code, or nothing; several codes in one frame: the first that was found. */
  public Optional<String> read(Luminance frame) {
    return Passes.all()
        .map(look -> decoded(look.apply(frame)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> decoded(Luminance frame) {
    LuminanceSource plane =
        new PlanarYUVLuminanceSource(
            frame.pixels(),
            frame.width(),
            frame.height(),
            0,
            0,
            frame.width(),
            frame.height(),
            false);
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(plane));
      return Optional.of(new QRCodeReader().decode(bitmap, HINTS).getText());
    } catch (ReaderException e) {
      // No code, or one that this look does not show well enough: the next one.
      return Optional.empty();
    }
  }
}
