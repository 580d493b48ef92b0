package id.kia.tests.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Lists of invented pupils for one test, made from a girl of the sample who has no fault. */
final class OfficeLists {
  private static final String MODEL = "9935";
  private final Path folder;
  private final List<String> headers;
  private final List<String> model;
  private final Path portrait;

  private OfficeLists(Path folder, List<String> headers, List<String> model, Path portrait) {
    this.folder = folder;
    this.headers = headers;
    this.model = model;
    this.portrait = portrait;
  }

  /** Files of this name, made from what the demo lays ready. */
  static OfficeLists named(String name, Demonstration stage) throws IOException {
    Path sample = sample(stage);
    List<String> lines = Files.readAllLines(sample.resolve("kelas.csv"));
    List<String> model =
        cells(lines.stream().filter(line -> line.contains(MODEL)).findFirst().orElseThrow());
    List<String> headers = cells(lines.getFirst().replace("\uFEFF", ""));
    Path folder = Path.of("target", "lists", name).toAbsolutePath();
    Files.createDirectories(folder.resolve("foto"));
    return new OfficeLists(
        folder,
        headers,
        model,
        sample.resolve("foto").resolve(model.get(headers.indexOf("nik")) + ".jpg"));
  }

  /** The folder of the sample class: kelas.csv, kelas.xlsx, foto, foto.zip. */
  static Path sample(Demonstration stage) {
    return stage.demo().data().resolve("kelas");
  }

  /** A pupil without a fault; a number of four digits makes her another one than the others. */
  Map<String, String> pupil(String name, String number) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      cells.put(headers.get(i), model.get(i).replace(MODEL, number));
    }
    cells.put("nama", name);
    return cells;
  }

  /** The list as CSV. */
  Path csv(List<Map<String, String>> pupils) throws IOException {
    Stream<String> rows = pupils.stream().map(pupil -> String.join(",", pupil.values()) + "\r\n");
    return Files.writeString(
        folder.resolve("kelas.csv"),
        Stream.concat(Stream.of(String.join(",", headers) + "\r\n"), rows)
            .collect(Collectors.joining()));
  }

  /** This pupil's own photograph: no two are the same file. */
  Path photo(Map<String, String> pupil) throws IOException {
    BufferedImage picture = ImageIO.read(portrait.toFile());
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(pupil.hashCode()));
    pen.fillRect(0, picture.getHeight() - 12, 12, 12);
    pen.dispose();
    return written(pupil, picture);
  }

  /** The same child at the left edge of a picture that a telephone took lying on its side. */
  Path widePhoto(Map<String, String> pupil) throws IOException {
    BufferedImage child = ImageIO.read(portrait.toFile());
    BufferedImage picture =
        new BufferedImage(child.getHeight() * 4 / 3, child.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(child.getRGB(4, 4)));
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.drawImage(child, 0, 0, null);
    pen.dispose();
    return written(pupil, picture);
  }

  private Path written(Map<String, String> pupil, BufferedImage picture) throws IOException {
    Path file = folder.resolve("foto").resolve(pupil.get("nik") + ".jpg");
    ImageIO.write(picture, "jpeg", file.toFile());
    return file;
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }
}
