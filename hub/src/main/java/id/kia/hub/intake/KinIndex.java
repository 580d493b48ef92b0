package id.kia.hub.intake;

import id.kia.hub.intake.Kin.Relative;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rows of one file have something in common; rows are named by their line. */
final class KinIndex {
  private final Map<String, List<ReadRow>> groups = new HashMap<>();

  private KinIndex() {}

  static KinIndex of(Collection<ReadRow> rows) {
    KinIndex index = new KinIndex();
    for (ReadRow row : rows) {
      keys(row).forEach(key -> index.groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row));
    }
    return index;
  }

  Kin of(ReadRow row) {
    return new Kin(
        first(row), other(row, twinKey(row)), other(row, nameKey(row)), other(row, photoKey(row)));
  }

  /** Lines of the rows that any of these rows has something in common with. */
  Set<Integer> related(ReadRow... rows) {
    Set<Integer> lines = new HashSet<>();
    for (ReadRow row : rows) {
      for (String key : keys(row)) {
        groups.getOrDefault(key, List.of()).forEach(one -> lines.add(one.raw().line()));
      }
    }
    return lines;
  }

  private Optional<String> first(ReadRow row) {
    return nikKey(row).stream()
        .flatMap(key -> groups.getOrDefault(key, List.of()).stream())
        .filter(one -> one.raw().line() < row.raw().line())
        .findFirst()
        .map(one -> one.raw().place());
  }

  private Optional<Relative> other(ReadRow row, Optional<String> key) {
    return key.stream()
        .flatMap(found -> groups.getOrDefault(found, List.of()).stream())
        .filter(one -> !one.reading().nik().equals(row.reading().nik()))
        .findFirst()
        .map(
            one ->
                new Relative(
                    Nik.end(one.reading().nik()),
                    birth(one).map(BirthChecks::dayAndMonth).orElse("?"),
                    "#" + one.raw().place()));
  }

  private static List<String> keys(ReadRow row) {
    List<String> keys = new ArrayList<>();
    nikKey(row).ifPresent(keys::add);
    twinKey(row).ifPresent(keys::add);
    nameKey(row).ifPresent(keys::add);
    photoKey(row).ifPresent(keys::add);
    return keys;
  }

  private static Optional<String> nikKey(ReadRow row) {
    String nik = row.reading().nik();
    return Nik.wellFormed(nik) ? Optional.of("nik " + nik) : Optional.empty();
  }

  private static Optional<String> twinKey(ReadRow row) {
    String family = row.reading().familyCardNo();
    return Nik.wellFormed(family)
        ? birth(row).map(birth -> "twin " + family + ' ' + birth)
        : Optional.empty();
  }

  private static Optional<String> nameKey(ReadRow row) {
    String name = row.reading().name();
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(
                "\n",
                "name",
                row.raw().cell(Column.NPSN),
                Reading.upper(row.raw().cell(Column.KELAS)),
                name));
  }

  private static Optional<String> photoKey(ReadRow row) {
    return row.photoSource().map(source -> "photo " + source);
  }

  private static Optional<LocalDate> birth(ReadRow row) {
    return row.reading().birth() instanceof WrittenDate.Day day
        ? Optional.of(day.date())
        : Optional.empty();
  }
}
