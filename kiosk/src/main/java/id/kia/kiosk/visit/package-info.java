/**
 * A technician's visit to the machine: guides of one step at a time, what sensors say to each step,
 * and the end of the visit with its self-test.
 *
 * <p>{@link id.kia.kiosk.visit.Guide} is the table of what is done in which order, {@link
 * id.kia.kiosk.visit.Check} judges a step by {@link id.kia.kiosk.visit.Signs}, {@link
 * id.kia.kiosk.visit.Visits} keeps visit, steps and self-tests durably.
 *
 * <p>Invariant: a step is noted once, with a name and with how it is known; a visit whose newest
 * self-test is missing, old or failed is not closed without a reason, and the reason goes to the
 * office.
 */
package id.kia.kiosk.visit;
