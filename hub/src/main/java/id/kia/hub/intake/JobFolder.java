package id.kia.hub.intake;

import id.kia.hub.keys.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one job, moved out of the request that brought them.
 *
 * @param list the school's list
 */
record JobFolder(Path folder, Path list, List<ImportUpload.Named> photos) {
  /** Takes the files over. */
  static JobFolder taking(Path folder, ImportUpload upload) {
    try {
      Files.createDirectories(folder);
      Path list = Files.move(upload.list().path(), folder.resolve("list"));
      List<ImportUpload.Named> photos = new ArrayList<>();
      for (ImportUpload.Named photo : upload.photos()) {
        Path moved = Files.move(photo.path(), folder.resolve("photo-" + photos.size()));
        photos.add(new ImportUpload.Named(photo.name(), moved));
      }
      return new JobFolder(folder, list, List.copyOf(photos));
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-UPLOAD a file of the upload cannot be moved", e);
    }
  }

  /** Names and hashes of all files: what makes two uploads the same. */
  String fingerprint() {
    StringBuilder all = new StringBuilder(hash(list));
    photos.stream()
        .sorted(Comparator.comparing(ImportUpload.Named::name))
        .forEach(photo -> all.append('\n').append(photo.name()).append(hash(photo.path())));
    return Sha256.hex(all.toString());
  }

  /** The first bytes of a file, at most so many. */
  static byte[] read(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }

  void remove() {
    try {
      empty(folder);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-UPLOAD a job's folder cannot be removed", e);
    }
  }

  /** Removes everything in a folder. */
  static void empty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static String hash(Path file) {
    return Sha256.hex(file);
  }
}
