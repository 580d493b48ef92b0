package id.kia.hub.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.hub.intake.ApplicationState;
import id.kia.hub.people.Audit;
import id.kia.hub.store.HubStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists come in pages from the database, and the work list knows its neighbours. */
class WorkListTest {
  private static final String CHILD =
      "{\"npsn\":\"99631101\",\"className\":\"VI-A\",\"type\":\"B\",\"nik\":\"6311010101150001\","
          + "\"familyCardNo\":\"6311010101150002\",\"name\":\"X\",\"sex\":\"L\","
          + "\"birthPlace\":\"PARINGIN\",\"birthDate\":\"2015-01-01\",\"bloodType\":\"-\","
          + "\"religion\":\"ISLAM\",\"citizenship\":\"WNI\",\"address\":\"JL\",\"rt\":\"001\","
          + "\"rw\":\"001\",\"village\":\"A\",\"district\":\"B\",\"householdHead\":\"C\","
          + "\"birthCertNo\":\"1\",\"reason\":\"BARU\",\"guardianName\":\"\","
          + "\"guardianPhone\":\"\",\"tteQr\":null,\"tteImageSha256\":null}";
  private static final RowFilter WAITING = RowFilter.all(ApplicationState.TO_VERIFY);

  @TempDir Path data;
  private HubStore store;
  private WorkList list;

  @BeforeEach
  void open() {
    InstantSource time = InstantSource.fixed(Instant.parse("2026-11-22T02:00:00Z"));
    store = HubStore.open(data.resolve("hub.db"), time);
    list = new WorkList(store, "6311", new Audit("6311", time));
    for (int i = 0; i < 120; i++) {
      add("id" + (1000 - i), String.format("ANAK %03d", i), i < 60 ? "VI-A" : "VI-B", "TO_VERIFY");
    }
    add("other", "ANAK LAIN", "VI-A", "VERIFIED");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_page_has_fifty_rows_in_order_and_knows_the_whole() {
    WorkList.Part second = list.page(WAITING, 50, 50, "a");
    assertEquals(120, second.total());
    assertEquals(50, second.rows().size());
    assertEquals("ANAK 050", second.rows().getFirst().name().value());
    assertEquals(20, list.page(WAITING, 100, 50, "a").rows().size());
    assertEquals(0, list.page(WAITING, 5000, 50, "a").rows().size());
  }

  @Test
  void a_search_looks_in_name_class_and_nik_and_takes_signs_as_they_are() {
    assertEquals(60, list.page(search("vi-b"), 0, 50, "a").total());
    assertEquals(1, list.page(search("anak 077"), 0, 50, "a").total());
    assertEquals(1, list.page(search("1500077"), 0, 50, "a").total());
    for (String sign : List.of("%", "_", "!", "' or 1=1 --")) {
      assertEquals(0, list.page(search(sign), 0, 50, "a").total(), sign);
    }
    assertEquals(
        0, list.page(new RowFilter(ApplicationState.TO_VERIFY, "", true), 0, 50, "a").total());
  }

  @Test
  void one_row_knows_its_place_and_its_neighbours() {
    Sheet first = list.sheet("", WAITING, "a").orElseThrow();
    assertEquals("ANAK 000", first.row().name().value());
    assertNull(first.previous());
    assertEquals(1, first.position());
    Sheet next = list.sheet(String.valueOf(first.next()), WAITING, "a").orElseThrow();
    assertEquals("ANAK 001", next.row().name().value());
    assertEquals(first.row().id(), next.previous());
    assertEquals(120, next.total());
    Sheet last = list.sheet("id881", WAITING, "a").orElseThrow();
    assertNull(last.next());
    assertEquals(120, last.position());
  }

  @Test
  void a_row_that_waits_no_longer_gives_way_to_the_one_after_it() {
    store.write(
        h -> h.execute("update application set state = 'VERIFIED' where application_id = 'id990'"));
    assertEquals("ANAK 011", list.sheet("id990", WAITING, "a").orElseThrow().row().name().value());
    store.write(h -> h.execute("update application set state = 'VERIFIED'"));
    assertTrue(list.sheet("id990", WAITING, "a").isEmpty());
  }

  private static RowFilter search(String text) {
    return new RowFilter(ApplicationState.TO_VERIFY, text, false);
  }

  private void add(String id, String name, String className, String state) {
    String nik = "631101010" + (1_500_000 + number(name));
    store.write(
        h ->
            h.execute(
                "insert into application (office, application_id, nik, npsn, class_name, name,"
                    + " card_type, birth_date, state, version, content, digest, warnings,"
                    + " list_number, updated_at) values ('6311', ?, ?, '99631101', ?, ?, 'B',"
                    + " '2015-01-01', ?, 1, ?, '', '[]', '', 0)",
                id,
                nik,
                className,
                name,
                state,
                CHILD));
  }

  private static int number(String name) {
    String digits = name.replaceAll("\\D", "");
    return digits.isEmpty() ? 999 : Integer.parseInt(digits);
  }
}
