package id.kia.hub.intake;

import id.kia.hub.keys.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The files that came with a list, by name. Names are compared without case and without folders,
 * because phones and Windows write them as they like.
 */
public final class Uploads {
  private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

  private final Map<String, Path> files = new HashMap<>();

  /** Files by the name they had at the school. */
  public Uploads(Map<String, Path> named) {
    named.forEach((name, file) -> files.put(plain(name), file));
  }

  /** Names and hashes, in order: what makes two uploads the same. */
  String fingerprint() {
    StringBuilder all = new StringBuilder();
    files.keySet().stream()
        .sorted()
        .forEach(name -> all.append(name).append(Sha256.hex(read(name))).append('\n'));
    return Sha256.hex(all.toString());
  }

  /** The photograph of a row: by its column, else by its NIK. */
  Attached photo(RawRow row, String nik) {
    Optional<String> name = named(row.cell(Column.FILE_FOTO));
    if (name.isEmpty()) {
      name = ENDINGS.stream().map(ending -> nik + ending).filter(files::containsKey).findFirst();
    }
    return name.map(this::photo).orElse(Attached.NOTHING);
  }

  /** The image of a row's TTE, decoded and encoded again unchanged, pixel for pixel. */
  Attached tteImage(RawRow row) {
    return named(row.cell(Column.TTE_GAMBAR)).map(this::image).orElse(Attached.NOTHING);
  }

  private Optional<String> named(String cell) {
    return Optional.of(plain(cell)).filter(files::containsKey);
  }

  private Attached photo(String name) {
    try {
      return picture(CardPhoto.of(read(name)));
    } catch (PictureReader.Refused refused) {
      return new Attached.Unusable(refused.fault());
    }
  }

  private Attached image(String name) {
    try {
      BufferedImage image = PictureReader.read(read(name));
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return picture(png.toByteArray());
    } catch (PictureReader.Refused refused) {
      return new Attached.Unusable(refused.fault());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  private static Attached picture(byte[] bytes) {
    return new Attached.Picture(bytes, Sha256.hex(bytes));
  }

  private byte[] read(String name) {
    Path file = files.get(name);
    try {
      return file == null ? new byte[0] : Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("HUB-UPLOAD a file of the upload cannot be read", e);
    }
  }

  private static String plain(String name) {
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(folder + 1).strip().toLowerCase(Locale.ROOT);
  }
}
