package id.kia.drivers;

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
 */
public record PrinterProfile(
    RibbonKind ribbon,
    int baud,
    boolean colourCompressionConfirmed,
    boolean countersSurvivePowerCut,
    boolean hasRejectBox,
    PanelForm form,
    ReplyMode replies) {

  /** Of a machine that answers in text. */
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
        ReplyMode.TEXT);
  }

  /** The same machine, set to answer like this. */
  public PrinterProfile answering(ReplyMode mode) {
    return new PrinterProfile(
        ribbon,
        baud,
        colourCompressionConfirmed,
        countersSurvivePowerCut,
        hasRejectBox,
        form,
        mode);
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
}
