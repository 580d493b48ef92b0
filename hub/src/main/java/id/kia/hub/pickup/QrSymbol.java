package id.kia.hub.pickup;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as modules, level M: denser levels read worse from paper (measured). */
final class QrSymbol {
  /** White modules on each side that a reader needs. */
  static final int QUIET = 4;

  private final ByteMatrix modules;

  private QrSymbol(ByteMatrix modules) {
    this.modules = modules;
  }

  static QrSymbol of(String text) {
    try {
      return new QrSymbol(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("text too long for a QR code: " + text.length(), e);
    }
  }

  /** Modules along a side, without the white border. */
  int size() {
    return modules.getWidth();
  }

  boolean dark(int x, int y) {
    return modules.get(x, y) == 1;
  }
}
