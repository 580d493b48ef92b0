package id.kia.hub.intake;

import id.kia.hub.keys.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files that came with a list, by name. Names are compared without case and without folders,
 * because phones and Windows write them as they like. Used by one thread.
 */
public final class Uploads {
  private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

  private final Map<String, Path> files = new TreeMap<>();
  private final Set<String> used = new HashSet<>();
  private final List<Finding> notes = new ArrayList<>();
  private final Function<byte[], KeptPicture> keep;

  /** Files by the name they had at the school; pictures wait in memory. */
  public Uploads(Map<String, Path> named) {
    this(named, null);
  }

  /** The same with a folder in which pictures wait until the import is kept. */
  Uploads(Map<String, Path> named, @Nullable Path spool) {
    this.keep = spool == null ? KeptPicture::of : bytes -> KeptPicture.spooled(bytes, spool);
    new TreeMap<>(named).forEach(this::add);
  }

  /** Adds a file; a second one whose name differs in case or folder only is told and left out. */
  void add(String name, Path file) {
    if (files.putIfAbsent(plain(name), file) != null) {
      note("FILE_TWICE", name);
    }
  }

  /** Tells what was left out. */
  void note(String code, String name) {
    notes.add(new Finding(code, Severity.WARN, List.of(Cell.normal(name))));
  }

  int size() {
    return files.size();
  }

  /** Names and hashes, in order: what makes two uploads the same. */
  String fingerprint() {
    StringBuilder all = new StringBuilder();
    files.keySet().forEach(name -> all.append(name).append(Sha256.hex(read(name))).append('\n'));
    return Sha256.hex(all.toString());
  }

  /** The photograph of a row: by its column, else by its NIK. */
  Attached photo(RawRow row, String nik) {
    Optional<String> name = named(row.cell(Column.FILE_FOTO));
    if (name.isEmpty()) {
      name = ENDINGS.stream().map(ending -> nik + ending).filter(files::containsKey).findFirst();
    }
    return name.map(found -> PhotoFile.photo(use(found), keep)).orElse(Attached.NOTHING);
  }

  /** The image of a row's TTE. */
  Attached tteImage(RawRow row) {
    return named(row.cell(Column.TTE_GAMBAR))
        .map(found -> PhotoFile.image(use(found), keep))
        .orElse(Attached.NOTHING);
  }

  /** What was left out so far, and the files that no row asked for. */
  List<Finding> notes() {
    List<Finding> all = new ArrayList<>(notes);
    files.keySet().stream()
        .filter(name -> !used.contains(name))
        .forEach(
            name ->
                all.add(
                    new Finding(
                        name.matches("\\d{16}\\.[a-z]+") ? "FILE_UNMATCHED" : "FILE_NAME",
                        Severity.WARN,
                        List.of(Cell.normal(name)))));
    return all;
  }

  private byte[] use(String name) {
    used.add(name);
    return read(name);
  }

  private Optional<String> named(String cell) {
    return Optional.of(plain(cell)).filter(files::containsKey);
  }

  private byte[] read(String name) {
    Path file = files.get(name);
    try {
      return file == null ? new byte[0] : Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-UPLOAD a file of the upload cannot be read", e);
    }
  }

  static String plain(String name) {
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(folder + 1).strip().toLowerCase(Locale.ROOT);
  }
}
