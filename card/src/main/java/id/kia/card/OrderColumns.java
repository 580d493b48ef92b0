package id.kia.card;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.contract.person.Sex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The named values of one order file; collects every problem before it fails. */
final class OrderColumns {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final ResourceBundle DEFAULTS =
      ResourceBundle.getBundle("card.order-defaults", Locale.ROOT);

  /** Stands in for a date that cannot be read until all problems are told. */
  private static final LocalDate UNREADABLE = LocalDate.of(2000, 1, 1);

  private static final long LEAST_PICTURE = 8;
  private static final long MOST_PICTURE = 512 << 10;

  private final JsonNode json;
  private final JsonNode office;
  private final Path folder;
  private final List<String> problems = new ArrayList<>();

  OrderColumns(JsonNode json, Path folder) {
    this.json = json;
    this.office = json.path("kantor");
    this.folder = folder;
  }

  void problem(String text) {
    problems.add(text);
  }

  /** No problem so far begins with this column. */
  boolean sound(String column) {
    return problems.stream().noneMatch(p -> p.startsWith(column + ":"));
  }

  void failOnProblems() throws BadOrderException {
    if (!problems.isEmpty()) {
      throw new BadOrderException(problems);
    }
  }

  /** Text or whole number of a column; empty when it is missing. */
  String optional(String column) {
    JsonNode node = json.hasNonNull(column) ? json.get(column) : office.path(column);
    if (node.isTextual() || node.isIntegralNumber()) {
      String text = node.asText().strip();
      if (text.codePoints().anyMatch(Character::isISOControl)) {
        problem(column + ": berisi huruf kendali");
      }
      return text;
    }
    if (!node.isMissingNode() && !node.isNull()) {
      problem(column + ": harus teks");
    }
    return "";
  }

  /** A column that must be there, or have a default. */
  String text(String column, int longest) {
    String text = optional(column);
    if (text.isEmpty() && DEFAULTS.containsKey(column)) {
      text = DEFAULTS.getString(column);
    }
    if (text.isEmpty() && sound(column)) {
      problem(column + ": kosong");
    }
    return atMost(column, text, longest);
  }

  /** A column that may be missing. */
  String optional(String column, int longest) {
    return atMost(column, optional(column), longest);
  }

  private String atMost(String column, String text, int longest) {
    if (text.length() > longest) {
      problem(column + ": lebih dari " + longest + " huruf");
    }
    return text;
  }

  String digits(String column, int length) {
    String text = optional(column);
    if (!text.matches("[0-9]{" + length + "}") && sound(column)) {
      problem(column + ": harus " + length + " angka sebagai teks");
    }
    return text;
  }

  /** RT or RW: blank, a dash, or up to three digits. */
  String number(String column) {
    String text = optional(column);
    if (!text.matches("-|[0-9]{0,3}")) {
      problem(column + ": paling banyak tiga angka");
    }
    return text;
  }

  Sex sex(String column) {
    String text = optional(column).toUpperCase(Locale.ROOT);
    if (!text.equals("L") && !text.equals("P") && sound(column)) {
      problem(column + ": harus L atau P");
    }
    return text.equals("P") ? Sex.P : Sex.L;
  }

  LocalDate date(String column, Optional<LocalDate> otherwise) {
    String text = optional(column);
    if (text.isEmpty() && otherwise.isPresent()) {
      return otherwise.get();
    }
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeException e) {
      if (sound(column)) {
        problem(column + ": harus tanggal DD-MM-YYYY");
      }
      return UNREADABLE;
    }
  }

  /** Bytes of a picture that must be there when it is named. */
  byte @Nullable [] picture(String column) {
    String name = optional(column);
    if (name.isEmpty()) {
      return null;
    }
    try {
      Path file = folder.resolve(name);
      if (Files.size(file) < LEAST_PICTURE || Files.size(file) > MOST_PICTURE) {
        problem(column + ": bukan gambar, atau lebih dari 512 KB");
        return null;
      }
      return Files.readAllBytes(file);
    } catch (IOException | InvalidPathException e) {
      problem(column + ": tidak dapat dibaca");
      return null;
    }
  }

  /** The photograph beside the file or in {@code foto/}; empty when it is not there. */
  Optional<byte[]> photo() throws IOException {
    String name = optional("file_foto");
    if (!name.matches("[\\w .-]+")) {
      return Optional.empty();
    }
    for (Path place : List.of(folder.resolve(name), folder.resolve("foto").resolve(name))) {
      if (Files.isRegularFile(place)) {
        return Optional.of(Files.readAllBytes(place));
      }
    }
    return Optional.empty();
  }
}
