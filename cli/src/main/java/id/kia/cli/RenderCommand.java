package id.kia.cli;

import id.kia.card.BadOrderException;
import id.kia.card.CardDots;
import id.kia.card.CardPicture;
import id.kia.card.CardRenderer;
import id.kia.card.OrderJson;
import id.kia.card.UnprintableCardException;
import id.kia.contract.order.CardType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the dots of a card as a picture, exactly those a printer would get. */
@Command(
    name = "render",
    description = "Draw a card as a picture of 1016x648 dots.",
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ORDER.json",
      description = "the columns of a school's list as one JSON object")
  Path order;

  @Option(names = "--photo", description = "portrait, JPEG or PNG")
  @Nullable Path photo;

  @Option(
      names = {"-o", "--out"},
      required = true,
      description = "PNG to write")
  Path out;

  @Override
  public Integer call() throws CommandFailure {
    try {
      OrderJson.Order read =
          OrderJson.read(order, LocalDate.now(Clock.system(ZoneId.systemDefault())));
      Optional<byte[]> portrait = photo == null ? read.photo() : Optional.of(portrait(photo));
      // A picture to look at: without a portrait its place stays empty. A kiosk holds such an
      // order.
      CardDots card = new CardRenderer().draft(read.content(), portrait);
      if (read.content().cardType() == CardType.B && portrait.isEmpty()) {
        System.err.println(
            "kia: no photo (--photo FILE): its place stays empty; no kiosk prints this");
      }
      Files.write(out, CardPicture.toPng(card));
      return 0;
    } catch (NoSuchFileException e) {
      throw CommandFailure.wrongUse(e.getFile() + " does not exist", e);
    } catch (BadOrderException | UnprintableCardException e) {
      throw CommandFailure.wrongUse(order.getFileName() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw CommandFailure.failed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  private static byte[] portrait(Path file) throws IOException {
    return Files.readAllBytes(file);
  }
}
