/**
 * What the child sees: one state machine on the server and a page that only draws it.
 *
 * <p>{@link id.kia.kiosk.screen.ScreenSession} holds the one {@link
 * id.kia.kiosk.screen.ScreenState}, takes every {@link id.kia.kiosk.screen.ScreenInput} (scanned
 * text, keys, ticks, progress, answers of the desk) and moves by {@code ScreenTable}. {@link
 * id.kia.kiosk.screen.ScreenServer} shows it on loopback; {@link id.kia.kiosk.screen.ScreenDesk} is
 * what the screen needs of pickup and print.
 *
 * <p>Invariant: the page keeps nothing. What is on the screen is the state, so a reload, a second
 * window or a restart of the browser shows the same, and nothing personal outlives its state.
 * Scanner and three keys ({@code ThreeKeys}) are enough for the whole way.
 */
package id.kia.kiosk.screen;
