package id.kia.drivers;

/**
 * In which form the panels of a colour card travel, as far as the hardware matrix allows it.
 *
 * @param levels levels of a dot of dye: 32, 64 or 128
 * @param decibels compressed colour panels are fitted to the run lengths until the photograph
 *     stands at this PSNR, 30 to 45 dB; 0 = every dot is rounded to its nearest level
 * @param blackBoxes black goes as one small picture a text box ({@code Dbmp}); what its position
 *     means is inferred
 * @param ahead a panel goes over the line while the printer still prints, before it answered for
 *     the panel before; whether it takes bytes then is inferred
 */
public record PanelForm(int levels, double decibels, boolean blackBoxes, boolean ahead) {
  /** The documented form: 32 levels, rounded, black as one panel. */
  public static final PanelForm PLAIN = new PanelForm(32, 0, false);

  /** Fitted at the quality this project aims at. */
  public static final PanelForm FITTED = new PanelForm(128, 36, false);

  /** One panel after the other. */
  public PanelForm(int levels, double decibels, boolean blackBoxes) {
    this(levels, decibels, blackBoxes, false);
  }

  /** The same, a panel ahead of the printer's reply. */
  public PanelForm sentAhead() {
    return new PanelForm(levels, decibels, blackBoxes, true);
  }

  public PanelForm {
    if (levels != 32 && levels != 64 && levels != 128) {
      throw new IllegalArgumentException("levels are 32, 64 or 128, was " + levels);
    }
    if (decibels != 0 && !(decibels >= 30 && decibels <= 45)) {
      throw new IllegalArgumentException("decibels are 0 or 30 to 45, was " + decibels);
    }
  }
}
