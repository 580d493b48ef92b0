/**
 * What a device means: the seams {@link id.kia.drivers.CardPrinter}, {@link
 * id.kia.drivers.QrScanner}, {@link id.kia.drivers.StockSensor} and {@link id.kia.drivers.Cabinet},
 * and the registry that finds their drivers.
 *
 * <p>A driver gives capabilities (data), verbs (few) and evidence (counters, card position,
 * conditions). It never decides whether an order is done, knows no order and no SQL, and blocks on
 * the one platform thread that owns its port. Each device has its own folder with a README, a codec
 * and a virtual twin; deleting the folder deletes the driver.
 */
package id.kia.drivers;
