package id.kia.hub.intake;

import static id.kia.hub.intake.ListBuilder.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was right yesterday may be wrong today: children grow while a list lies on a desk. */
class AnotherDayTest extends IntakeBench {
  @Test
  void the_same_list_on_another_day_is_judged_anew() throws Exception {
    Map<Column, String> almostSeventeen = right();
    almostSeventeen.put(Column.NIK, "6311066211099901");
    almostSeventeen.put(Column.TGL_LAHIR, "22-11-2009");
    photo("6311066211099901.jpg", ListBuilder.picture(240, 360, "jpeg"));
    byte[] file = new ListBuilder().row(almostSeventeen).utf8();
    ImportReceipt today = run(file);
    assertEquals(1, today.warned());
    assertTrue(run(file).again(), "on the same day nothing is judged twice");
    ImportReceipt tomorrow = run(file, InstantSource.fixed(NOW.instant().plus(Duration.ofDays(1))));
    assertFalse(tomorrow.again());
    assertNotEquals(today.importId(), tomorrow.importId());
    assertEquals(1, tomorrow.rejected());
    assertTrue(
        codes(imports().rows(tomorrow.importId(), "uji").getFirst()).contains("AGE_17"),
        "the child is seventeen now");
  }
}
