package id.kia.hub.pages;

import id.kia.hub.intake.Applicant;
import id.kia.hub.intake.ApplicationState;
import id.kia.hub.verify.RowFilter;
import id.kia.hub.verify.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One application with its photograph, record, warnings and card side by side. */
public record CheckModel(
    PageFrame frame, Shown shown, Schools schools, RowFilter filter, Sheet sheet) {

  /** What SIAK shows too, in its order, by the name of its text. */
  public Map<String, String> record() {
    Applicant child = sheet.child();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("nik", shown.open(child.nik()));
    lines.put("name", shown.open(child.name()));
    lines.put("sex", Texts.say("sex." + child.sex().name()));
    lines.put(
        "born", shown.open(child.birthPlace()) + ", " + shown.day(child.birthDate().toString()));
    lines.put("certificate", shown.open(child.birthCertNo()));
    lines.put("family", shown.open(child.familyCardNo()));
    lines.put("household", shown.open(child.householdHead()));
    lines.put("religion", shown.text(child.religion()));
    lines.put("blood", shown.text(child.bloodType()));
    lines.put("citizen", shown.text(child.citizenship()));
    lines.put("address", shown.open(child.address()));
    lines.put("rtrw", child.rt().isBlank() ? "" : child.rt() + "/" + child.rw());
    lines.put("village", shown.text(child.village()) + ", " + shown.text(child.district()));
    lines.put("reason", shown.text(child.reason()));
    lines.put("guardian", shown.open(child.guardianName()));
    lines.values().removeIf(String::isBlank);
    return lines;
  }

  /** Where another row is looked at; null stays null. */
  public @Nullable String at(@Nullable String id) {
    return id == null ? null : address(id, filter);
  }

  /** Where to go after a decision: the next row, or the one before the last. */
  public String onward() {
    String next = sheet.next();
    return address(next == null ? "" : next, filter);
  }

  /** The list with the same filter. */
  public String list() {
    String list = "/office?tab=verifikasi";
    return PageLink.with(
        PageLink.with(list, "q", filter.text()), "warned", filter.warned() ? "1" : "");
  }

  static String address(String id, RowFilter filter) {
    String one = PageLink.with("/office/check", "at", id);
    return PageLink.with(
        PageLink.with(one, "q", filter.text()), "warned", filter.warned() ? "1" : "");
  }

  static RowFilter filter(OfficeRequest request) {
    return new RowFilter(
        ApplicationState.TO_VERIFY, request.query("q"), request.query("warned").equals("1"));
  }

  @Override
  public String toString() {
    return "CheckModel[" + sheet.row().id() + "]";
  }
}
