/**
 * The technician's page: one glance at machine and stock, and the few things a named person does by
 * hand.
 *
 * <p>{@link id.kia.kiosk.technician.TechnicianServer} is its HTTP service on a port of its own,
 * {@link id.kia.kiosk.technician.Workshop} does the work in transactions, {@link
 * id.kia.kiosk.technician.PinGate} says whose PIN it is, {@link
 * id.kia.kiosk.technician.TestPrinting} prints test cards.
 *
 * <p>Invariant: every settlement and every move of stock carries the name of the person whose PIN
 * opened the page; nothing is done without that person's CSRF token, and no form is done twice.
 */
package id.kia.kiosk.technician;
