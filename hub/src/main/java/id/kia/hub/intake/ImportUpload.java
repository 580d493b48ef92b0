package id.kia.hub.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What a person sent: files on this disk, which the import takes over.
 *
 * @param photos pictures, and ZIPs of pictures
 */
public record ImportUpload(Named list, List<Named> photos) {
  public ImportUpload {
    photos = List.copyOf(photos);
  }

  /** A file and the name it had where it came from. */
  public record Named(String name, Path path) {
    @Override
    public String toString() {
      return "Named[" + path.getFileName() + "]";
    }
  }
}
