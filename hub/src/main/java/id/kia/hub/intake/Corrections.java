package id.kia.hub.intake;

import id.kia.hub.people.Audit;
import id.kia.hub.store.HubStore;
import java.awt.image.BufferedImage;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an import put right by an operator: judged by the same rules, audited, and only when
 * nobody was faster. Blocking; thread-safe.
 *
 * <p>Rows that had something in common with the corrected one are judged again too: a duplicate is
 * none any more when the other NIK was the wrong one.
 */
public final class Corrections {
  private final HubStore store;
  private final RowStore rows;
  private final BatchStore batches;
  private final PictureStore pictures;
  private final ImportListStore shown;
  private final RowJudge judge;
  private final Audit audit;
  private final ZoneId zone;
  private final InstantSource time;

  /** For one office. */
  public Corrections(
      HubStore store,
      OfficeRules office,
      Audit audit,
      ZoneId zone,
      InstantSource time,
      Supplier<UUID> ids) {
    this.store = store;
    this.rows = new RowStore(office.officeCode());
    this.batches = new BatchStore(office.officeCode());
    this.pictures = new PictureStore(office.officeCode());
    this.shown = new ImportListStore(office.officeCode());
    this.judge = new RowJudge(office, ids);
    this.audit = audit;
    this.zone = zone;
    this.time = time;
  }

  /** A row by its place, with the version a form saw. */
  public record Place(String importId, int line, int version) {}

  /**
   * Replaces the cells of a row.
   *
   * @param typed by header; a header that is left out keeps its cell
   * @param photo file of a new photograph, or null
   */
  public Correction correct(
      Place place, Map<String, String> typed, byte @Nullable [] photo, String staff) {
    Attached picture = photo == null ? Attached.NOTHING : PhotoFile.photo(photo, KeptPicture::of);
    if (picture instanceof Attached.Unusable unusable) {
      return new Correction.BadPicture("PHOTO_" + unusable.fault().name());
    }
    return change(
        place,
        typed,
        staff,
        row ->
            ReadRow.of(
                row.raw().corrected(cells(row.raw(), typed)),
                picture instanceof Attached.Photo ? picture : row.photo(),
                row.tteImage()));
  }

  /**
   * Cuts the row's photograph anew out of its source.
   *
   * @param left share of the source's width, 0 to 1
   * @param top share of its height
   * @param width share of its width; the height follows from the card's shape
   */
  public Correction crop(Place place, double left, double top, double width, String staff) {
    Optional<byte[]> bytes = source(place);
    if (bytes.isEmpty()) {
      return new Correction.NotThere();
    }
    try {
      BufferedImage image = PictureReader.read(bytes.get());
      CardPhoto.Cut cut = CardPhoto.cut(image, left, top, width);
      byte[] card = CardPhoto.of(image, cut);
      Backdrop backdrop = Backdrop.of(CardPhoto.part(image, cut));
      return change(
          place,
          Map.of(),
          staff,
          row ->
              row.photo() instanceof Attached.Photo photo
                  ? ReadRow.of(
                      row.raw(),
                      new Attached.Photo(KeptPicture.of(card), photo.source(), backdrop),
                      row.tteImage())
                  : row);
    } catch (PictureReader.Refused refused) {
      return new Correction.BadPicture("PHOTO_" + refused.fault().name());
    }
  }

  private interface Change {
    ReadRow of(ReadRow row);
  }

  private Correction change(Place place, Map<String, String> typed, String staff, Change change) {
    return store.write(
        h -> {
          List<RowStore.Kept> all = rows.all(h, place.importId());
          Optional<RowStore.Kept> found =
              all.stream().filter(one -> one.row().raw().line() == place.line()).findFirst();
          if (found.isEmpty()) {
            return new Correction.NotThere();
          }
          RowStore.Kept kept = found.get();
          Optional<Correction.Reason> closed = closed(h, place.importId(), kept);
          if (closed.isPresent()) {
            return new Correction.Closed(closed.get());
          }
          if (kept.version() != place.version()) {
            return new Correction.Stale(row(h, place), typed);
          }
          judgeAgain(h, place, all, kept, change.of(kept.row()), staff);
          audit.add(h, staff, "CORRECT_ROW", place.importId() + " " + place.line());
          return new Correction.Saved(row(h, place));
        });
  }

  private void judgeAgain(
      Handle h,
      Place place,
      List<RowStore.Kept> all,
      RowStore.Kept kept,
      ReadRow changed,
      String staff) {
    List<ReadRow> file = new ArrayList<>();
    int line = kept.row().raw().line();
    all.forEach(one -> file.add(one.row().raw().line() == line ? changed : one.row()));
    KinIndex after = KinIndex.of(file);
    KinIndex before = KinIndex.of(all.stream().map(RowStore.Kept::row).toList());
    replace(h, place.importId(), kept, changed, after, Optional.of(staff));
    Set<Integer> related = before.related(kept.row());
    related.addAll(after.related(changed));
    for (RowStore.Kept one : all) {
      if (one.row().raw().line() != line
          && related.contains(one.row().raw().line())
          && closed(h, place.importId(), one).isEmpty()) {
        replace(h, place.importId(), one, one.row(), after, Optional.empty());
      }
    }
    batches.recount(h, place.importId());
  }

  private void replace(
      Handle h,
      String importId,
      RowStore.Kept kept,
      ReadRow row,
      KinIndex file,
      Optional<String> staff) {
    JudgedRow judged = judge.judge(h, row, file, LocalDate.ofInstant(time.instant(), zone));
    Optional<String> application = judge.keep(h, judged, time.millis());
    String before = kept.applicationId();
    if (before != null && !Objects.equals(before, application.orElse(null))) {
      judge.applications().close(h, before, time.millis());
    }
    rows.replace(h, importId, judged, application, staff, time.millis());
  }

  private Optional<Correction.Reason> closed(Handle h, String importId, RowStore.Kept kept) {
    String application = kept.applicationId();
    if (application == null) {
      return Optional.empty();
    }
    return switch (judge.applications().state(h, application)) {
      case PUSHED, ISSUED -> Optional.of(Correction.Reason.PUSHED);
      case TO_VERIFY, VERIFIED, SENT_BACK, CLOSED ->
          rows.overtaken(h, importId, application)
              ? Optional.of(Correction.Reason.OVERTAKEN)
              : Optional.empty();
    };
  }

  private Optional<byte[]> source(Place place) {
    return store.read(
        h ->
            rows.all(h, place.importId()).stream()
                .filter(one -> one.row().raw().line() == place.line())
                .findFirst()
                .flatMap(one -> one.row().photoSource())
                .flatMap(sha256 -> pictures.bytes(h, sha256)));
  }

  private Imports.Row row(Handle h, Place place) {
    return shown.rows(h, place.importId()).stream()
        .filter(one -> one.line() == place.line())
        .findFirst()
        .orElseThrow();
  }

  private static Map<Column, String> cells(RawRow raw, Map<String, String> typed) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String given = typed.get(column.header());
      cells.put(column, given == null ? raw.cell(column) : Cell.normal(given));
    }
    return cells;
  }
}
