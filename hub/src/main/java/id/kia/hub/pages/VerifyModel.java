package id.kia.hub.pages;

import id.kia.hub.intake.ApplicationState;
import id.kia.hub.verify.RowFilter;
import id.kia.hub.verify.Waiting;
import java.util.List;
import java.util.Map;

/** The list of applications in one state. */
public record VerifyModel(
    PageFrame frame,
    Shown shown,
    Schools schools,
    RowFilter filter,
    List<Waiting> rows,
    Paging paging,
    Map<ApplicationState, Integer> counts) {
  /** States that have a list here; the others are orders. */
  public static final List<ApplicationState> STATES =
      List.of(ApplicationState.TO_VERIFY, ApplicationState.VERIFIED, ApplicationState.SENT_BACK);

  /** Whether somebody looks for something. */
  public boolean searching() {
    return !filter.text().isEmpty() || filter.warned();
  }

  /** Whether these rows wait for a verifier. */
  public boolean waiting() {
    return filter.state() == ApplicationState.TO_VERIFY;
  }

  /** The work list over the same rows. */
  public String oneByOne() {
    return CheckModel.address("", filter);
  }

  public int count(ApplicationState state) {
    return counts.getOrDefault(state, 0);
  }

  @Override
  public String toString() {
    return "VerifyModel[" + filter + "]";
  }
}
