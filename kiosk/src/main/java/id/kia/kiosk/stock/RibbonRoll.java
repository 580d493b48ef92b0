package id.kia.kiosk.stock;

import id.kia.drivers.RibbonKind;

/**
 * A roll that is or was in the printer.
 *
 * @param roll number of the fitting on this kiosk
 * @param panels panels on it when it was fitted
 */
public record RibbonRoll(long roll, String sku, RibbonKind kind, int panels, boolean removed) {}
