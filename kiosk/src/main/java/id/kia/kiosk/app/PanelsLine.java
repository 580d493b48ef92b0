package id.kia.kiosk.app;

import id.kia.drivers.PanelForm;
import org.jspecify.annotations.Nullable;

/**
 * In which form the printer gets a colour card; the documented one where the file is silent.
 *
 * @param levels 32, 64 or 128
 * @param decibels quality to which compressed colour is fitted, 30 to 45; without it dots are
 *     rounded
 * @param blackBoxes {@code inferred}: text goes as small pictures, their position is our reading
 * @param ahead {@code inferred}: the next panel is sent while the printer still prints
 */
public record PanelsLine(
    @Nullable Integer levels,
    @Nullable Double decibels,
    @Nullable String blackBoxes,
    @Nullable String ahead) {

  /** The same as the driver wants it. */
  PanelForm form() {
    PanelForm plain = PanelForm.PLAIN;
    return new PanelForm(
        levels == null ? plain.levels() : levels,
        decibels == null ? plain.decibels() : decibels,
        "inferred".equals(blackBoxes),
        "inferred".equals(ahead));
  }
}
