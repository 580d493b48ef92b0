package id.kia.kiosk.screen;

import id.kia.drivers.PrintListener;
import java.time.Duration;

/**
 * How long a card takes: bytes on the line as the printer's driver reports them, plus a model of
 * the mechanics that no printer reports.
 *
 * <p>The model only fills the time between two reports; it never runs past the step that was
 * reported, and never reaches the end before the outcome is known.
 *
 * @param line all bytes of a card at the line's speed
 * @param mechanics insert, print and eject of a card, by the printer's profile
 */
public record PrintForecast(Duration line, Duration mechanics) {
  private static final double INSERT_SHARE = 0.15;
  private static final double EJECT_SHARE = 0.15;
  private static final double MOST_BEFORE_THE_END = 0.98;
  private static final double TRUST_PACE_FROM = 0.10;
  private static final double SLOWEST_PACE = 4;
  private static final double LATE = 1.5;

  /** The outlook at the start of a card. */
  Outlook begin(long nanos) {
    return new Outlook(this, nanos, nanos, 0, 1, 0, 0, seconds(), false);
  }

  /** The same card at another pace, 1 = as the profile says. */
  PrintForecast paced(double pace) {
    return new PrintForecast(scaled(line, pace), scaled(mechanics, pace));
  }

  private static Duration scaled(Duration duration, double pace) {
    return Duration.ofNanos(Math.round(duration.toNanos() * pace));
  }

  /** Seconds of a whole card. */
  double seconds() {
    return Math.max(0.001, toSeconds(line) + toSeconds(mechanics));
  }

  private static double toSeconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** Seconds of the model that are done, given what was reported and how long ago. */
  private double secondsDone(double sentShare, int panel, int panels, double sincePanel) {
    double all = toSeconds(mechanics);
    double insert = all * INSERT_SHARE;
    double eject = all * EJECT_SHARE;
    double each = (all - insert - eject) / panels;
    double done = sentShare * toSeconds(line);
    if (panel == 0) {
      return done + Math.min(insert, sincePanel);
    }
    done += insert + each * Math.max(0, panel - 2);
    if (panel >= 2) {
      done += Math.min(each, sincePanel);
    }
    if (panel > panels) {
      done += Math.min(eject, Math.max(0, sincePanel - each));
    }
    return done;
  }

  /**
   * Where a card stands.
   *
   * @param model what this is computed with
   * @param since start of the card, monotonic nanoseconds
   * @param panelSince when the present panel began
   * @param panel panel on the line, 0 before the first, panels + 1 while the last is printed
   * @param panels panels of the card
   * @param sentShare share of all bytes that are sent, 0 to 1
   * @param done share of the whole card, 0 to 0.98; never falls
   * @param secondsLeft seconds left, never below 1
   * @param late whether it takes much longer than the profile says
   */
  public record Outlook(
      PrintForecast model,
      long since,
      long panelSince,
      int panel,
      int panels,
      double sentShare,
      double done,
      double secondsLeft,
      boolean late) {

    /** Whole seconds to show: in steps of five while they are many, so that they stay calm. */
    int shownSeconds() {
      int whole = (int) Math.ceil(secondsLeft);
      return whole <= 10 ? whole : Math.ceilDiv(whole, 5) * 5;
    }

    /** The outlook after a report of the driver. */
    Outlook on(PrintListener.Progress report, long nanos) {
      double share =
          report.totalBytes() <= 0 ? 0 : report.sentBytes() / (double) report.totalBytes();
      return new Outlook(
              model,
              since,
              report.panel() == panel ? panelSince : nanos,
              report.panel(),
              Math.max(1, report.panels()),
              Math.clamp(share, sentShare, 1),
              done,
              secondsLeft,
              late)
          .at(nanos);
    }

    /** The outlook some time later, without a report. */
    Outlook at(long nanos) {
      double whole = model.seconds();
      double elapsed = (nanos - since) / 1e9;
      double modelled = model.secondsDone(sentShare, panel, panels, (nanos - panelSince) / 1e9);
      double share = Math.clamp(modelled / whole, done, MOST_BEFORE_THE_END);
      double pace = share < TRUST_PACE_FROM ? 1 : Math.min(SLOWEST_PACE, elapsed / (share * whole));
      double left = Math.max(1, whole * (1 - share) * pace);
      return new Outlook(
          model,
          since,
          panelSince,
          panel,
          panels,
          sentShare,
          share,
          left,
          elapsed > LATE * whole + 5);
    }
  }
}
