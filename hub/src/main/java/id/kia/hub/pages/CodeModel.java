package id.kia.hub.pages;

import id.kia.contract.problem.Problem;
import id.kia.hub.fleet.KioskLine;
import id.kia.hub.fleet.LogInDesk;
import java.util.List;
import java.util.Optional;

/**
 * Who is let in where, and the code to read out.
 *
 * @param people whom this member of staff may let in: everybody else
 * @param made the code, when one was asked for
 * @param refused why there is none
 */
public record CodeModel(
    PageFrame frame,
    Shown shown,
    List<KioskLine> kiosks,
    List<String> people,
    Asked asked,
    Optional<LogInDesk.Made> made,
    Optional<Problem> refused) {

  /** What was filled in. */
  public record Asked(String kiosk, String person, String challenge) {}

  @Override
  public String toString() {
    return "CodeModel[***]";
  }
}
