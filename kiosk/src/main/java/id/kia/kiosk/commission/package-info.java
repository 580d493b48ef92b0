/**
 * What a person finds out about printer and sensor board when they are put into service; of a
 * printer it is kept by its serial.
 *
 * <p>{@link id.kia.kiosk.commission.Commissioned} is what was found, {@link
 * id.kia.kiosk.commission.CommissionBook} keeps it and {@link id.kia.kiosk.commission.PrinterSetUp}
 * takes it from the technician's page, with {@link id.kia.kiosk.commission.BlankRange}, the blanks
 * that the printer is made for. {@link id.kia.kiosk.commission.BoardSetUp} calibrates the board's
 * scales.
 *
 * <p>Invariant: what was found at one machine is never used with another; each change has a name
 * and is told to the office.
 */
@NullMarked
package id.kia.kiosk.commission;

import org.jspecify.annotations.NullMarked;
