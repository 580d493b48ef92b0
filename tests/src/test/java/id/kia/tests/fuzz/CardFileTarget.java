package id.kia.tests.fuzz;

import id.kia.card.BadOrderException;
import id.kia.card.OrderJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** {@code ./kia render ORDER.json}: a card, or every problem of the file at once. */
final class CardFileTarget implements FuzzTarget {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private final Path file;

  CardFileTarget() throws IOException {
    file = Files.createTempDirectory("kia-fuzz").resolve("order.json");
  }

  @Override
  public void take(byte[] input) throws IOException {
    Files.write(file, input);
    try {
      OrderJson.Order order = OrderJson.read(file, TODAY);
      if (!order.content().toString().equals("CardContent[***]")) {
        throw new AssertionError("a card that shows itself: " + order.content());
      }
    } catch (BadOrderException told) {
      if (String.valueOf(told.getMessage()).isBlank()) {
        throw new AssertionError("refused without a word", told);
      }
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(""));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
