package id.kia.kiosk.screen;

import id.kia.card.CardDots;
import id.kia.card.CardLayout;
import id.kia.card.CardRenderer;
import id.kia.card.UnprintableCardException;
import id.kia.contract.order.CardType;
import id.kia.kiosk.vault.VaultSamples;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A card with words and a photo of an invented child. */
final class SampleCard {
  private SampleCard() {}

  static CardDots dots() {
    return dots(portrait());
  }

  static CardDots dots(byte[] photo) {
    try {
      return new CardRenderer().render(VaultSamples.content("SITI RAHMAH"), Optional.of(photo));
    } catch (UnprintableCardException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<CardLayout.Box> photoBox() {
    return Optional.ofNullable(CardLayout.of(CardType.B).photo());
  }

  /** A head and shoulders on red. */
  static byte[] portrait() {
    var image = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(0xc62828));
    g.fillRect(0, 0, 400, 600);
    g.setColor(new Color(0x35648f));
    g.fillOval(40, 400, 320, 400);
    g.setColor(new Color(0xe8b98f));
    g.fillOval(120, 140, 160, 210);
    g.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
