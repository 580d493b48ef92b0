package id.kia.drivers;

import java.util.Optional;

/**
 * What is configured about one printer; every field is stated by the hardware matrix or stays at
 * its safe default.
 *
 * @param ribbon the ribbon that is fitted
 * @param baud line speed, 8N1; sizes the time allowed for a panel
 * @param colourCompressionConfirmed colour panels may be sent compressed ({@code Dbc}); else raw
 * @param countersSurvivePowerCut counters were confirmed to survive a power cut
 * @param hasRejectBox {@code Ser} puts a card aside
 * @param form in which form colour cards travel
 * @param replies how the machine is set to answer
 * @param cleaning when a cleaning is asked for
 * @param reprintsResident a card spoiled by its ribbon is printed again from the bitmaps that are
 *     still in the printer; the sequence is inferred
 * @param bezelSeconds after so many seconds a printer with a bezel puts a card aside that nobody
 *     takes; 0 = it never does
 * @param offset sent with every set-up; empty leaves the machine\'s own
 */
public record PrinterProfile(
    RibbonKind ribbon,
    int baud,
    boolean colourCompressionConfirmed,
    boolean countersSurvivePowerCut,
    boolean hasRejectBox,
    PanelForm form,
    ReplyMode replies,
    CleaningLimits cleaning,
    boolean reprintsResident,
    int bezelSeconds,
    Optional<PrintOffset> offset) {

  /** Of a machine that answers in text, with the rest as it usually is. */
  public PrinterProfile(
      RibbonKind ribbon,
      int baud,
      boolean colourCompressionConfirmed,
      boolean countersSurvivePowerCut,
      boolean hasRejectBox,
      PanelForm form) {
    this(
        ribbon,
        baud,
        colourCompressionConfirmed,
        countersSurvivePowerCut,
        hasRejectBox,
        form,
        ReplyMode.TEXT,
        CleaningLimits.USUAL,
        false,
        0,
        Optional.empty());
  }

  /** With panels in the documented form. */
  public PrinterProfile(
      RibbonKind ribbon,
      int baud,
      boolean colourCompressionConfirmed,
      boolean countersSurvivePowerCut,
      boolean hasRejectBox) {
    this(
        ribbon,
        baud,
        colourCompressionConfirmed,
        countersSurvivePowerCut,
        hasRejectBox,
        PanelForm.PLAIN);
  }

  /** The same machine, set to answer like this. */
  public PrinterProfile answering(ReplyMode mode) {
    return with(mode, cleaning, reprintsResident, bezelSeconds);
  }

  /** The same machine, cleaned by these limits. */
  public PrinterProfile cleanedBy(CleaningLimits limits) {
    return with(replies, limits, reprintsResident, bezelSeconds);
  }

  /** The same machine, which may print a card again from its own memory. */
  public PrinterProfile reprinting(boolean may) {
    return with(replies, cleaning, may, bezelSeconds);
  }

  /** The same machine, which puts a card aside that nobody takes from its bezel in time. */
  public PrinterProfile rejectingAfter(int seconds) {
    return with(replies, cleaning, reprintsResident, seconds);
  }

  private PrinterProfile with(
      ReplyMode mode, CleaningLimits limits, boolean reprints, int seconds) {
    return new PrinterProfile(
        ribbon,
        baud,
        colourCompressionConfirmed,
        countersSurvivePowerCut,
        hasRejectBox,
        form,
        mode,
        limits,
        reprints,
        seconds,
        offset);
  }

  /**
   * The same machine as a person found it at its test cards.
   *
   * @param compress colour may be sent compressed
   * @param measured empty leaves the machine's own offset
   */
  public PrinterProfile commissioned(boolean compress, Optional<PrintOffset> measured) {
    return new PrinterProfile(
        ribbon,
        baud,
        compress,
        countersSurvivePowerCut,
        hasRejectBox,
        form,
        replies,
        cleaning,
        reprintsResident,
        bezelSeconds,
        measured);
  }
}
