package id.kia.card;

import java.awt.Font;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** Runs in a Java of its own, where fontconfig is hidden: prints the fingerprint of a card. */
final class FontlessChild {
  private FontlessChild() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      try (InputStream in =
          FontlessChild.class.getResourceAsStream("/card/fonts/DejaVuSansCondensed.ttf")) {
        Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
      }
      System.out.println("fonts work without us");
      return;
    }
    var card = new CardRenderer().draft(new SampleContent().content(), Optional.empty());
    System.out.println(SampleContent.fingerprint(card.black()));
  }
}
