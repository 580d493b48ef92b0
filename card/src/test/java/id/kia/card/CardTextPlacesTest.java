package id.kia.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.contract.order.CardType;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words stand where; no pixels. */
class CardTextPlacesTest {

  @ParameterizedTest
  @EnumSource(CardType.class)
  void every_element_of_the_regulation_is_on_the_card(CardType type) throws Exception {
    SampleContent sample = new SampleContent();
    sample.type = type;
    List<String> texts = places(sample).stream().map(PlacedText::text).toList();
    for (String element :
        List.of(
            "PROVINSI KALIMANTAN SELATAN",
            "KABUPATEN BALANGAN",
            "6311065409159901",
            "SITI MA'RIFAH NUR-AINI",
            "PARINGIN, 14-09-2015",
            "PEREMPUAN",
            "O",
            "JL. CONTOH RAYA NO. 12",
            "003/001",
            "MEKAR CONTOH",
            "ISLAM",
            "WNI",
            "AHMAD CONTOH RAMADHAN",
            "6311061003159901",
            "6311-LU-28092015-9901",
            type == CardType.A ? "14-09-2020" : "13-09-2032",
            "PARINGIN, 21-11-2026",
            "KEPALA DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
            "Drs. H. CONTOH KEPALA DINAS, M.AP",
            "NIP. 197013011995131999")) {
      assertTrue(texts.contains(element), element);
    }
  }

  @ParameterizedTest
  @EnumSource(CardType.class)
  void nothing_overlaps_and_nothing_leaves_the_card_for_the_longest_values(CardType type)
      throws Exception {
    SampleContent sample = SampleContent.longest();
    sample.type = type;
    List<PlacedText> texts = places(sample);
    CardLayout layout = CardLayout.of(type);
    Rectangle card = new Rectangle(12, 12, CardDots.WIDTH - 24, CardDots.HEIGHT - 24);
    Rectangle code = dots(layout.tte());
    for (int i = 0; i < texts.size(); i++) {
      Rectangle bounds = texts.get(i).bounds();
      assertTrue(card.contains(bounds), texts.get(i) + " leaves the card: " + bounds);
      assertFalse(code.intersects(bounds), texts.get(i) + " lies on the code");
      CardLayout.Box photo = layout.photo();
      assertFalse(photo != null && dots(photo).intersects(bounds), texts.get(i) + " on the photo");
      for (PlacedText other : texts.subList(i + 1, texts.size())) {
        assertFalse(bounds.intersects(other.bounds()), texts.get(i) + " on " + other);
      }
    }
  }

  @Test
  void values_of_the_table_begin_in_one_column_and_so_do_labels() throws Exception {
    List<PlacedText> texts = places(SampleContent.longest());
    CardLayout.Table table = CardLayout.of(CardType.B).table();
    long values = texts.stream().filter(t -> t.x() == Dots.roundedMm(table.value())).count();
    long labels = texts.stream().filter(t -> t.x() == Dots.roundedMm(table.label())).count();
    assertTrue(values >= 14, "values: " + values);
    assertTrue(labels >= 11, "labels: " + labels);
  }

  @Test
  void bad_15_a_name_of_sixty_letters_is_printed_whole_and_readable() throws Exception {
    SampleContent sample = new SampleContent();
    sample.name = SampleContent.SIXTY;
    List<PlacedText> lines = of(places(sample), "Nama");
    assertEquals(SampleContent.SIXTY, joined(lines));
    assertTrue(lines.size() <= 2, "at most two lines");
    for (PlacedText line : lines) {
      assertTrue(line.size() >= Dots.ofPoints(CardLayout.of(CardType.B).table().minSize()));
    }
  }

  @Test
  void bad_15_a_name_shrinks_on_one_line_before_it_takes_two() throws Exception {
    SampleContent sample = new SampleContent();
    sample.name = "MUHAMMAD KHAIRUL ANWAR RAMADHAN P";
    List<PlacedText> lines = of(places(sample), "Nama");
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().size() < Dots.ofPoints(CardLayout.of(CardType.B).table().size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RAHMADI", "NUR'AINI", "SITI AL-ZAHRA", "R\u00c9N\u00c9 CONTOH"})
  void bad_15_one_word_apostrophe_hyphen_and_accent_print_as_they_are(String name)
      throws Exception {
    SampleContent sample = new SampleContent();
    sample.name = name;
    assertEquals(name, joined(of(places(sample), "Nama")));
  }

  @Test
  void bad_15_lower_case_is_printed_upper_as_the_registry_does() throws Exception {
    SampleContent sample = new SampleContent();
    sample.name = "siti contoh";
    assertEquals("SITI CONTOH", joined(of(places(sample), "Nama")));
  }

  @Test
  void a_name_that_cannot_fit_holds_the_order_instead_of_being_cut_or_broken_inside_a_word() {
    assertRefused(Unprintable.TEXT_TOO_LONG, "Nama", s -> s.name = "W".repeat(60));
    assertRefused(Unprintable.TEXT_TOO_LONG, "Alamat", s -> s.address = "JALAN ".repeat(33));
    assertRefused(Unprintable.TEXT_TOO_LONG, "Nama kepala dinas", s -> s.headName = "W".repeat(80));
  }

  @Test
  void too_many_lines_hold_the_order() {
    assertRefused(
        Unprintable.TOO_MANY_LINES,
        "Alamat",
        s -> {
          s.name = SampleContent.SIXTY;
          s.householdHead = SampleContent.SIXTY;
          s.address = "JALAN CONTOH NOMOR SATU ".repeat(4).strip();
          s.birthPlace = SampleContent.SIXTY;
          s.village = SampleContent.SIXTY;
          s.district = SampleContent.SIXTY;
          s.religion = SampleContent.SIXTY;
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0645\u062d\u0645\u062f", // Arabic: has glyphs, but they would stand unjoined
        "\u5c0f\u660e",
        "SITI \ud83d\ude00",
        "SITI\u200dA",
        "SITI Q\u0323\u0307"
      })
  void bad_16_a_letter_that_cannot_be_drawn_holds_the_order_and_is_never_a_box(String name) {
    assertRefused(Unprintable.GLYPH_MISSING, "Nama", s -> s.name = name);
  }

  @Test
  void bad_16_odd_spaces_become_plain_ones() throws Exception {
    SampleContent sample = new SampleContent();
    sample.name = "SITI\u00a0\u2009CONTOH";
    assertEquals("SITI CONTOH", joined(of(places(sample), "Nama")));
  }

  @Test
  void bad_17_a_long_address_wraps_and_nothing_of_it_is_lost() throws Exception {
    SampleContent sample = SampleContent.longest();
    List<PlacedText> lines = of(places(sample), "Alamat");
    assertEquals(2, lines.size());
    assertEquals(sample.address, joined(lines));
  }

  @Test
  void bad_17_rt_and_rw_have_three_digits_or_a_dash() throws Exception {
    assertEquals("005/002", rtRw("5", "2"));
    assertEquals("012/001", rtRw("012", "01"));
    assertEquals("-", rtRw("", ""));
    assertEquals("-", rtRw("-", ""));
    assertEquals("003/-", rtRw("3", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "TIDAK TAHU", "AB"})
  void bad_17_an_unknown_blood_type_is_printed_as_given(String blood) throws Exception {
    SampleContent sample = new SampleContent();
    sample.blood = blood;
    assertEquals(blood, joined(of(places(sample), "Gol. Darah")));
  }

  private static String rtRw(String rt, String rw) throws UnprintableCardException {
    SampleContent sample = new SampleContent();
    sample.rt = rt;
    sample.rw = rw;
    return joined(of(places(sample), "RT/RW"));
  }

  private static void assertRefused(
      Unprintable reason, String field, Consumer<SampleContent> change) {
    SampleContent sample = new SampleContent();
    change.accept(sample);
    UnprintableCardException refused =
        assertThrows(UnprintableCardException.class, () -> places(sample));
    assertEquals(reason, refused.reason());
    assertEquals(field, refused.field());
  }

  private static List<PlacedText> places(SampleContent sample) throws UnprintableCardException {
    return CardComposer.compose(CardLayout.of(sample.type), new CardWords(sample.content()));
  }

  /** Values of a field, without its label and colon. */
  private static List<PlacedText> of(List<PlacedText> texts, String field) {
    return texts.stream()
        .filter(t -> t.field().equals(field))
        .filter(t -> t.face() == Typeface.BOLD)
        .toList();
  }

  private static String joined(List<PlacedText> lines) {
    return lines.stream().map(PlacedText::text).collect(Collectors.joining(" "));
  }

  private static Rectangle dots(CardLayout.Box box) {
    int[] d =
        Stream.of(box.x(), box.y(), box.width(), box.height()).mapToInt(Dots::roundedMm).toArray();
    return new Rectangle(d[0], d[1], d[2], d[3]);
  }
}
