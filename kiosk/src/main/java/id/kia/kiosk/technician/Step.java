package id.kia.kiosk.technician;

import id.kia.kiosk.report.StandingFault;
import java.util.Optional;

/**
 * Something to do, for one glance.
 *
 * @param code stable, or a name of ours without a digit
 * @param what what is wrong
 * @param next what to do now
 * @param fault present for what the kiosk itself found
 * @param link where it is done on these pages
 */
record Step(
    String code, String what, String next, Optional<StandingFault> fault, Optional<Link> link) {

  /**
   * @param act {@code data-act} of the link
   */
  record Link(String href, String act, String words) {}

  /** Whether children are not served because of this. */
  boolean stops() {
    return fault.filter(StandingFault::stops).isPresent();
  }
}
