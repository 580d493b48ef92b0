package id.kia.hub.intake;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets the fuzzing in to the readers of what schools send, below the store. */
public final class IntakeDoor {
  private IntakeDoor() {}

  /** One row by the names of its columns; {@code broken} when its line is no cells at all. */
  public record Row(Map<String, String> cells, boolean broken) {}

  /** A list as the importer reads it, each row also read as a child's. */
  public static List<Row> list(byte[] file) throws ListRefused {
    List<Row> rows = new ArrayList<>();
    for (RawRow raw : SchoolList.read(file).rows()) {
      // Must not throw, whatever the cells hold.
      var _ = Reading.of(raw);
      Map<String, String> cells = new TreeMap<>();
      raw.cells().forEach((column, cell) -> cells.put(column.header(), cell));
      rows.add(new Row(cells, raw.broken()));
    }
    return rows;
  }

  /** The headers of the template. */
  public static List<String> headers() {
    return List.of(Column.values()).stream().map(Column::header).toList();
  }

  /**
   * Unpacks an archive into the folder.
   *
   * @return names of what can be used, and the codes of what cannot
   */
  public static Unpacked unpack(Path archive, Path folder) throws ListRefused {
    Uploads uploads = new Uploads(Map.of());
    new PhotoArchive(folder, uploads, Progress.unwatched()).unpack(archive);
    return new Unpacked(
        uploads.size(), uploads.notes().stream().map(Finding::code).distinct().toList());
  }

  /** What came out of an archive. */
  public record Unpacked(int files, List<String> codes) {}

  /** The picture, or empty when it is refused with a reason. */
  public static Optional<BufferedImage> picture(byte[] file) {
    try {
      return Optional.of(PictureReader.read(file));
    } catch (PictureReader.Refused told) {
      return Optional.empty();
    }
  }

  /** The picture made fit for the card, or empty when it is refused with a reason. */
  public static Optional<byte[]> cardPhoto(byte[] file) {
    try {
      return Optional.of(CardPhoto.of(file));
    } catch (PictureReader.Refused told) {
      return Optional.empty();
    }
  }
}
