package id.kia.tests.speed;

import id.kia.card.CardDots;
import id.kia.card.CardRenderer;
import id.kia.card.UnprintableCardException;
import id.kia.contract.person.CardContent;
import id.kia.drivers.CardImage;
import id.kia.tests.soak.Pupil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cards of invented children with the portrait of {@code KIA_PHOTOS}, drawn as the kiosk does. */
final class RealCards {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final CardRenderer renderer = new CardRenderer();
  private final byte[] photo;

  RealCards(Path folder) throws IOException {
    photo = Files.readAllBytes(folder.resolve("portrait.jpg"));
  }

  /** The folder, when the environment names it. */
  static Optional<Path> folder() {
    @Nullable String folder = System.getenv("KIA_PHOTOS");
    return Optional.ofNullable(folder).map(Path::of);
  }

  byte[] photo() {
    return photo.clone();
  }

  CardContent content(int number) {
    return new Pupil(number, DAY).content();
  }

  CardImage draw(int number) throws UnprintableCardException {
    CardDots dots = renderer.render(content(number), Optional.of(photo));
    return new CardImage(CardDots.WIDTH, CardDots.HEIGHT, dots.rgb(), dots.black());
  }
}
