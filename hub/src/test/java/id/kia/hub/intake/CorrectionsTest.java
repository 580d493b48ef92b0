package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.picture;
import static id.kia.hub.intake.ListBuilder.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.hub.people.Audit;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Rows put right in place. */
class CorrectionsTest extends IntakeBench {
  @Test
  void a_corrected_row_is_judged_by_the_same_rules_counted_and_audited() throws Exception {
    ImportReceipt receipt = run(new ListBuilder().row(with(Column.JK, "X")).utf8());
    assertEquals(1, receipt.rejected());
    Correction.Saved saved = saved(receipt, 1, Map.of("jk", "P"));
    assertEquals(Outcome.ACCEPT, saved.row().outcome());
    assertEquals(2, saved.row().version());
    assertEquals("operator", saved.row().changedBy());
    ImportReceipt after = imports().receipt(receipt.importId(), false);
    assertEquals(1, after.accepted());
    assertEquals(0, after.rejected());
    assertEquals(1, number("select count(*) from application where state = 'TO_VERIFY'"));
    assertEquals(1, number("select count(*) from audit where action = 'CORRECT_ROW'"));
    Correction.Saved worse = saved(receipt, 2, Map.of("no_kk", "12"));
    assertEquals(Outcome.REJECT, worse.row().outcome());
    assertEquals(1, number("select count(*) from application where state = 'CLOSED'"));
  }

  @Test
  void two_staff_on_one_row_the_slower_sees_both_and_changes_nothing() throws Exception {
    ImportReceipt receipt = run(new ListBuilder().row(right()).utf8());
    saved(receipt, 1, Map.of("alamat", "JL. BARU NO. 2"));
    Correction.Stale stale =
        assertInstanceOf(
            Correction.Stale.class,
            desk()
                .correct(
                    new Corrections.Place(receipt.importId(), 2, 1),
                    Map.of("alamat", "JL. LAIN NO. 3"),
                    null,
                    "operator dua"));
    assertEquals("operator", stale.now().changedBy());
    assertEquals("JL. BARU NO. 2", stale.now().cells().get("alamat"));
    assertEquals("JL. LAIN NO. 3", stale.typed().get("alamat"));
    assertEquals(2, row(receipt).version());
  }

  @Test
  void a_duplicate_is_none_any_more_when_the_other_nik_was_the_wrong_one() throws Exception {
    photo("6311065503159904.jpg", MixUpTest.coloured(Color.RED, 4));
    Map<Column, String> second = right();
    second.put(Column.NO_KK, "6311061003159904");
    second.put(Column.NAMA, "ANAK LAIN");
    ImportReceipt receipt = run(new ListBuilder().row(right()).row(second).utf8());
    assertEquals(1, receipt.rejected());
    saved(receipt, 1, Map.of("nik", "6311065503159904", "no_kk", "6311061003159904"));
    List<Imports.Row> rows = imports().rows(receipt.importId(), "uji");
    assertTrue(rows.getLast().outcome().usable(), codes(rows.getLast()).toString());
    assertEquals(0, imports().receipt(receipt.importId(), false).rejected());
  }

  @Test
  void what_is_at_a_kiosk_or_in_a_newer_import_is_not_corrected_here() throws Exception {
    ImportReceipt receipt = run(new ListBuilder().row(right()).utf8());
    run(new ListBuilder().row(with(Column.ALAMAT, "JL. BARU NO. 9")).utf8());
    assertEquals(
        Correction.Reason.OVERTAKEN,
        assertInstanceOf(Correction.Closed.class, correct(receipt, 1, Map.of())).reason());
    store.write(h -> h.execute("update application set state = 'PUSHED'"));
    assertEquals(
        Correction.Reason.PUSHED,
        assertInstanceOf(Correction.Closed.class, correct(receipt, 1, Map.of())).reason());
    assertInstanceOf(
        Correction.NotThere.class,
        desk().correct(new Corrections.Place("none", 2, 1), Map.of(), null, "operator"));
  }

  @Test
  void a_photo_can_be_added_and_cut_again_without_squeezing() throws Exception {
    photos.clear();
    ImportReceipt receipt = run(new ListBuilder().row(right()).utf8());
    assertEquals(1, receipt.returned());
    Corrections.Place place = new Corrections.Place(receipt.importId(), 2, 1);
    Correction bad = desk().correct(place, Map.of(), new byte[] {1, 2}, "operator");
    assertEquals("PHOTO_UNREADABLE", assertInstanceOf(Correction.BadPicture.class, bad).code());
    Correction.Saved added =
        assertInstanceOf(
            Correction.Saved.class,
            desk().correct(place, Map.of(), picture(1200, 900, "jpeg"), "operator"));
    assertEquals(Outcome.ACCEPT, added.row().outcome());
    String before = added.row().photo();
    Corrections.Place again = new Corrections.Place(receipt.importId(), 2, 2);
    Correction.Saved cut =
        assertInstanceOf(Correction.Saved.class, desk().crop(again, 0.25, 0.9, 0.3, "operator"));
    assertNotEquals(before, cut.row().photo());
    assertEquals(added.row().photoSource(), cut.row().photoSource());
    byte[] bytes =
        store
            .read(h -> new PictureStore(OFFICE).bytes(h, String.valueOf(cut.row().photo())))
            .orElseThrow();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    assertEquals(236.0 / 354, (double) image.getWidth() / image.getHeight(), 0.005);
    assertInstanceOf(
        Correction.BadPicture.class,
        desk().crop(new Corrections.Place(receipt.importId(), 2, 3), 0, 0, 0.1, "operator"));
  }

  private Correction.Saved saved(ImportReceipt receipt, int version, Map<String, String> typed) {
    return assertInstanceOf(Correction.Saved.class, correct(receipt, version, typed));
  }

  private Correction correct(ImportReceipt receipt, int version, Map<String, String> typed) {
    return desk()
        .correct(new Corrections.Place(receipt.importId(), 2, version), typed, null, "operator");
  }

  private Corrections desk() {
    return new Corrections(
        store,
        new OfficeRules(OFFICE, new Regions(Set.of("631106")), 31),
        new Audit(OFFICE, NOW),
        ZONE,
        NOW,
        UUID::randomUUID);
  }

  private Imports.Row row(ImportReceipt receipt) {
    return imports().rows(receipt.importId(), "uji").getFirst();
  }

  private int number(String sql) {
    return store.read(h -> h.createQuery(sql).mapTo(Integer.class).one());
  }
}
