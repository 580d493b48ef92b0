package id.kia.drivers.conform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.DriverRegistry;
import id.kia.drivers.PrinterIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractMatrixTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  private static final PrinterIdentity REAL =
      new PrinterIdentity("Primacy", "10000152", "1.2", false);
  private static final PrinterIdentity VIRTUAL =
      new PrinterIdentity("VIRTUAL", "VIRT-1", "1.0", true);
  private static final String PAGE =
      """
      # drivers

      %s

      | device | identity | state and counters | refusals | card and evidence | recovery | faults by hand |
      |---|---|---|---|---|---|---|
      | evolis-classic | from manual | from manual | from manual | reverse-engineered | not yet | not yet |

      After.
      """
          .formatted(ContractMatrix.MARK);

  private static List<StepResult> all(Set<ContractStep> notRun, Set<ContractStep> failed) {
    return Arrays.stream(ContractStep.values())
        .map(
            step ->
                new StepResult(
                    step,
                    failed.contains(step)
                        ? new Outcome.Failed("seen")
                        : notRun.contains(step)
                            ? new Outcome.NotRun("no blank")
                            : new Outcome.Held("seen")))
        .toList();
  }

  private static String written(String page, PrinterIdentity who, List<StepResult> results) {
    return ContractMatrix.written(page, "evolis-classic", who, results, DATE);
  }

  private static String row(String page, String serial) {
    return page.lines().filter(line -> line.contains(serial)).findFirst().orElseThrow();
  }

  @Test
  void a_whole_run_on_a_machine_is_verified_with_date_serial_and_firmware() {
    String page = written(PAGE, REAL, all(Set.of(), Set.of()));
    String v = "verified on hardware 2026-11-22";
    assertEquals(
        "| evolis-classic: Primacy, serial 10000152, firmware 1.2 | "
            + String.join(" | ", v, v, v, v, v, v)
            + " |",
        row(page, "10000152"));
    assertTrue(page.endsWith("|\n\nAfter.\n"), page);
    assertTrue(page.contains("| evolis-classic | from manual |"), "the driver's own row stays");
  }

  @Test
  void what_was_not_run_whole_keeps_what_was_known_and_a_failure_is_named() {
    Set<ContractStep> blanks = Set.of(ContractStep.HOST_DIES, ContractStep.READY_AGAIN);
    Set<ContractStep> failed = Set.of(ContractStep.PRINT);
    String row = row(written(PAGE, REAL, all(blanks, failed)), "10000152");
    assertTrue(row.contains("**failed 2026-11-22**: " + ContractStep.PRINT.title()), row);
    assertTrue(row.contains(" | not yet | verified on hardware 2026-11-22 |"), row);
  }

  @Test
  void a_virtual_printer_is_never_verified() {
    String page = written(PAGE, VIRTUAL, all(Set.of(), Set.of()));
    assertFalse(page.contains("verified on hardware"), page);
    assertTrue(row(page, "VIRT-1").contains("held by a virtual printer 2026-11-22"), page);
  }

  @Test
  void a_second_run_replaces_the_row_and_new_firmware_forgets_what_the_old_one_showed() {
    String first = written(PAGE, REAL, all(Set.of(), Set.of()));
    Set<ContractStep> blanks = Set.of(ContractStep.PRINT, ContractStep.EVIDENCE_AGAIN);
    String same = written(first, REAL, all(blanks, Set.of()));
    assertEquals(first, same, "what the same firmware showed is still known");
    PrinterIdentity newer = new PrinterIdentity("Primacy", "10000152", "1.3", false);
    String row = row(written(first, newer, all(blanks, Set.of())), "10000152");
    assertTrue(row.contains("firmware 1.3"), row);
    assertTrue(row.contains("| reverse-engineered |"), row);
  }

  @Test
  void what_a_machine_says_of_itself_makes_no_columns() {
    PrinterIdentity odd = new PrinterIdentity("A|B\nC", "10000152", "1`2", false);
    assertTrue(
        row(written(PAGE, odd, all(Set.of(), Set.of())), "10000152")
            .startsWith("| evolis-classic: A?B?C, serial 10000152, firmware 1?2 |"));
  }

  @Test
  void a_page_without_the_table_is_left_alone() {
    List<StepResult> all = all(Set.of(), Set.of());
    for (String page :
        List.of(
            "",
            "# drivers\n",
            ContractMatrix.MARK + "\n",
            ContractMatrix.MARK + "\n| a | b |\n|---|---|\n",
            PAGE.replace("| evolis-classic |", "| another |"))) {
      assertThrows(IllegalArgumentException.class, () -> written(page, REAL, all), page);
    }
  }

  @Test
  void the_page_of_this_project_has_a_row_for_each_driver() throws Exception {
    String page = Files.readString(Path.of("README.md"));
    DriverRegistry.installed()
        .all()
        .forEach(
            driver ->
                assertTrue(
                    ContractMatrix.written(page, driver.id(), REAL, all(Set.of(), Set.of()), DATE)
                        .contains("serial 10000152"),
                    driver.id()));
  }
}
